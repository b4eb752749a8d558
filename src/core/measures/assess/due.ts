import { dayAfter } from '../../base/days.ts';
import type { Initiative, Measure } from '../../initiative/initiative.ts';
import { goalsOf } from './goal.ts';
import { readingsOf } from './series.ts';

/** The looks back at a completed initiative: the one that was missed, and the one that comes next. */
export interface Due {
  readonly overdue?: { readonly on: string; readonly measures: readonly Measure[] };
  readonly next?: string;
}

/** A reading a few days early still serves a date to look again. */
const GRACE = 7;

/**
 * Which readings are due by the `sustain` dates. Every goal is to be read on each of them or later; of several that have
 * passed, the last one is asked about, since a reading for it serves those before it too.
 */
export function dueOf({ status, sustain, measures }: Initiative, today: string): Due {
  if (status !== 'completed') return {};
  const dates = sustain.toSorted();
  const next = dates.find(date => date >= today);
  const on = dates.findLast(date => date < today);
  const goals = goalsOf(measures);
  const unread = (goals.length > 0 ? goals : measures).filter(
    measure => on !== undefined && !isRead(measure, on, today),
  );
  return {
    ...(on !== undefined && unread.length > 0 && { overdue: { on, measures: unread } }),
    ...(next !== undefined && { next }),
  };
}

/** One without a date is trusted to be of it. */
function isRead(measure: Measure, date: string, today: string): boolean {
  const since = dayAfter(date, -GRACE);
  return readingsOf(measure, today).some(({ on }) => on === undefined || on >= since);
}
