import { isAnswered } from '../../base/answer.ts';
import type { Measure, Reading } from '../../initiative/initiative.ts';
import { boundsOf } from './bounds.ts';
import { type Limits, limitsOf } from './limits.ts';
import { readingsOf } from './series.ts';
import type { TooFew } from './trend.ts';

/** The individuals chart of a measure: what it varies by anyway, and the readings that lie outside of that. */
export interface ControlChart extends Limits {
  readonly kind: 'chart';
  /** The dated readings, oldest first; the first `baseline` of them are the baseline period. */
  readonly points: readonly Reading[];
  readonly baseline: number;
  /** Whether the limits rest on so few readings that they may still move. */
  readonly isProvisional: boolean;
  readonly signals: readonly Signal[];
}

/** A stretch of points, from one to another by their places, that an unchanged process makes seldom. */
export interface Signal {
  readonly rule: keyof typeof rules;
  readonly side: 'above' | 'below';
  readonly from: number;
  readonly to: number;
}

/** How long a stretch has to be for a signal, and whose rule that is. */
export const rules = {
  'beyond-limits': {
    length: 1,
    source: 'W. A. Shewhart, Economic Control of Quality of Manufactured Product, 1931',
  },
  'run-of-eight': {
    length: 8,
    source: 'Western Electric, Statistical Quality Control Handbook, 1956',
  },
} as const;

/** This product's choice: limits from fewer say more about chance than about the process. */
const BASELINE = 6;
/** Limits from fewer are provisional; NHSRplotthedots warns below as many. */
const SETTLED = 12;

/**
 * The limits are those of the baseline period, which lasts until the action `began`, else until the baseline's day; what
 * lies before `since` belongs to an earlier change and is left out.
 */
export function controlChartOf(
  measure: Measure,
  { began, since = '', today }: { began?: string; since?: string; today: string },
): ControlChart | TooFew {
  // Yes and no vary about nothing.
  if (isAnswered(measure)) return { kind: 'too-few', needs: BASELINE };
  const points = readingsOf(measure, today).filter(({ on }) => on !== undefined && on >= since);
  const until = measure.baseline?.on ?? '';
  const isBaseline = ({ on = '' }: Reading) => (began === undefined ? on <= until : on < began);
  const period = points.filter(isBaseline).map(({ value }) => value);
  if (period.length < BASELINE) return { kind: 'too-few', needs: BASELINE - period.length };

  const limits = limitsOf(period, boundsOf(measure));
  return {
    kind: 'chart',
    points,
    baseline: period.length,
    isProvisional: period.length < SETTLED,
    ...limits,
    signals: [...outside(points, limits), ...runs(points, limits)],
  };
}

/** The longest stretches of points on one side of the limits. */
function outside(points: readonly Reading[], { lower, upper }: Limits): Signal[] {
  const sides = points.map(({ value }) => (value < lower ? 'below' : value > upper ? 'above' : undefined));
  return stretches('beyond-limits', sides, (side, before) => side !== before);
}

/** The longest runs on one side of the centre. A point on it neither counts nor ends a run. */
function runs(points: readonly Reading[], { centre }: Limits): Signal[] {
  const sides = points.map(({ value }) => (value < centre ? 'below' : value > centre ? 'above' : undefined));
  return stretches('run-of-eight', sides, (side, before) => side !== undefined && side !== before);
}

type Side = Signal['side'] | undefined;

/** The stretches of points that are on one side, each until the one that `ends` it, where enough of them are. */
function stretches(
  rule: Signal['rule'],
  sides: readonly Side[],
  ends: (side: Side, before: Side) => boolean,
): Signal[] {
  const found: Signal[] = [];
  let [count, from, to] = [0, 0, 0];
  let before: Side;
  const close = () => {
    if (before !== undefined && count >= rules[rule].length) found.push({ rule, side: before, from, to });
  };
  for (const [index, side] of sides.entries()) {
    if (ends(side, before)) {
      close();
      [count, from, before] = [0, index, side];
    }
    if (side === undefined) continue;
    count++;
    to = index;
  }
  close();
  return found;
}
