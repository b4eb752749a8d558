import { daysBetween } from '../base/days.ts';
import type { Candidate } from './suggestion.ts';

interface RelativeDay {
  readonly words: string;
  readonly days?: number;
  readonly months?: number;
}

const today: RelativeDay = { words: 'today' };

const spans: Readonly<Record<'past' | 'future', readonly RelativeDay[]>> = {
  past: [
    today,
    { words: 'yesterday', days: -1 },
    { words: 'a week ago', days: -7 },
    { words: 'a month ago', months: -1 },
  ],
  future: [
    { words: 'in a week', days: 7 },
    { words: 'in two weeks', days: 14 },
    { words: 'in a month', months: 1 },
    { words: 'in a quarter', months: 3 },
    { words: 'in half a year', months: 6 },
    today,
  ],
};

/** Dates that people mean most often, seen from a day. */
export function dateCandidates(from: string, when: 'past' | 'future'): Candidate[] {
  return spans[when].map(span => {
    const date = dateAt(from, span);
    const detail = `${span.words}, ${weekday(date)}`;
    return { kind: 'date', label: date, detail, filter: `${date} ${detail}` };
  });
}

/** The date at a distance; the last day of a month that has no such day. */
export function dateAt(
  from: string,
  { days = 0, months = 0 }: { readonly days?: number; readonly months?: number },
): string {
  const date = new Date(`${from}T00:00:00Z`);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months, 1);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last) + days);
  return date.toISOString().slice(0, 10);
}

/** “Friday, in 12 days” */
export function dateInWords(date: string, today: string): string {
  const distance = daysBetween(today, date);
  const days = `${Math.abs(distance)} ${Math.abs(distance) === 1 ? 'day' : 'days'}`;
  const words = distance === 0 ? 'today' : distance > 0 ? `in ${days}` : `${days} ago`;
  return `${weekday(date)}, ${words}`;
}

function weekday(date: string): string {
  const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
  return names[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
}
