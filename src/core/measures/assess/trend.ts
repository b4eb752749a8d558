import { daysBetween } from '../../base/days.ts';
import type { Reading } from '../../initiative/initiative.ts';

/** A straight line through readings: how much they change a day, and where the line is on one day. */
export interface Trend {
  readonly kind: 'line';
  readonly perDay: number;
  readonly on: string;
  readonly value: number;
}

/** Too little for a line; `needs` more readings, of other days where several are of one. */
export interface TooFew {
  readonly kind: 'too-few';
  readonly needs: number;
}

/** This product's choice: below it, two readings of a bad day decide where the line goes. */
const READINGS = 4;
const DATES = 3;
/** The number of pairs grows with the square; what is older tells less of the pace anyway. */
const LATEST = 200;

/**
 * The line of Theil and Sen: its slope is the median of the slopes between any two readings of different days, so that
 * up to 29 in 100 readings may be anything without throwing it off; it goes through the median of what is then left.
 * P. K. Sen, “Estimates of the Regression Coefficient Based on Kendall's Tau”, Journal of the American Statistical
 * Association 63 (1968). Readings come oldest first; those without a date are left out.
 */
export function trendOf(readings: readonly Reading[]): Trend | TooFew {
  const dated = readings.flatMap(({ on, value }) => (on === undefined ? [] : [{ on, value }])).slice(-LATEST);
  const last = dated.at(-1);
  const needs = Math.max(READINGS - dated.length, DATES - new Set(dated.map(({ on }) => on)).size, 0);
  if (!last || needs > 0) return { kind: 'too-few', needs };

  const days = dated.map(({ on }) => daysBetween(last.on, on));
  const values = dated.map(({ value }) => value);
  const perDay = median(slopesOf(days, values));
  const value = median(values.map((value, index) => value - perDay * (days[index] ?? 0)));
  return { kind: 'line', perDay, on: last.on, value };
}

/** Between any two of different days. In one array of numbers: thousands of pairs are many small objects otherwise. */
function slopesOf(days: readonly number[], values: readonly number[]): Float64Array {
  const slopes = new Float64Array((days.length * (days.length - 1)) / 2);
  let count = 0;
  for (const [b, day] of days.entries())
    for (let a = 0; a < b; a++) {
      const passed = day - (days[a] ?? 0);
      if (passed !== 0) slopes[count++] = ((values[b] ?? 0) - (values[a] ?? 0)) / passed;
    }
  return slopes.subarray(0, count);
}

/** Of at least one number. */
function median(numbers: ArrayLike<number>): number {
  const sorted = Float64Array.from(numbers).sort();
  const middle = sorted.length >> 1;
  const [below = 0, above = 0] = sorted.subarray(sorted.length % 2 === 0 ? middle - 1 : middle, middle + 1);
  return sorted.length % 2 === 0 ? below / 2 + above / 2 : below;
}
