import type { Measure, Reading } from '../../initiative/initiative.ts';
import type { HistoryEntry } from '../../model/standing.ts';
import { type PathPoint, pathOf } from './path.ts';
import { progressOf } from './way.ts';
import { workingDays } from './working-days.ts';

/** How far a measure had come on the day of its latest reading, against how far its path wanted it to be on that day. */
export interface Pace {
  readonly kind: 'ahead' | 'on' | 'behind';
  /** The share of the way that was due on the reading's day: 0 where the path begins, 1 from the target's day on. */
  readonly planned: number;
}

/** A tenth of the way, either side, is on pace: readings vary more than that from one week to the next. */
const TOLERANCE = 0.1;

/**
 * Measured against the agreed path: evenly from one of its points to the next. Days on hold count for nothing. None where
 * a day is missing.
 */
export function paceOf(
  measure: Measure,
  { on }: Reading,
  progress: number,
  { began, history = [] }: { began?: string; history?: readonly HistoryEntry[] },
): Pace | undefined {
  const path = pathOf(measure, began);
  const [first, last] = [path?.[0], path?.at(-1)];
  if (!path || !first || !last || on === undefined || workingDays(history, first.on, last.on) <= 0) return undefined;
  const planned = plannedOn(on, path, measure, history);
  const due = measure.target?.on;
  return { kind: paceKind(progress - planned, progress < 1 && due !== undefined && on > due), planned };
}

/** The share of the way that is due on a day. */
function plannedOn(on: string, path: readonly PathPoint[], measure: Measure, history: readonly HistoryEntry[]): number {
  const shareAt = (point: PathPoint | undefined) => (point && progressOf(measure, point.value)) ?? 0;
  const next = path.findIndex(point => point.on > on);
  const [before, after] = [path[next - 1], path[next]];
  if (!after) return shareAt(path.at(-1));
  if (!before) return shareAt(path[0]);
  const whole = workingDays(history, before.on, after.on);
  const passed = whole > 0 ? workingDays(history, before.on, on) / whole : 0;
  return shareAt(before) + passed * (shareAt(after) - shareAt(before));
}

/** Once the target's day has passed, nearly there is not there. */
function paceKind(lead: number, isLate: boolean): Pace['kind'] {
  if (isLate || lead < -TOLERANCE) return 'behind';
  return lead > TOLERANCE ? 'ahead' : 'on';
}
