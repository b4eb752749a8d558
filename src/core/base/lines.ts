import type { TextRange } from './edit.ts';
import { count, fields, type Shaped } from './validation.ts';

/** A place in a text as editors count it: lines and UTF-16 characters, both from 0. */
export const linePosition = fields({ line: count, character: count });
export type LinePosition = Shaped<typeof linePosition>;

/** A stretch of a text in places: what is left to say of it once the text itself is not kept. */
export const lineRange = fields({ start: linePosition, end: linePosition });
export type LineRange = Shaped<typeof lineRange>;

/** Where the lines of a text begin. Line ends are LF, CRLF and a lone CR, as in VS Code and in markdown. */
export class Lines {
  readonly #starts: readonly number[];
  readonly #text: string;

  constructor(text: string) {
    const starts = [0];
    const lineEnd = /\r\n?|\n/g;
    while (lineEnd.test(text)) starts.push(lineEnd.lastIndex);
    this.#starts = starts;
    this.#text = text;
  }

  get count(): number {
    return this.#starts.length;
  }

  /** The offset at which a line begins; the end of the text for lines past the last one. */
  start(line: number): number {
    return this.#starts[line] ?? this.#text.length;
  }

  /** The offset after a line's last character, before its line end. */
  end(line: number): number {
    let end = this.start(line + 1);
    while (end > this.start(line) && isLineEnd(this.#text.charCodeAt(end - 1))) end--;
    return end;
  }

  rangeOf({ start, end }: TextRange): LineRange {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  positionAt(offset: number): LinePosition {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - this.start(low) };
  }
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
