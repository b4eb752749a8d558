import { fields, list, number, oneOf, type Shaped, text } from '../../base/validation.ts';

/** A number to be said aloud before what it means. */
const phrase = fields({ words: text }, { value: text });
export type Phrase = Shaped<typeof phrase>;

const chartVerdict = fields({ kind: oneOf('good', 'fair', 'poor', 'open'), words: text });
export type ChartVerdict = Shaped<typeof chartVerdict>;

const level = fields({ value: number }, { on: text });
export type Level = Shaped<typeof level>;

const dated = fields({ value: number, on: text });
export type Dated = Shaped<typeof dated>;

const chartReading = fields(
  { value: number },
  {
    on: text,
    note: text,
    source: text,
    /** Why it is more than chance: “outside the control limits”. */
    signal: text,
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
    better: oneOf('lower', 'higher'),
    /** What the measure has come to, or how it comes along: “met”, “behind”. */
    verdict: chartVerdict,
    /** What is to be expected, or why nobody can say. */
    outlook: text,
    baseline: level,
    target: level,
    limit: number,
    /** The range in which the baseline's readings lie by chance alone. */
    control: fields({ lower: number, upper: number }),
    /** Where the trend starts, and where it reaches the target. */
    forecast: fields({ from: dated, to: dated }),
  },
);
export type Chart = Shaped<typeof chart>;
