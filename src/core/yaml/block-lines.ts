import { insertion, type TextEdit } from '../base/edit.ts';

/** The lines of a YAML block: where they begin and end, and how far they are indented. */
export class BlockLines {
  readonly #block: string;

  constructor(block: string) {
    this.#block = block;
  }

  /** Inserts whole lines below the line in which content ends. */
  insertionBelow(contentEnd: number, lines: readonly string[]): TextEdit {
    const inside = /\n$/.test(this.#block.slice(0, contentEnd)) ? contentEnd - 1 : contentEnd;
    const newline = this.#block.indexOf('\n', inside);
    const end =
      newline === -1 ? this.#block.length : newline > 0 && this.#block[newline - 1] === '\r' ? newline - 1 : newline;
    return insertion(end, lines.map(line => this.ending(inside) + line).join(''));
  }

  /** Takes out the whole lines from one content's start to another's end. */
  removal(contentStart: number, contentEnd: number): TextEdit {
    const start = this.start(contentStart);
    const newline = this.#block.indexOf('\n', contentEnd - 1);
    if (newline !== -1) return { start, end: newline + 1, text: '' };
    // The last line goes with the line end before it.
    return { start: Math.max(0, start - this.ending(start).length), end: this.#block.length, text: '' };
  }

  /** Whether nothing stands before an offset in its line. */
  beginsWith(at: number): boolean {
    return this.#block.slice(this.start(at), at).trim() === '';
  }

  ending(at: number): string {
    const newline = this.#block.indexOf('\n', at);
    return this.#block[(newline === -1 ? this.#block.lastIndexOf('\n') : newline) - 1] === '\r' ? '\r\n' : '\n';
  }

  start(at: number): number {
    return this.#block.lastIndexOf('\n', at - 1) + 1;
  }

  /** As many blanks as stand before an offset in its line; a dash or key there counts as blanks. */
  blanksBefore(at: number): string {
    return ' '.repeat(at - this.start(at));
  }

  /** The file's own indentation: that of its first map under a key of its own. */
  get step(): string {
    return /^[^\s#-].*\r?\n( +)[^\s#-]/m.exec(this.#block)?.[1] ?? '  ';
  }
}
