import { mean, median } from './averages.ts';
import { type Bounds, unbounded } from './bounds.ts';

/** Between which values a process lies that nothing has changed. */
export interface Limits {
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
  /** By the median where one value is so far off that it would widen the limits of all. */
  readonly by: 'mean' | 'median';
}

/** Of two values that vary evenly about one centre, the mean of the range is so many standard deviations, ... */
const MEAN_RANGE = 1.128;
/** ... and its median so many. */
const MEDIAN_RANGE = 0.954;

/**
 * The limits are three standard deviations about the centre, estimated by the moving range: mean ± 2.66 × mean moving
 * range (NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2,
 * https://www.itl.nist.gov/div898/handbook/pmc/section3/pmc322.htm); where one value is far off, median ± 3.145 × median
 * moving range (D. J. Wheeler, Understanding Statistical Process Control, 1992). They end where the values do.
 */
export function limitsOf(values: readonly number[], { least, most }: Bounds = unbounded): Limits {
  const isOdd = hasOddOne(values);
  const centre = clean(isOdd ? median(values) : mean(values));
  const reach = isOdd ? (3 / MEDIAN_RANGE) * median(movingRanges(values)) : reachOf(values);
  return {
    centre,
    lower: clean(Math.max(centre - reach, least)),
    upper: clean(Math.min(centre + reach, most)),
    by: isOdd ? 'median' : 'mean',
  };
}

export function isWithin({ lower, upper }: Limits, value: number): boolean {
  return value >= lower && value <= upper;
}

/**
 * Whether a value lies twice as far out as the limits of some others reach. Of 20,000 simulated periods in which nothing
 * happened, one value did so in 4 of 100 with six values, and in 1 of 200 with twelve. Where the others do not vary, that
 * says nothing.
 */
export function isFarOff(value: number, others: readonly number[]): boolean {
  const reach = reachOf(others);
  return reach > 0 && Math.abs(value - mean(others)) > 2 * reach;
}

/** Whether the limits are driven by one value. Where the others hardly ever vary, their median range would be none. */
function hasOddOne(values: readonly number[]): boolean {
  const middle = median(values);
  const distances = values.map(value => Math.abs(value - middle));
  const farthest = distances.indexOf(distances.reduce((most, distance) => Math.max(most, distance), 0));
  return isFarOff(values[farthest] ?? middle, values.toSpliced(farthest, 1)) && median(movingRanges(values)) > 0;
}

function reachOf(values: readonly number[]): number {
  return (3 / MEAN_RANGE) * mean(movingRanges(values));
}

function movingRanges(values: readonly number[]): number[] {
  return values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
}

/** Without the digits that are the computer's: a value that lies on a limit or on the centre is to be seen there. */
function clean(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : value;
}
