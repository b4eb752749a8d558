import { blocks } from './blocks.ts';
import { bodyStartOf } from './front-matter.ts';
import { Lines } from './lines.ts';

/** The line, from 0, of the heading that a link's fragment names (`#quiet-nights`); nothing where there is none. */
export function lineOfAnchor(text: string, fragment: string): number | undefined {
  const bodyStart = bodyStartOf(text);
  const tokens = blocks().parse(text.slice(bodyStart), {});
  const heading = tokens.find(
    ({ type }, index) => type === 'heading_open' && slugOf(tokens[index + 1]?.content ?? '') === slugOf(fragment),
  );
  return heading?.map ? new Lines(text).placeAt(bodyStart).line + heading.map[0] : undefined;
}

/** A heading as links name it, near enough to what GitHub and VS Code make of one. */
function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}_-]/gu, '');
}
