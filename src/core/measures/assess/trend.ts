import { daysBetween } from '../../base/days.ts';
import type { Reading } from '../../initiative/initiative.ts';
import { median, medianOfSorted } from './averages.ts';
import { isFarOff } from './limits.ts';

/** A straight line: how much it changes a day, and where it is on the day of the latest reading. */
export interface Line {
  readonly perDay: number;
  readonly value: number;
}

/** The line through readings, and the two between which it lies with 95 in 100. */
export interface Trend extends Line {
  readonly kind: 'line';
  /** The day of the latest reading. */
  readonly on: string;
  readonly falling: Line;
  readonly rising: Line;
  /** Whether the latest reading lies far off the line of those before it. */
  readonly isLatestOff: boolean;
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

  const points = { days: dated.map(({ on }) => daysBetween(last.on, on)), values: dated.map(({ value }) => value) };
  const slopes = slopesOf(points);
  const line = (perDay: number): Line => ({ perDay, value: median(leftOf(points, perDay)) });
  const [low, high] = intervalOf(slopes, points);
  return {
    kind: 'line',
    ...line(medianOfSorted(slopes)),
    on: last.on,
    falling: line(low),
    rising: line(high),
    isLatestOff: isLatestOff(points),
  };
}

/** By the line of those before it alone, which it would draw to itself. */
function isLatestOff({ days, values }: Points): boolean {
  const before = { days: days.slice(0, -1), values: values.slice(0, -1) };
  if (before.days.length < READINGS || new Set(before.days).size < DATES) return false;
  return isFarOff(values.at(-1) ?? 0, leftOf(before, medianOfSorted(slopesOf(before))));
}

/** Readings as numbers; days are counted from the latest one, and fall below it. */
interface Points {
  readonly days: readonly number[];
  readonly values: readonly number[];
}

/** Between any two of different days, in order. In one array of numbers: thousands of pairs are many objects otherwise. */
function slopesOf({ days, values }: Points): Float64Array {
  const slopes = new Float64Array((days.length * (days.length - 1)) / 2);
  let count = 0;
  for (const [b, day] of days.entries())
    for (let a = 0; a < b; a++) {
      const passed = day - (days[a] ?? 0);
      if (passed !== 0) slopes[count++] = ((values[b] ?? 0) - (values[a] ?? 0)) / passed;
    }
  return slopes.subarray(0, count).sort();
}

/** What is left of the readings when a slope is taken out of them: where each says that the line is on the last day. */
function leftOf({ days, values }: Points, perDay: number): number[] {
  return values.map((value, index) => value - perDay * (days[index] ?? 0));
}

/** The quantile of the normal distribution for 95 in 100. */
const Z = 1.959_963_984_540_054;

/**
 * Sen's interval of the slope: the slopes themselves, in order, as many from either end as the deviation of Kendall's S
 * says (equation 2.6 of his article, with the correction for equal days and values; as `theilslopes` of SciPy).
 */
function intervalOf(slopes: Float64Array, { days, values }: Points): readonly [low: number, high: number] {
  const reach = Z * Math.sqrt((term(days.length) - tiesIn(days) - tiesIn(values)) / 18);
  const last = slopes.length - 1;
  const low = Math.max(Math.round((slopes.length - reach) / 2) - 1, 0);
  const high = Math.min(Math.round((slopes.length + reach) / 2), last);
  return [slopes[low] ?? Number.NaN, slopes[high] ?? Number.NaN];
}

function term(count: number): number {
  return count * (count - 1) * (2 * count + 5);
}

function tiesIn(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + term(count), 0);
}
