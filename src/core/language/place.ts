import type { TextRange } from '../base/edit.ts';
import { kindAt } from '../initiative/vocabulary/lookup.ts';
import type { Slot } from '../yaml/slots/slot.ts';
import type { YamlPath } from '../yaml/tree.ts';
import { type Head, headOf, isBelow, slotAt } from './head.ts';

/** What a person is about to write at a cursor in the front matter. */
export type Place =
  | {
      readonly kind: 'key';
      /** The map that it is a key of. */
      readonly map: YamlPath;
      /** What stands there of it already, and is replaced. */
      readonly at: TextRange;
      readonly style: Slot['style'];
      readonly colon: boolean;
    }
  | {
      readonly kind: 'value';
      readonly path: YamlPath;
      readonly at: TextRange;
      readonly style: Slot['style'];
      /** Of the line that it belongs to. */
      readonly column: number;
    }
  /** A new line below a key: what it holds begins here, at a column to the right of it or, for lists, at its own. */
  | { readonly kind: 'below'; readonly path: YamlPath; readonly at: TextRange };

export function placeAt(head: Head, offset: number): Place | undefined {
  const { at: block, text } = head;
  if (offset < block.start || offset > block.end) return undefined;
  const slot = slotAt(head, offset);
  if (!slot) return isBlankLine(text, offset) ? placeOnBlankLine(head, offset) : undefined;
  const { part, path, style, column, holds } = slot;
  const at = holds === 'nothing' || offset < slot.at.start ? { start: offset, end: offset } : slot.at;
  if (holds !== 'nothing' && offset < slot.at.start) return undefined;
  if (offset > slot.at.end && holds !== 'nothing') return undefined;
  return part === 'key'
    ? { kind: 'key', map: path.slice(0, -1), at, style, colon: holds === 'colon' }
    : { kind: 'value', path, at, style, column };
}

/** The key of the user's own, not the format's, whose value an offset is in. */
export function ownKeyAt(text: string, offset: number): string | undefined {
  const head = headOf(text);
  const place = head && placeAt(head, offset);
  const [key] = place?.kind === 'value' ? place.path : [];
  return key === undefined || kindAt([key]) ? undefined : String(key);
}

/** Whose line it is, its column tells: of the nearest key or dash above that stands as far left. */
function placeOnBlankLine({ slots, text }: Head, offset: number): Place | undefined {
  const column = offset - lineStart(text, offset);
  const at = { start: offset, end: offset };
  const above = slots().filter(slot => slot.style === 'block' && slot.at.end < offset && hasColumn(slot));
  const owner = above.findLast(slot => slot.column <= column);
  if (!owner) return column === 0 ? { kind: 'key', map: [], at, style: 'block', colon: false } : undefined;
  const { path } = owner;
  if (owner.column === column) {
    const isItem = typeof path.at(-1) === 'number';
    const key =
      isItem && above.findLast(slot => slot.part === 'key' && slot.column === column && isBelow(path, slot.path));
    if (isItem && !key) return { kind: 'below', path: path.slice(0, -1), at };
    return { kind: 'key', map: (key ? key.path : path).slice(0, -1), at, style: 'block', colon: false };
  }
  const value = slots().find(slot => slot.part === 'value' && isSame(slot.path, path));
  return value?.holds === 'nothing' ? { kind: 'below', path, at } : undefined;
}

function hasColumn({ part, path }: Slot): boolean {
  return part === 'key' || typeof path.at(-1) === 'number';
}

function isSame(path: YamlPath, other: YamlPath): boolean {
  return path.length === other.length && isBelow(path, other);
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function isBlankLine(text: string, offset: number): boolean {
  return /^[ \t]*(?:\r?\n|\r|$)/.test(text.slice(lineStart(text, offset), offset + 200));
}
