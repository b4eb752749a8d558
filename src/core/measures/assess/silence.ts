import { daysBetween } from '../../base/days.ts';
import type { Reading } from '../../initiative/initiative.ts';
import type { HistoryEntry } from '../../model/standing.ts';
import { median } from './averages.ts';
import { workingDays } from './working-days.ts';

/** Twice as long as from one reading to the next is longer than usual, ... */
const TIMES = 2;
/** ... but a week is not; and where so few days tell of no custom, a month is usual. */
const LEAST = 7;
const MONTH = 30;

/**
 * For how many days a measure has not been read, where that is longer than usual for it; nothing where it never was. The
 * readings come oldest first. Days on hold are no silence.
 */
export function silenceOf(
  readings: readonly Reading[],
  { history = [], today }: { history?: readonly HistoryEntry[]; today: string },
): number | undefined {
  const dates = [...new Set(readings.flatMap(({ on }) => on ?? []))];
  const last = dates.at(-1);
  if (last === undefined) return undefined;
  const steps = dates.slice(1).map((date, index) => daysBetween(dates[index] ?? date, date));
  const usual = steps.length > 1 ? Math.max(TIMES * median(steps), LEAST) : MONTH;
  const days = workingDays(history, last, today);
  return days > usual ? days : undefined;
}
