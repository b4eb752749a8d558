import type { TextRange } from '../../base/edit.ts';
import type { YamlPath } from '../tree.ts';
import { endOfScalar, isBlank, lineEnd, skipBlanks } from './scalar.ts';
import { DEEPEST, nameOf, type Slot } from './slot.ts';

/** A `{ … }` or `[ … ]` that is open. */
interface Open {
  readonly kind: 'map' | 'list';
  readonly path: YamlPath;
  key: string | undefined;
  index: number;
  /** Where the room for the next key or value begins; nothing when that has been written. */
  room: number | undefined;
  /** The place among the slots of the one that stands for the whole collection, which ends when this does. */
  readonly slot: number | undefined;
}

/**
 * Finds what is written between the brackets that open at an offset. Where they are never closed they end with the line
 * after which the block goes on: no line of a flow collection stands as far left as the key that it belongs to.
 */
export function scanFlow(
  text: string,
  from: number,
  end: number,
  path: YamlPath,
  column: number,
): { readonly slots: readonly Slot[]; readonly end: number } {
  const slots: Slot[] = [];
  const stack: Open[] = [];
  const add = (part: Slot['part'], path: YamlPath, at: TextRange, room: TextRange, holds: Slot['holds']) =>
    slots.push({ part, path, at, room, style: 'flow', column, holds });
  /** Room in which nothing was written. */
  const leave = (open: Open | undefined, at: number) => {
    if (open?.room === undefined) return;
    const part = open.kind === 'map' && open.key === undefined ? 'key' : 'value';
    add(part, [...open.path, entryOf(open)], { start: at, end: at }, { start: open.room, end: at }, 'nothing');
    open.room = undefined;
  };

  let lineStop = from;
  let at = from;
  while (at < end && stack.length <= DEEPEST) {
    const top = stack.at(-1);
    const character = text[at] ?? '';
    if (character === '\n' || character === '\r') {
      const next = nextContent(text, at, end);
      if (next.column <= column && !/[\]}]/.test(text[next.at] ?? '')) break;
      at = next.at;
    } else if (isBlank(text, at, end)) at++;
    else if (character === '#' && isBlank(text, at - 1, end)) at = lineEnd(text, at, end);
    else if (character === '{' || character === '[') {
      const inner = top ? [...top.path, entryOf(top)] : path;
      if (top) {
        add('value', inner, { start: at, end }, { start: top.room ?? at, end }, 'collection');
        top.room = undefined;
      }
      const kind = character === '{' ? 'map' : 'list';
      stack.push({ kind, path: inner, key: undefined, index: 0, room: at + 1, slot: top && slots.length - 1 });
      at++;
    } else if (character === '}' || character === ']') {
      leave(top, at);
      at++;
      closeSlot(slots, top, at);
      stack.pop();
      if (stack.length === 0) return { slots, end: at };
    } else if (character === ',') {
      leave(top, at);
      if (top) Object.assign(top, { key: undefined, index: top.index + 1, room: at + 1 });
      at++;
    } else if (character === ':' && top?.kind === 'map' && top.key !== undefined && top.room === undefined) {
      top.room = at + 1;
      at++;
    } else {
      // Looked for once in each line: all may stand in one.
      if (at >= lineStop) lineStop = lineEnd(text, at, end);
      const stop = Math.max(endOfScalar(text, at, lineStop, 'flow'), at + 1);
      const room = { start: top?.room ?? at, end: stop };
      if (top?.kind === 'map' && top.key === undefined) {
        top.key = nameOf(text.slice(at, stop));
        const colon = text[skipBlanks(text, stop, end)] === ':';
        add('key', [...top.path, top.key], { start: at, end: stop }, room, colon ? 'colon' : 'scalar');
      } else if (top?.room !== undefined) {
        add('value', [...top.path, entryOf(top)], { start: at, end: stop }, room, 'scalar');
      }
      if (top) top.room = undefined;
      at = stop;
    }
  }
  leave(stack.at(-1), at);
  for (const open of stack) closeSlot(slots, open, at);
  return { slots, end: at };
}

function entryOf({ kind, key, index }: Open): string | number {
  return kind === 'map' ? (key ?? '') : index;
}

function closeSlot(slots: Slot[], open: Open | undefined, end: number): void {
  const slot = open?.slot === undefined ? undefined : slots[open.slot];
  if (slot && open?.slot !== undefined) {
    slots[open.slot] = { ...slot, at: { ...slot.at, end }, room: { ...slot.room, end } };
  }
}

/** The next character that is no blank, on a line below, and its column; the end where there is none. */
function nextContent(text: string, from: number, end: number): { at: number; column: number } {
  let start = from;
  let at = from;
  while (at < end && isBlank(text, at, end)) {
    if (text[at] === '\n' || text[at] === '\r') start = at + 1;
    at++;
  }
  return { at, column: at === end ? -1 : at - start };
}
