import { endOfScalar, isBlank, lineEnd, skipBlanks } from './slots/scalar.ts';

/** Entries side by side of a map or a list in brackets: where each begins, and where the comma or bracket after it stands. */
export interface FlowRun {
  readonly kind: 'item' | 'pair';
  readonly starts: number[];
  readonly ends: number[];
}

/**
 * The entries of the collection whose bracket opens at an offset, as far as they are plain: each in one line, with no
 * comment in it, and nothing that refers to other places. `kept` tells the keys between which runs end.
 */
export function flowRuns(text: string, open: number, kept?: ReadonlySet<string>): FlowRun[] {
  const kind = text[open] === '{' ? 'pair' : 'item';
  const scan = new EntryScan(text);
  let run: FlowRun = { kind, starts: [], ends: [] };
  const runs = [run];
  for (let start = skipSpace(text, open + 1); ; ) {
    const entry = kind === 'pair' ? scan.pair(start) : scan.item(start);
    if (!entry) break;
    if (kept?.has(entry.key)) {
      run = { kind, starts: [], ends: [] };
      runs.push(run);
    } else {
      run.starts.push(start);
      run.ends.push(entry.end);
    }
    if (text[entry.end] !== ',') break;
    start = skipSpace(text, entry.end + 1);
  }
  return runs;
}

interface Scanned {
  readonly key: string;
  readonly end: number;
}

const plainKey = /([\p{L}_][^\s:#,[\]{}]*):(?=[ \t,}])/uy;

class EntryScan {
  readonly #text: string;
  /** Where the line ends that was looked at last: all may stand in one. */
  #lineEnd = 0;

  constructor(text: string) {
    this.#text = text;
  }

  pair(start: number): Scanned | undefined {
    plainKey.lastIndex = start;
    const [written, key = ''] = plainKey.exec(this.#text) ?? [];
    return written === undefined ? undefined : this.#ended(key, this.#value(start + written.length));
  }

  item(start: number): Scanned | undefined {
    return ']}'.includes(this.#text[start] ?? '') ? undefined : this.#ended('', this.#value(start));
  }

  #ended(key: string, valueEnd: number | undefined): Scanned | undefined {
    const end = valueEnd === undefined ? undefined : skipSpace(this.#text, valueEnd);
    return end !== undefined && ',]}'.includes(this.#text[end] ?? ' ') ? { key, end } : undefined;
  }

  /** Where the value at an offset ends, if it does so in its line; a collection goes with all that is in it. */
  #value(from: number): number | undefined {
    if (from >= this.#lineEnd) this.#lineEnd = lineEnd(this.#text, from, this.#text.length);
    let depth = 0;
    for (let at = skipBlanks(this.#text, from, this.#lineEnd); at < this.#lineEnd; ) {
      const sign = this.#text[at] ?? '';
      if ('[{'.includes(sign)) depth++;
      else if (']}'.includes(sign)) depth--;
      if (depth < 0 || (depth === 0 && sign === ',')) return at;
      if ('[{]},:'.includes(sign)) at++;
      else {
        const end = endOfScalar(this.#text, at, this.#lineEnd, 'flow');
        if (!isPlain(this.#text.slice(at, end))) return undefined;
        at = end;
      }
      if (depth === 0) return at;
      at = skipBlanks(this.#text, at, this.#lineEnd);
    }
    return undefined;
  }
}

/** Whether a single value is all that there is to it: no comment, no anchor, alias or tag, and its quotes are closed. */
function isPlain(written: string): boolean {
  const [first = '#'] = written;
  return '"\''.includes(first) ? written.length > 1 && written.endsWith(first) : !'#&*!|>%@`?'.includes(first);
}

/** Line ends are blanks between entries. */
function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text, at, text.length)) at++;
  return at;
}
