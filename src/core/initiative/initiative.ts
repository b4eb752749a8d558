import type { Standing } from '../model/standing.ts';

export const levels = ['individual', 'team', 'organization'] as const;
export type Level = (typeof levels)[number];

export const verdicts = ['met', 'partly-met', 'missed', 'regressed'] as const;

/** What people say came of it, where they do not leave that to the readings. */
export interface Claim {
  readonly value: (typeof verdicts)[number];
  readonly why?: string;
  readonly by?: string;
}

/** A markdown file's front matter, read as an improvement initiative. Dates are texts of the form YYYY-MM-DD. */
export interface Initiative extends Standing {
  readonly title: string;
  /** The id of its model; none means the default one. */
  readonly model?: string;
  readonly level?: Level;
  readonly owner?: string;
  readonly sponsor?: string;
  readonly vision?: string;
  readonly value?: string;
  readonly from?: string;
  readonly raised?: string;
  /** 1 to 5. */
  readonly impact?: number;
  /** 1 to 5. */
  readonly effort?: number;
  readonly parent?: string;
  readonly agreed: readonly string[];
  readonly measures: readonly Measure[];
  readonly lessons: readonly string[];
  readonly verdict?: Claim;
  readonly sustain: readonly string[];
  readonly next: readonly string[];
  /** The checks that are turned off for this file, by id, with the reason; the reason may be empty. */
  readonly ignore?: Readonly<Record<string, string>>;
}

/** More measures than anybody follows: only the first ones are drawn. */
export const MOST_MEASURES = 100;

/** A metric by which success is judged. */
export interface Measure {
  /** Its place in the file's list, from 0. */
  readonly index: number;
  readonly name: string;
  readonly unit?: string;
  readonly role?: string;
  readonly better?: 'lower' | 'higher';
  readonly limit?: number;
  readonly baseline?: Reading;
  readonly target?: Reading;
  readonly readings: readonly Reading[];
}

/** A measured or agreed number, and when. */
export interface Reading {
  readonly value: number;
  readonly on?: string;
  readonly source?: string;
  readonly note?: string;
}

/** The reading taken last: by date, and among those of one date or none, the one written last. */
export function latestReading(measure: Measure): Reading | undefined {
  return measure.readings.reduce<Reading | undefined>(
    (latest, reading) => ((reading.on ?? '') >= (latest?.on ?? '') ? reading : latest),
    undefined,
  );
}
