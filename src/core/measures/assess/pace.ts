import { daysBetween } from '../../base/days.ts';
import type { Measure } from '../../initiative/initiative.ts';

/** How far a measure has come against how far its dates want it to be today. */
export interface Pace {
  readonly kind: 'ahead' | 'on' | 'behind';
  /** The share of the way that is due today: 0 on the baseline's day, 1 from the target's day on. */
  readonly planned: number;
}

/** A tenth of the way, either side, is on pace: readings vary more than that from one week to the next. */
const TOLERANCE = 0.1;

/** Measured against an even pace from the baseline's day to the target's; none where a day is missing. */
export function paceOf({ baseline, target }: Measure, progress: number, today: string): Pace | undefined {
  if (baseline?.on === undefined || target?.on === undefined || target.on <= baseline.on) return undefined;
  const share = daysBetween(baseline.on, today) / daysBetween(baseline.on, target.on);
  const planned = Math.min(Math.max(share, 0), 1);
  return { kind: paceKind(progress - planned, progress < 1 && today > target.on), planned };
}

/** Once the target's day has passed, nearly there is not there. */
function paceKind(lead: number, isLate: boolean): Pace['kind'] {
  if (isLate || lead < -TOLERANCE) return 'behind';
  return lead > TOLERANCE ? 'ahead' : 'on';
}
