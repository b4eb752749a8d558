import type { Measure, Reading } from '../../initiative/initiative.ts';
import type { HistoryEntry } from '../../model/standing.ts';
import { workingDays } from './working-days.ts';

/** How far a measure had come on the day of its latest reading, against how far its dates wanted it to be on that day. */
export interface Pace {
  readonly kind: 'ahead' | 'on' | 'behind';
  /** The share of the way that was due on the reading's day: 0 where the way begins, 1 from the target's day on. */
  readonly planned: number;
}

/** A tenth of the way, either side, is on pace: readings vary more than that from one week to the next. */
const TOLERANCE = 0.1;

/**
 * Measured against an even pace to the target's day, from the day on which action `began`, or from the baseline's where
 * that is later or the only one told. Days on hold count for nothing. None where a day is missing.
 */
export function paceOf(
  { baseline, target }: Measure,
  { on }: Reading,
  progress: number,
  { began = '', history = [] }: { began?: string; history?: readonly HistoryEntry[] },
): Pace | undefined {
  if (baseline?.on === undefined || target?.on === undefined || on === undefined) return undefined;
  const from = baseline.on > began ? baseline.on : began;
  const whole = workingDays(history, from, target.on);
  if (target.on <= from || whole <= 0) return undefined;
  const planned = Math.min(Math.max(workingDays(history, from, on) / whole, 0), 1);
  return { kind: paceKind(progress - planned, progress < 1 && on > target.on), planned };
}

/** Once the target's day has passed, nearly there is not there. */
function paceKind(lead: number, isLate: boolean): Pace['kind'] {
  if (isLate || lead < -TOLERANCE) return 'behind';
  return lead > TOLERANCE ? 'ahead' : 'on';
}
