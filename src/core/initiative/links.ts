import { shifted, type TextRange } from '../base/edit.ts';
import { once } from '../base/once.ts';
import { type LinkTarget, linksOf, type WrittenLink } from '../markdown/link.ts';
import type { Block } from '../yaml/block.ts';
import type { YamlPath } from '../yaml/tree.ts';
import { valueAt } from '../yaml/value-at.ts';
import type { Initiative } from './initiative.ts';

/** The keys whose values may lead somewhere. */
const linkKeys = ['vision', 'from', 'next', 'parent', 'blocked-by'] as const;

/** A link in the front matter of an initiative. */
export interface Link {
  readonly key: (typeof linkKeys)[number];
  readonly target: LinkTarget;
  /** What leads there, without quotes and brackets around it; offsets of the whole text. Looked for when it is asked for. */
  readonly at: TextRange;
  /** The value that it is in, and where in that it is. */
  readonly path: YamlPath;
  readonly value: string;
  readonly within: TextRange;
}

/** Where the links of an initiative lead, without their places: as cheap as can be. */
export function linkTargets(initiative: Initiative): LinkTarget[] {
  return linkKeys.flatMap(key => targetsAt(initiative, key));
}

/** The same of one key. */
export function targetsAt(initiative: Initiative, key: Link['key']): LinkTarget[] {
  return valuesOf(initiative, key).flatMap(value => linksOf(value).map(({ target }) => target));
}

/**
 * The links among what an initiative serves, what raised it, what follows, what it belongs to and waits for, each at its
 * place; one after the other, for who needs the first ones only.
 */
export function* linksIn({ initiative, data, block }: Readable): Generator<Link, undefined> {
  // What is written otherwise than as a text was not understood.
  for (const key of linkKeys)
    if (valuesOf(initiative, key).length > 0)
      for (const { value, path } of textsAt(data, key)) yield* placed(value, path, key, block);
}

/** The text at a key, or those in its list. */
function* textsAt(data: unknown, key: string): Generator<{ readonly value: string; readonly path: YamlPath }> {
  const written = valueAt(data, [key]);
  if (typeof written === 'string') yield { value: written, path: [key] };
  if (!Array.isArray(written)) return;
  for (const [nth, value] of written.entries()) if (typeof value === 'string') yield { value, path: [key, nth] };
}

/** What is read of a file as far as its links need it. */
interface Readable {
  readonly initiative: Initiative;
  readonly data: unknown;
  readonly block: Block;
}

function valuesOf(initiative: Initiative, key: Link['key']): readonly string[] {
  return [initiative[key] ?? []].flat();
}

/** Quotes, escapes and folded lines may set a value apart from what is written: then its link is all that is written. */
function placed(value: string, path: YamlPath, key: Link['key'], block: Block): Link[] {
  const links = linksOf(value);
  const places = once(() => {
    const whole = block.tree().locate(path, 'origin');
    const written = placesIn(block.text.slice(whole.start, whole.end), value, links);
    const start = block.start + whole.start;
    return written.map(at => (at ? shifted(at, start) : shifted(whole, block.start)));
  });
  return links.map(({ at, target }, nth) => ({
    key,
    target,
    path,
    value,
    within: at,
    get at() {
      return places()[nth] as TextRange;
    },
  }));
}

/** Where in what is written the links of a value are; nothing where they are not written as they read. */
function placesIn(source: string, value: string, links: readonly WrittenLink[]): (TextRange | undefined)[] {
  let [from, sourceFrom] = [0, 0];
  return links.map(({ at }) => {
    const written = value.slice(at.start, at.end);
    let start = source.indexOf(written, sourceFrom);
    // The text of a link may be its own target: the one that is meant comes after as many as in the value.
    for (let other = value.indexOf(written, from); other < at.start && start !== -1; ) {
      other = value.indexOf(written, other + 1);
      start = source.indexOf(written, start + 1);
    }
    from = at.end;
    if (start === -1) return undefined;
    sourceFrom = start + written.length;
    return { start, end: sourceFrom };
  });
}
