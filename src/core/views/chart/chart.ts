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
  /** What is to be expected, or why nobody can say. */
  readonly outlook?: string;
  readonly baseline?: Level;
  readonly target?: Level;
  readonly limit?: number;
  /** The range in which the baseline's readings lie by chance alone. */
  readonly control?: { readonly lower: number; readonly upper: number };
  /** Where the trend starts, and where it reaches the target. */
  readonly forecast?: { readonly from: Dated; readonly to: Dated };
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

export interface Dated {
  readonly value: number;
  readonly on: string;
}

export interface ChartReading extends Level {
  readonly note?: string;
  readonly source?: string;
  /** Why it is more than chance: “outside the control limits”. */
  readonly signal?: string;
}
