import { t } from '../base/words.ts';
import type { Problem } from '../yaml/problem.ts';
import type { Measure, Reading, Series } from './initiative.ts';
import type { ReadInitiative } from './read.ts';

/** What a series that is kept in another file holds for a measure; nothing as long as that is not known. */
export type Elsewhere = (series: Series, measure: Measure) => Kept | undefined;

export interface Kept {
  readonly readings: readonly Reading[];
  /** What is wrong with it, a sentence each. */
  readonly problems: readonly string[];
}

/** An initiative with the readings that are kept elsewhere. What is wrong with those is told where the file names them. */
export function withSeries(read: ReadInitiative, elsewhere: Elsewhere | undefined): ReadInitiative {
  if (read.kind !== 'initiative' || !read.initiative.measures.some(({ series }) => series)) return read;
  const { initiative, block } = read;
  const problems: Problem[] = [];
  const measures = initiative.measures.map(measure => {
    const kept = measure.series && keptOf(measure.series, measure, elsewhere);
    if (!kept) return measure;
    if (kept.problems.length > 0) {
      const { start, end } = block.tree().locate(['measures', measure.index, 'readings']);
      const at = { start: block.start + start, end: block.start + end };
      for (const message of kept.problems)
        problems.push({ id: 'unread-series', severity: 'warning', message, at, about: [] });
    }
    return { ...measure, readings: kept.readings };
  });
  return { ...read, initiative: { ...initiative, measures }, problems: [...read.problems, ...problems] };
}

/** What would have to be fetched is nowhere. */
function keptOf(series: Series, measure: Measure, elsewhere: Elsewhere | undefined): Kept | undefined {
  if (isAddress(series.file)) return { readings: [], problems: [notFetched(series.file)] };
  return elsewhere?.(series, measure);
}

/** More than years of measurements take. */
export const LARGEST_SERIES = 16 * 1024 * 1024;

export function noText(file: string): string {
  return t('{file} is no text file of up to {size} MiB, and is not read.', {
    file,
    size: LARGEST_SERIES / 1024 / 1024,
  });
}

export function noSuchFile(file: string): string {
  return t('{file}: no such file or directory.', { file });
}

export function outside(file: string): string {
  return t('{file} lies outside of the workspace, and is not read.', { file });
}

/** Whether a path is the address of something that would have to be fetched. */
export function isAddress(file: string): boolean {
  return /^[a-z][a-z\d+.-]+:/i.test(file);
}

export function notFetched(file: string): string {
  return t('{file} is not fetched: readings are kept in a file of the workspace.', { file });
}
