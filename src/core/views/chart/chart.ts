/** What a chart shows of a measure. Plain JSON; numbers are finite, dates texts of the form YYYY-MM-DD. */
export interface Chart {
  readonly name: string;
  readonly unit?: string;
  /** The language for numbers and dates. */
  readonly locale: string;
  readonly today: string;
  readonly better?: 'lower' | 'higher';
  /** The latest value, and what it means: “half way from 22 to 8 min”. */
  readonly standing: Phrase;
  /** What the measure has come to, or how it comes along: “met”, “behind”. */
  readonly verdict?: ChartVerdict;
  /** On how much it rests what it has come to, and what is to be expected, or why nobody can say. */
  readonly outlook?: string;
  readonly baseline?: Level;
  readonly target?: Level;
  readonly limit?: number;
  /** Between which values the measure lies as long as nothing changes. */
  readonly control?: Control;
  /** Between which two lines it goes on from a day, if all goes on as it does; the one that is there first comes first. */
  readonly forecast?: { readonly on: string; readonly early: Line; readonly late: Line };
  /** Oldest first; those without a date, which have no place in the drawing, before all others. */
  readonly readings: readonly ChartReading[];
}

/** A number to be said aloud before what it means. */
export interface Phrase {
  readonly value?: string;
  readonly words: string;
}

export interface ChartVerdict {
  readonly kind: 'good' | 'fair' | 'poor' | 'open';
  readonly words: string;
}

export interface Level {
  readonly value: number;
  readonly on?: string;
}

export interface Control {
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
  /** How many readings the limits rest on. */
  readonly from: number;
  /** Whether these are so few that the limits may still move. */
  readonly provisional?: boolean;
  /** Whether one of them is so far off that the limits are those of the median. */
  readonly robust?: boolean;
}

/** A straight line: where it is on its first day, and how much it changes a day. */
export interface Line {
  readonly value: number;
  readonly perDay: number;
}

export interface ChartReading extends Level {
  readonly note?: string;
  readonly source?: string;
  /** What it is a signal by: “outside the limits”. */
  readonly signal?: string;
}
