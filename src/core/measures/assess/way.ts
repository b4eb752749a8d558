import { decimalsIn, roundTo } from '../../base/digits.ts';
import type { Measure, Reading } from '../../initiative/initiative.ts';

/** What lies between a value and the target. */
export interface Gap {
  readonly absolute: number;
  /** Of where it is now; none from 0, where no change has a percentage. */
  readonly percent?: number;
}

/** The share of the way: 0 at the baseline, 1 at the target; none where the two are the same, or one is missing. */
export function progressOf({ baseline, target }: Measure, value: number): number | undefined {
  if (!baseline || !target) return undefined;
  const progress = (value - baseline.value) / (target.value - baseline.value);
  // The sum takes the sign from a zero.
  return Number.isFinite(progress) ? progress + 0 : undefined;
}

/** From where a measure is now to the target. */
export function gapOf({ baseline, target }: Measure, latest: Reading | undefined): Gap | undefined {
  const now = latest ?? baseline;
  if (!now || !target) return undefined;
  const absolute = roundTo(target.value - now.value, decimalsIn([target.value, now.value]));
  return { absolute, ...(now.value !== 0 && { percent: (absolute / Math.abs(now.value)) * 100 }) };
}
