import { decimalsIn, roundTo } from '../../base/digits.ts';
import { aimFrom } from '../../initiative/direction.ts';
import type { Measure, Reading } from '../../initiative/initiative.ts';
import { distanceTo, nearestIn } from '../../initiative/target.ts';

/** What lies between a value and the target. */
export interface Gap {
  readonly absolute: number;
  /** Of where it is now; none from 0, where no change has a percentage. */
  readonly percent?: number;
}

/**
 * The share of the way: 0 at the baseline, 1 at the target or anywhere inside a band; none where the two are the same, or
 * one is missing.
 */
export function progressOf({ baseline, target }: Measure, value: number): number | undefined {
  if (!baseline || !target) return undefined;
  const progress =
    target.value === undefined
      ? 1 - distanceTo(target, value) / distanceTo(target, baseline.value)
      : (value - baseline.value) / (target.value - baseline.value);
  // The sum takes the sign from a zero.
  return Number.isFinite(progress) ? progress + 0 : undefined;
}

/** From where a measure is now to the target. */
export function gapOf({ baseline, target }: Measure, latest: Reading | undefined): Gap | undefined {
  const now = latest ?? baseline;
  if (!now || !target) return undefined;
  const aim = nearestIn(target, now.value);
  const absolute = roundTo(aim - now.value, decimalsIn([aim, now.value]));
  return { absolute, ...(now.value !== 0 && { percent: (absolute / Math.abs(now.value)) * 100 }) };
}

/** On which side of its band a value lies that has gone through it, seen from the baseline. */
export function overshotOf(measure: Measure, value: number): 'below' | 'above' | undefined {
  const { baseline, target } = measure;
  if (!baseline || !target?.between) return undefined;
  const [from, to] = [aimFrom(measure, baseline.value)?.better, aimFrom(measure, value)?.better];
  if (from === undefined || to === undefined || from === to) return undefined;
  return to === 'higher' ? 'below' : 'above';
}
