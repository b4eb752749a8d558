import type { TextEdit, TextRange } from '../../base/edit.ts';
import type { Readable } from '../../initiative/change.ts';
import type { ReadInitiative } from '../../initiative/read.ts';
import type { YamlPath } from '../../yaml/tree.ts';
import { valueAt } from '../../yaml/value-at.ts';
import { Places } from '../place.ts';
import type { Line, Repair, Suggested } from './fix.ts';
import { type Placed, placeholdersIn } from './placeholder.ts';

/** A line as it stands in the text. */
export function written({ bullet, suggestion }: Line): string {
  return bullet + suggestion;
}

/**
 * The stretches of a mended text that are only suggested, in groups of what is typed at once. They are looked up by
 * their paths in the text as it is read after the fix.
 */
export function placeholdersOf(
  repair: Repair,
  edits: readonly TextEdit[],
  before: ReadInitiative,
  after: { readonly text: string; readonly read: Readable },
): TextRange[][] {
  if (repair.kind === 'section') return linesAdded(repair.content, edits).map(range => [range]);
  const groups = before.kind === 'initiative' ? pathsOf(before, repair, after.read) : [];
  return groups
    .map(group => group.flatMap(placeholder => rangesOf(placeholder, after.read, after.text)))
    .filter(group => group.length > 0);
}

function pathsOf(before: Readable, repair: Repair, after: Readable): Placed[][] {
  switch (repair.kind) {
    case 'change': {
      const { change } = repair;
      if (change.kind === 'remove') return [];
      const count = lengthAt(before, change.path);
      const values =
        change.kind === 'set' ? change.entries : change.items.map((item, index) => [count + index, item] as const);
      return alone(values.flatMap(([segment, value]) => placeholdersIn(value, [...change.path, segment])));
    }
    case 'detail':
      return alone(placeholdersIn(repair.value, [...repair.path, repair.key]));
    case 'replace':
      return alone(placeholdersIn(repair.value, new Places(before).pathOf(repair.at)));
    case 'move':
      return repair.suggested.map(key => inMove(repair, key, before, after));
    default:
      return [];
  }
}

/** What a move says stands in each line that it adds to the history; a day to return is the next review, too. */
function inMove(
  { move }: Extract<Repair, { kind: 'move' }>,
  key: Suggested,
  before: Readable,
  after: Readable,
): Placed[] {
  const { why, until } = { why: undefined, until: undefined, ...move };
  const suggestion = key === 'why' ? why : until;
  if (suggestion === undefined) return [];
  const [from, to] = [before, after].map(read => lengthAt(read, ['history'])) as [number, number];
  const lines = Array.from({ length: to - from }, (_, index): YamlPath => ['history', from + index, key]);
  return [...(key === 'until' ? [['review']] : []), ...lines].map(path => ({ path, suggestion }));
}

function lengthAt({ data }: Readable, path: YamlPath): number {
  const list = valueAt(data, path);
  return Array.isArray(list) ? list.length : 0;
}

function alone(placed: readonly Placed[]): Placed[][] {
  return placed.map(one => [one]);
}

/** The stretch inside the quotes where there are some; none where something else stands at the path. */
function rangesOf({ path, suggestion }: Placed, { block }: Readable, text: string): TextRange[] {
  const at = block.tree().locate(path);
  const [start, end] = [block.start + at.start, block.start + at.end];
  const quotes = /^(["']).*\1$/s.test(text.slice(start, end)) ? 1 : 0;
  const range = { start: start + quotes, end: end - quotes };
  return text.slice(range.start, range.end) === String(suggestion) ? [range] : [];
}

/** The lines are the last that the one insertion writes. */
function linesAdded(lines: readonly Line[], [edit, ...others]: readonly TextEdit[]): TextRange[] {
  if (!edit || others.length > 0) return [];
  const content = edit.text.trimEnd();
  let end = edit.start + content.length;
  return lines
    .toReversed()
    .map(({ bullet, suggestion }) => {
      const range = { start: end - suggestion.length, end };
      const before = content.slice(0, range.start - bullet.length - edit.start);
      end = edit.start + before.replace(/\r?\n$/, '').length;
      return range;
    })
    .toReversed();
}
