import { type Initiative, latestReading } from '../../initiative/initiative.ts';
import type { HistoryEntry } from '../../model/standing.ts';
import { workingDays } from './working-days.ts';

/** Whether something was done; that it was looked at and kept as it is says that nothing was. */
export function isSignOfLife({ did }: HistoryEntry): boolean {
  return did !== 'keep';
}

/**
 * The day on which something happened last: a line of the history, a baseline or a reading. What is dated later than
 * today is a slip of the pen.
 */
export function lastSignOfLife({ history, measures }: Initiative, today: string): string | undefined {
  const days = [
    ...history.filter(isSignOfLife).map(({ on }) => on),
    ...measures.flatMap(measure => [measure.baseline?.on, latestReading(measure, today)?.on]),
  ];
  return days.reduce<string | undefined>(
    (latest, on) => (on !== undefined && on <= today && on > (latest ?? '') ? on : latest),
    undefined,
  );
}

/** So many days without a sign of life are no reason to ask, unless a team says otherwise. */
const QUIET_DAYS = 60;

/**
 * Since when nothing has happened, from the day on which it was raised, where that is longer than `quietDays`; days on
 * hold are no silence.
 */
export function quietSince(
  initiative: Initiative,
  { today, quietDays = QUIET_DAYS }: { readonly today: string; readonly quietDays?: number | undefined },
): string | undefined {
  const { raised, history } = initiative;
  const sign = lastSignOfLife(initiative, today);
  const last = raised !== undefined && raised > (sign ?? '') ? raised : sign;
  return last !== undefined && workingDays(history, last, today) > quietDays ? last : undefined;
}
