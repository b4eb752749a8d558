/** What is measured inside the extension host, and comes out of it as one logged line. Times in milliseconds. */
export interface Measured {
  readonly activation: number;
  readonly initiatives: number;
  /** Listing the files by a search of VS Code. */
  readonly list: number;
  /** Until a new store is complete, and until it tells of the first initiatives. */
  readonly store: number;
  readonly first: number;
  /** With what an earlier window has kept of files that have not changed since; the floor is listing them and their times. */
  readonly again: { readonly store: number; readonly floor: number };
  /** Bytes on the heap of a complete store. */
  readonly memory: number;
  /** The longest time for which the event loop stood still while a store was filled, and while files were listed only. */
  readonly block: { readonly store: number; readonly list: number };
  /** From a changed document to its items in the tree and its diagram. */
  readonly refresh: { readonly median: number; readonly worst: number };
  /** From a measure to its drawn chart: of a year of weekly readings, and of 5,000. */
  readonly chart: { readonly year: number; readonly many: number };
}

const mark = 'measured: ';

export function logMeasured(measured: Measured): void {
  console.log(mark + JSON.stringify(measured));
}

export function readMeasured(output: string): Measured {
  const line = output.split('\n').find(text => text.startsWith(mark));
  if (!line) throw new Error('The extension host has measured nothing.');
  return JSON.parse(line.slice(mark.length)) as Measured;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
