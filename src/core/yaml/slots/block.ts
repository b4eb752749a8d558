import type { TextRange } from '../../base/edit.ts';
import type { YamlPath } from '../tree.ts';
import { scanFlow } from './flow.ts';
import { endOfKey, endOfScalar, isBlank, lineEnd, skipBlanks } from './scalar.ts';
import { DEEPEST, nameOf, type Slot } from './slot.ts';

interface Frame {
  readonly kind: 'map' | 'list';
  readonly column: number;
  readonly path: YamlPath;
  entry: string | number;
}

/**
 * Finds the keys and values of a YAML block by their indentation and brackets alone, in the order of the text. A parser
 * would be of no help: what somebody is writing is hardly ever valid. Never throws; linear; what it takes for a key in
 * a text of several lines may be none.
 */
export function slotsOf(text: string, { start, end }: TextRange): readonly Slot[] {
  const scan = new BlockScan(text, end);
  let at = start;
  while (at < end) at = scan.line(at);
  return scan.slots;
}

class BlockScan {
  readonly slots: Slot[] = [];
  readonly #text: string;
  readonly #end: number;
  #frames: Frame[] = [];
  /** The column of the key or dash whose text goes on below, as long as lines are indented more. */
  #textBelow: number | undefined;

  constructor(text: string, end: number) {
    this.#text = text;
    this.#end = end;
  }

  /** Looks at the line at an offset; returns where to go on. */
  line(start: number): number {
    const end = lineEnd(this.#text, start, this.#end);
    const at = skipBlanks(this.#text, start, end);
    if (at === end) return nextLine(this.#text, end, this.#end);
    if (this.#textBelow !== undefined && at - start > this.#textBelow) return nextLine(this.#text, end, this.#end);
    this.#textBelow = undefined;
    if (this.#text[at] === '#') return nextLine(this.#text, end, this.#end);
    const last = this.#content(at, start, end);
    return nextLine(this.#text, lineEnd(this.#text, last, this.#end), this.#end);
  }

  /** What stands on a line from `at` on; returns how far it has come, maybe on a later line. */
  #content(from: number, start: number, end: number): number {
    let at = from;
    let item: Frame | undefined;
    while (this.#text[at] === '-' && isBlank(this.#text, at + 1, end) && this.#frames.length < DEEPEST) {
      if (item) this.#collection(item, at);
      item = this.#item(at - start);
      const next = skipBlanks(this.#text, at + 1, end);
      if (next === end || this.#text[next] === '#') return this.#value(at + 1, end, pathOf(item), item.column);
      at = next;
    }
    const key = endOfKey(this.#text, at, end);
    if (key === undefined) {
      if (item) return this.#value(at, end, pathOf(item), item.column);
      if (this.#text[at] === '{' || this.#text[at] === '[') return this.#value(at, end, this.#open(at - start), -1);
      return this.#bare(at, start, end);
    }
    if (item) this.#collection(item, at);
    const frame = this.#map(at - start, nameOf(this.#text.slice(at, key.end)), item);
    this.slots.push({
      ...slot('key', pathOf(frame), { start: at, end: key.end }, 'colon', frame.column),
      room: { start: at, end: key.colon },
    });
    return this.#value(key.colon + 1, end, pathOf(frame), frame.column);
  }

  /** A word without a colon: a key that is being written, or a text that goes on from the line above. */
  #bare(at: number, start: number, end: number): number {
    const last = this.slots.at(-1);
    const goesOn = last?.part === 'value' && last.holds === 'scalar' && at - start > last.column;
    if (!goesOn) {
      const range = { start: at, end: endOfScalar(this.#text, at, end, 'block') };
      const frame = this.#map(at - start, nameOf(this.#text.slice(range.start, range.end)), undefined);
      this.slots.push(slot('key', pathOf(frame), range, 'scalar', frame.column));
    }
    return end;
  }

  #value(from: number, end: number, path: YamlPath, column: number): number {
    const at = skipBlanks(this.#text, from, end);
    const first = this.#text[at];
    if (at === end || (first === '#' && at > from)) {
      const room = { start: from, end: at };
      this.slots.push({ ...slot('value', path, { start: at, end: at }, 'nothing', column), room });
      return end;
    }
    if (first === '{' || first === '[') {
      const scan = scanFlow(this.#text, at, this.#end, path, column);
      const whole = slot('value', path, { start: at, end: scan.end }, 'collection', column);
      this.slots.push({ ...whole, room: { start: from, end: scan.end } }, ...scan.slots);
      return scan.end;
    }
    if (first === '|' || first === '>') this.#textBelow = column;
    const range = { start: at, end: endOfScalar(this.#text, at, end, 'block') };
    this.slots.push({ ...slot('value', path, range, 'scalar', column), room: { start: from, end: range.end } });
    return end;
  }

  /** A list or a map that begins beside the dash of its item, and goes on below. */
  #collection(item: Frame, at: number): void {
    this.slots.push(slot('value', pathOf(item), { start: at, end: at }, 'collection', item.column));
  }

  #item(column: number): Frame {
    this.#close(column);
    const top = this.#frames.at(-1);
    if (top?.kind === 'list' && top.column === column && typeof top.entry === 'number') {
      top.entry++;
      return top;
    }
    return this.#push({ kind: 'list', column, path: top ? pathOf(top) : [], entry: 0 });
  }

  #map(column: number, name: string, item: Frame | undefined): Frame {
    this.#close(column);
    // A list may stand at the column of the key that it belongs to: the next key ends it.
    if (!item && this.#frames.at(-1)?.kind === 'list' && this.#frames.at(-1)?.column === column) this.#frames.pop();
    const top = this.#frames.at(-1);
    if (top?.kind === 'map' && top.column === column) {
      top.entry = name;
      return top;
    }
    return this.#push({ kind: 'map', column, path: top ? pathOf(top) : [], entry: name });
  }

  /** The path at which a collection stands that begins on a line of its own. */
  #open(column: number): YamlPath {
    this.#close(column - 1);
    const top = this.#frames.at(-1);
    return top ? pathOf(top) : [];
  }

  #close(column: number): void {
    while ((this.#frames.at(-1)?.column ?? -1) > column) this.#frames.pop();
  }

  #push(frame: Frame): Frame {
    this.#frames.push(frame);
    return frame;
  }
}

function pathOf({ path, entry }: Frame): YamlPath {
  return [...path, entry];
}

function slot(part: Slot['part'], path: YamlPath, at: TextRange, holds: Slot['holds'], column: number): Slot {
  return { part, path, at, room: at, style: 'block', column, holds };
}

function nextLine(text: string, end: number, last: number): number {
  if (end >= last) return last;
  return end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
}
