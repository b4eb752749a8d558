import type { Standing } from '../model/standing.ts';
import type { ValuesOf } from './vocabulary/values.ts';
import type { vocabulary } from './vocabulary/vocabulary.ts';

export { healths, type Level, levels, verdicts } from './vocabulary/names.ts';

type Values = ValuesOf<typeof vocabulary>;

/**
 * A markdown file's front matter, read as an improvement initiative: its keys as the vocabulary has them, but for the
 * title and the states of the steps. Dates are texts of the form YYYY-MM-DD.
 */
export interface Initiative extends Standing, Omit<Values, 'initiative' | 'steps' | 'measures' | keyof Standing> {
  readonly title: string;
  readonly measures: readonly Measure[];
}

/** What people say came of it, where they do not leave that to the readings. */
export type Claim = NonNullable<Values['verdict']>;

/**
 * A metric by which success is judged; `index` is its place in the file's list, from 0. Where its readings are a `series`
 * that is kept in another file, it has those that are known of that.
 */
export type Measure = Values['measures'][number] & { readonly series?: Series };

/** Where readings are kept: a file, its columns, and what must stand in others for a line to count. */
export interface Series {
  readonly file: string;
  readonly date?: string;
  readonly value?: string;
  readonly where?: Readonly<Record<string, string>>;
}

/** A measured or agreed number, and when. */
export type Reading = Measure['readings'][number];

/** Where a measure is to be on the way to its target, and when; `index` is its place in the measure's list, from 0. */
export type Milestone = Measure['milestones'][number];

/** More measures than anybody follows: only the first ones are drawn. */
export const MOST_MEASURES = 100;

/** The reading taken last, up to a day: by date, and among those of one date or none, the one written last. */
export function latestReading({ readings }: Measure, until = '9999-12-31'): Reading | undefined {
  return readings.reduce<Reading | undefined>((latest, reading) => {
    const { on = '' } = reading;
    return on >= (latest?.on ?? '') && on <= until ? reading : latest;
  }, undefined);
}
