import { daysBetween } from '../../base/days.ts';
import type { Deed } from '../../model/move.ts';
import type { HistoryEntry } from '../../model/standing.ts';

const endings: ReadonlySet<Deed> = new Set(['resume', 'next-cycle', 'complete', 'drop']);

/**
 * The days from one date to another without those on which the initiative was on hold: then silence is agreed. A hold
 * lasts until the day of what ended it, or, where that has none, until the day that was meant; without either it takes
 * no days.
 */
export function workingDays(history: readonly HistoryEntry[], from: string, to: string): number {
  let free = 0;
  let seen = from;
  for (const [index, { did, on, until }] of history.entries()) {
    if (did !== 'hold' || on === undefined) continue;
    const end = history.slice(index).find(entry => endings.has(entry.did))?.on ?? until;
    if (end === undefined) continue;
    const [start, last] = [on > seen ? on : seen, end < to ? end : to];
    if (last <= start) continue;
    free += daysBetween(start, last);
    seen = last;
  }
  return daysBetween(from, to) - free;
}
