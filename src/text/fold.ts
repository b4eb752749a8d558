/** A text without the middle of its long lists, and the way back from its offsets to those of the whole text. */
export interface Folded {
  readonly text: string;
  unfold(offset: number): number;
}

/**
 * A long run of plain one-line maps, as readings and history are written: at least as many as pay for the trouble.
 * Lines with a quote, a comment, an anchor or an alias end it, as what they mean may reach further than their line.
 */
const run = /^( *)- \{[^\n"'&*!#|>]*\}\r?\n(?:\1- \{[^\n"'&*!#|>]*\}\r?\n){30,}/gm;

/**
 * Leaves out all but the first and the last line of each long run. What is edited is rarely in the middle of one, and
 * `yaml` takes 200 ms for 5,000 lines. Nothing where no run is long.
 */
export function foldLines(text: string): Folded | undefined {
  const cuts = [...text.matchAll(run)].map(({ 0: lines, index }) => ({
    start: index + lines.indexOf('\n') + 1,
    end: index + lines.lastIndexOf('\n', lines.length - 2) + 1,
  }));
  if (cuts.length === 0) return undefined;
  const ends = [0, ...cuts.map(({ end }) => end)];
  return {
    text: ends.map((end, index) => text.slice(end, cuts[index]?.start)).join(''),
    unfold: offset => cuts.reduce((place, { start, end }) => (place < start ? place : place + end - start), offset),
  };
}
