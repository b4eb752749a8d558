import { count, fields, flag, list, number, oneOf, type Shaped, text } from '../../base/validation.ts';

/** A number to be said aloud before what it means. */
const phrase = fields({ words: text }, { value: text });
export type Phrase = Shaped<typeof phrase>;

const chartVerdict = fields({ kind: oneOf('good', 'fair', 'poor', 'open'), words: text });
export type ChartVerdict = Shaped<typeof chartVerdict>;

const level = fields({ value: number }, { on: text });
export type Level = Shaped<typeof level>;

/** Two values between which a measure is to be. */
const range = fields({ low: number, high: number }, { on: text });

const control = fields(
  {
    centre: number,
    lower: number,
    upper: number,
    /** How many readings the limits rest on. */
    from: count,
  },
  {
    /** Whether these are so few that the limits may still move. */
    provisional: flag,
    /** Whether one of them is so far off that the limits are those of the median. */
    robust: flag,
  },
);
export type Control = Shaped<typeof control>;

/** By what a reading is a signal; limits that rest on few readings are provisional, and so is their mean. */
const signalKinds = ['beyond-limits', 'beyond-provisional-limits', 'run-of-eight', 'run-by-provisional-mean'] as const;
export type SignalKind = (typeof signalKinds)[number];

/** A straight line: where it is on its first day, and how much it changes a day. */
const line = fields({ value: number, perDay: number });
export type Line = Shaped<typeof line>;

const chartReading = fields(
  { value: number },
  {
    on: text,
    note: text,
    source: text,
    /** By what it is a signal. */
    signals: list(oneOf(...signalKinds)),
  },
);
export type ChartReading = Shaped<typeof chartReading>;

/** What a chart shows of a measure. Plain JSON; numbers are finite, dates texts of the form YYYY-MM-DD. */
export const chart = fields(
  {
    name: text,
    /** The language for numbers and dates. */
    locale: text,
    today: text,
    /** The latest value, and what it means: “half way from 22 to 8 min”. */
    standing: phrase,
    /** Oldest first; those without a date, which have no place in the drawing, before all others. */
    readings: list(chartReading),
  },
  {
    unit: text,
    /** How many readings there are, where they are too many for all to be here. */
    count,
    /** Whether it is answered by yes, which is 1, or no, which is 0. */
    answered: flag,
    better: oneOf('lower', 'higher'),
    /** What the measure has come to, or how it comes along: “met”, “behind”. */
    verdict: chartVerdict,
    /** On how much it rests what it has come to, and what is to be expected, or why nobody can say. */
    outlook: text,
    baseline: level,
    target: level,
    /** In place of a target: between which values it is to be. */
    range,
    /** The agreed path, where it has milestones: from the baseline by these to the target. */
    path: list(level),
    limit: number,
    /** Between which values the measure lies as long as nothing changes. */
    control,
    /** Between which two lines it goes on from a day, if all goes on as it does; the one that is there first comes first. */
    forecast: fields({ on: text, early: line, late: line, to: number }),
  },
);
export type Chart = Shaped<typeof chart>;

/** The places of the agreed path between its beginning and the target. */
export function milestonesIn(chart: Pick<Chart, 'path' | 'target' | 'range'>): readonly Level[] {
  const { path = [] } = chart;
  return path.slice(1, path.at(-1)?.on === dueOf(chart) ? -1 : undefined);
}

/** The day by which the target is to be reached. */
export function dueOf({ target, range }: Pick<Chart, 'target' | 'range'>): string | undefined {
  return (target ?? range)?.on;
}
