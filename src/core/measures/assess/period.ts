import { daysBetween } from '../../base/days.ts';
import type { HistoryEntry } from '../../model/standing.ts';

/** A time from one entry of the history to another; a day is missing where its entry has none, or there is no entry. */
export interface Period {
  readonly from?: string;
  readonly to?: string;
  readonly isOpen: boolean;
}

/** What an entry means for a period: it begins or ends it, or ends it if one is open. */
export type Mark = 'begins' | 'ends' | 'cuts' | undefined;

/** The periods of a history, oldest first. One that begins twice goes on; an end without a beginning is a period too. */
export function periodsOf(entries: readonly HistoryEntry[], markOf: (entry: HistoryEntry) => Mark): Period[] {
  const periods: Period[] = [];
  for (const entry of entries) {
    const mark = markOf(entry);
    const last = periods.at(-1);
    const { on } = entry;
    if (mark === 'begins' && !last?.isOpen) periods.push({ ...(on !== undefined && { from: on }), isOpen: true });
    if (mark === 'ends' || mark === 'cuts') {
      if (last?.isOpen) periods.pop();
      else if (mark === 'cuts') continue;
      periods.push({ ...(last?.isOpen && last), ...(on !== undefined && { to: on }), isOpen: false });
    }
  }
  return periods;
}

/** The calendar days that periods take, until today where one is open; those whose days are not known take none. */
export function daysIn(periods: readonly Period[], today: string): number {
  return periods.reduce((sum, { from, to, isOpen }) => {
    const end = isOpen ? today : to;
    return from === undefined || end === undefined ? sum : sum + Math.max(daysBetween(from, end), 0);
  }, 0);
}
