import { daysBetween } from '../../base/days.ts';
import type { HistoryEntry } from '../../model/standing.ts';

/** A time from one entry of the history to another; a day is missing where its entry has none, or there is no entry. */
export interface Span {
  readonly from?: string;
  readonly to?: string;
  readonly isOpen: boolean;
}

/** What an entry means for a span: it begins or ends it, or ends it if one is open. */
export type Mark = 'begins' | 'ends' | 'cuts' | undefined;

/** The spans of a history, oldest first. One that begins twice goes on; an end without a beginning is a span too. */
export function spansOf(entries: readonly HistoryEntry[], markOf: (entry: HistoryEntry) => Mark): Span[] {
  const spans: Span[] = [];
  for (const entry of entries) {
    const mark = markOf(entry);
    const last = spans.at(-1);
    const { on } = entry;
    if (mark === 'begins' && !last?.isOpen) spans.push({ ...(on !== undefined && { from: on }), isOpen: true });
    if (mark === 'ends' || mark === 'cuts') {
      if (last?.isOpen) spans.pop();
      else if (mark === 'cuts') continue;
      spans.push({ ...(last?.isOpen && last), ...(on !== undefined && { to: on }), isOpen: false });
    }
  }
  return spans;
}

/** The calendar days that spans take, until today where one is open; those whose days are not known take none. */
export function daysIn(spans: readonly Span[], today: string): number {
  return spans.reduce((sum, { from, to, isOpen }) => {
    const end = isOpen ? today : to;
    return from === undefined || end === undefined ? sum : sum + Math.max(daysBetween(from, end), 0);
  }, 0);
}
