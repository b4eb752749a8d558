import type { Measure, Reading } from '../../initiative/initiative.ts';
import { readingsOf } from './series.ts';
import type { TooFew } from './trend.ts';

/** The individuals chart of a measure: what it varies by anyway, and the readings that say that something has changed. */
export interface ControlChart {
  readonly kind: 'chart';
  /** The dated readings, oldest first; the first `baseline` of them are the baseline period. */
  readonly points: readonly Reading[];
  readonly baseline: number;
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
  readonly signals: readonly Signal[];
}

/** A stretch of points, from one to another by their places, that chance alone would hardly make. */
export interface Signal {
  readonly rule: keyof typeof rules;
  readonly side: 'above' | 'below';
  readonly from: number;
  readonly to: number;
}

/** How long a stretch has to be to say something, what it says, and whose rule it is. */
export const rules = {
  'beyond-limits': {
    length: 1,
    says: 'outside what the baseline period varies by',
    source: 'W. A. Shewhart, Economic Control of Quality of Manufactured Product, 1931',
  },
  'run-of-eight': {
    length: 8,
    says: 'eight or more in a row on one side of the mean of the baseline period',
    source: 'Western Electric, Statistical Quality Control Handbook, 1956',
  },
} as const;

/** This product's choice: limits from fewer say more about chance than about the process. */
const BASELINE = 6;

/** Of two values that vary evenly about one mean, the mean of the range is so many standard deviations. */
const D2 = 1.128;

/**
 * The limits are three standard deviations about the mean of the baseline period, estimated by its mean moving range:
 * mean ± 3 ÷ 1.128 × mean moving range, which is 2.66 of them (NIST/SEMATECH e-Handbook of Statistical Methods,
 * 6.3.2.2, https://www.itl.nist.gov/div898/handbook/pmc/section3/pmc322.htm). The baseline period lasts until the action
 * `began`, else until the baseline's day; what lies before `since` belongs to an earlier change and is left out.
 */
export function controlChartOf(
  measure: Measure,
  { began, since = '', today }: { began?: string; since?: string; today: string },
): ControlChart | TooFew {
  const points = readingsOf(measure, today).filter(({ on }) => on !== undefined && on >= since);
  const until = measure.baseline?.on ?? '';
  const isBaseline = ({ on = '' }: Reading) => (began === undefined ? on <= until : on < began);
  const period = points.filter(isBaseline).map(({ value }) => value);
  if (period.length < BASELINE) return { kind: 'too-few', needs: BASELINE - period.length };

  const centre = mean(period);
  const reach = (3 / D2) * mean(period.slice(1).map((value, index) => Math.abs(value - (period[index] ?? value))));
  const [lower, upper] = [centre - reach, centre + reach];
  return {
    kind: 'chart',
    points,
    baseline: period.length,
    centre,
    lower,
    upper,
    signals: [
      ...stretches('beyond-limits', points, lower, upper),
      // Who lies on the mean is on neither side, and ends a run.
      ...stretches('run-of-eight', points, centre, centre),
    ],
  };
}

/** The longest stretches of points below `lower` or above `upper` that are long enough for a rule. */
function stretches(rule: Signal['rule'], points: readonly Reading[], lower: number, upper: number): Signal[] {
  const found: Signal[] = [];
  let from = 0;
  const sides = points.map(({ value }) => (value < lower ? 'below' : value > upper ? 'above' : undefined));
  for (const [to, side] of sides.entries()) {
    if (sides[to + 1] === side && to + 1 < sides.length) continue;
    if (side !== undefined && to - from + 1 >= rules[rule].length) found.push({ rule, side, from, to });
    from = to + 1;
  }
  return found;
}

/** Counted from the first, so that the mean of equal numbers is that number, to the last digit. */
function mean(numbers: readonly number[]): number {
  const [first = 0] = numbers;
  return first + numbers.reduce((sum, number) => sum + (number - first), 0) / Math.max(numbers.length, 1);
}
