import type { TextRange } from '../base/edit.ts';
import { type LinkTarget, linksOf } from '../markdown/link.ts';
import type { Block } from '../yaml/block.ts';
import type { PlacedValue } from '../yaml/slots/slot-places.ts';
import type { YamlPath } from '../yaml/tree.ts';
import type { Initiative } from './initiative.ts';

/** The keys whose values may lead somewhere. */
const linkKeys = ['vision', 'from', 'next', 'parent'] as const;

/** A link in the front matter of an initiative. */
export interface Link {
  readonly key: (typeof linkKeys)[number];
  readonly target: LinkTarget;
  /** What leads there, without quotes and brackets around it; offsets of the whole text. */
  readonly at: TextRange;
  /** The value that it is in, and where in that it is. */
  readonly path: YamlPath;
  readonly value: string;
  readonly within: TextRange;
}

/** Where the links of an initiative lead, without their places: as cheap as can be. */
export function linkTargets(initiative: Initiative): LinkTarget[] {
  return linkKeys.flatMap(key =>
    valuesOf(initiative, key).flatMap(value => linksOf(value).map(({ target }) => target)),
  );
}

/** The links among what an initiative serves, what raised it, what follows and what it belongs to, each at its place. */
export function linksIn(initiative: Initiative, block: Block): Link[] {
  // Most have none: then their text need not be parsed once more.
  const keys = linkKeys.filter(key => valuesOf(initiative, key).some(value => linksOf(value).length > 0));
  if (keys.length === 0) return [];
  const tree = block.tree();
  return keys.flatMap(key => tree.valuesAt(key).flatMap(value => placed(value, key, block)));
}

function valuesOf(initiative: Initiative, key: Link['key']): readonly string[] {
  return [initiative[key] ?? []].flat();
}

/** Quotes, escapes and folded lines may set a value apart from what is written: then its link is all that is written. */
function placed({ path, value, at: whole }: PlacedValue, key: Link['key'], block: Block): Link[] {
  const source = block.text.slice(whole.start, whole.end);
  let [from, sourceFrom] = [0, 0];
  return linksOf(value).map(({ at, target }) => {
    const written = value.slice(at.start, at.end);
    let start = source.indexOf(written, sourceFrom);
    // The text of a link may be its own target: the one that is meant comes after as many as in the value.
    for (let other = value.indexOf(written, from); other < at.start && start !== -1; ) {
      other = value.indexOf(written, other + 1);
      start = source.indexOf(written, start + 1);
    }
    from = at.end;
    if (start !== -1) sourceFrom = start + written.length;
    const range = start === -1 ? whole : { start: whole.start + start, end: whole.start + sourceFrom };
    const place = { start: block.start + range.start, end: block.start + range.end };
    return { key, target, at: place, path, value, within: at };
  });
}
