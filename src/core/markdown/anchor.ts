import type { Token } from 'markdown-it';
import { Lines } from '../base/lines.ts';
import { bodyStartOf } from '../yaml/front-matter.ts';
import { blocks } from './blocks.ts';
import { seen } from './seen.ts';

/**
 * The line, from 0, of what a link's fragment names (`#quiet-nights`): an element of HTML or a heading by the id that it
 * was given, else a heading by its text. Nothing where there is none.
 */
export function lineOfAnchor(text: string, fragment: string): number | undefined {
  const bodyStart = bodyStartOf(text);
  const tokens = blocks().parse(text.slice(bodyStart), {});
  const headings = headingsIn(tokens);
  const wanted = slugOf(fragment);
  const anchors = [...elementIds(tokens), ...headingIds(headings), ...names(headings), ...bareNames(headings)];
  const found = wanted === '' ? undefined : anchors.find(({ name }) => name === wanted);
  return found && new Lines(text).positionAt(bodyStart).line + found.line;
}

/** What a link to each heading is called in VS Code and on GitHub, by the offset at which the heading's line begins. */
export function anchorsOf(text: string): ReadonlyMap<number, string> {
  const bodyStart = bodyStartOf(text);
  const body = text.slice(bodyStart);
  const lines = new Lines(body);
  return new Map(
    names(headingsIn(blocks().parse(body, {}))).map(({ name, line }) => [bodyStart + lines.start(line), name]),
  );
}

function headingsIn(tokens: readonly Token[]): Heading[] {
  return tokens.flatMap(({ type, map }, index) =>
    type === 'heading_open' && map ? { line: map[0], heading: tokens[index + 1]?.content ?? '' } : [],
  );
}

/** Lines are counted from where the markdown begins. */
interface Anchor {
  readonly name: string;
  readonly line: number;
}

interface Heading {
  readonly heading: string;
  readonly line: number;
}

/** `<a id="nights">`, `<a name="nights">` */
function elementIds(tokens: readonly Token[]): Anchor[] {
  return tokens.flatMap(({ type, map, content }) =>
    map && (type === 'inline' || type === 'html_block') && content.includes('<')
      ? content.split('\n').flatMap((line, index) =>
          [...line.matchAll(/<[a-z][^<>]*?\s(?:id|name)\s*=\s*["']?([^\s"'<>]+)/gi)].map(([, id = '']) => ({
            name: slugOf(id),
            line: map[0] + index,
          })),
        )
      : [],
  );
}

/** `## Quiet nights {#nights}` */
function headingIds(headings: readonly Heading[]): Anchor[] {
  return headings.flatMap(({ heading, line }) => {
    const id = /[{\s]#([^\s{}]+)/.exec(attributes.exec(heading)?.[0] ?? '')?.[1];
    return id === undefined ? [] : { name: slugOf(id), line };
  });
}

const attributes = /\{[^{}]*\}\s*$/;

/** As GitHub and VS Code name them, who know no attributes: those of one text are numbered, the first one is not. */
function names(headings: readonly Heading[]): Anchor[] {
  const taken = new Map<string, number>();
  return headings.map(({ heading, line }) => {
    const slug = slugOf(seen(heading));
    let name = slug;
    for (let count = taken.get(slug) ?? 0; taken.has(name); name = `${slug}-${count}`) taken.set(slug, ++count);
    taken.set(name, 0);
    return { name, line };
  });
}

/** Those with attributes by their texts without them, for those who know some. */
function bareNames(headings: readonly Heading[]): Anchor[] {
  return headings
    .filter(({ heading }) => attributes.test(heading))
    .map(({ heading, line }) => ({ name: slugOf(seen(heading.replace(attributes, ''))), line }));
}

/** A name as links have it. Some renderers leave hyphens for what they drop at either end, others do not. */
function slugOf(name: string): string {
  const slug = name
    .trim()
    .toLowerCase()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}_-]/gu, '');
  return /[^-](?:.*[^-])?/su.exec(slug)?.[0] ?? '';
}
