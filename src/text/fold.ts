/** A text with the middle of its long lists made into comments. What is left stands where it stood. */
export interface Folded {
  readonly text: string;
  readonly folds: readonly Fold[];
}

/** The lines of a long list, by the offsets at which their maps begin: those left out, and the two around them. */
export interface Fold {
  readonly before: number;
  readonly lines: readonly number[];
  readonly after: number;
}

/**
 * A long run of plain one-line maps, as readings and history are written: at least as many as pay for the trouble.
 * Lines with a quote, a comment, an anchor or an alias end it, as what they mean may reach further than their line.
 */
const run = /^( *)- \{[^\n"'&*!#|>{}]*\}\r?\n(?:\1- \{[^\n"'&*!#|>{}]*\}\r?\n){30,}/gm;

/**
 * Leaves out all but the first and the last line of each long run. What is edited or looked for is rarely in the middle
 * of one, and `yaml` takes 200 ms for 5,000 lines. Nothing where no run is long.
 */
export function foldLines(text: string): Folded | undefined {
  const folds: Fold[] = [];
  const folded = text.replace(run, (lines: string, { length: indent }: string, start: number) => {
    const ends = [...lines.matchAll(/\n/g)].map(({ index }) => index + 1);
    const maps = [0, ...ends.slice(0, -1)].map(line => start + line + indent + '- '.length);
    folds.push({ before: maps[0] ?? 0, lines: maps.slice(1, -1), after: maps.at(-1) ?? 0 });
    const [from, to] = [ends[0] ?? 0, ends.at(-2) ?? 0];
    const ending = lines[to - 2] === '\r' ? '\r\n' : '\n';
    return `${lines.slice(0, from)}${ending.padStart(to - from, '#')}${lines.slice(to)}`;
  });
  return folds.length > 0 ? { text: folded, folds } : undefined;
}
