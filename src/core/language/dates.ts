import { dateAt, days, daysBetween } from '../base/days.ts';
import { type Sentence, sentence, t } from '../base/words.ts';
import type { Candidate } from './suggestion.ts';

interface RelativeDay {
  readonly words: Sentence;
  readonly days?: number;
  readonly months?: number;
}

const today: RelativeDay = { words: sentence('today') };

const ahead: readonly RelativeDay[] = [
  { words: sentence('in a week'), days: 7 },
  { words: sentence('in two weeks'), days: 14 },
  { words: sentence('in a month'), months: 1 },
  { words: sentence('in a quarter'), months: 3 },
  { words: sentence('in half a year'), months: 6 },
];

const spans: Readonly<Record<'past' | 'future', readonly RelativeDay[]>> = {
  past: [
    today,
    { words: sentence('yesterday'), days: -1 },
    { words: sentence('a week ago'), days: -7 },
    { words: sentence('a month ago'), months: -1 },
  ],
  future: [...ahead, today],
};

/** Dates that people mean most often, seen from a day. */
export function dateCandidates(from: string, when: 'past' | 'future'): Candidate[] {
  return spans[when].map(span => {
    const date = dateAt(from, span);
    const detail = t('{when}, {weekday}', { when: t(span.words), weekday: weekday(date) });
    return { kind: 'date', label: date, detail, filter: `${date} ${detail}` };
  });
}

/** The days after a day that people mean most often, each as they call it. */
export function daysAfter(from: string): readonly { readonly on: string; readonly label: string }[] {
  return ahead.map(span => ({ on: dateAt(from, span), label: t(span.words) }));
}

/** “Friday, in 12 days” */
export function dateInWords(date: string, today: string): string {
  const distance = daysBetween(today, date);
  const told = { weekday: weekday(date), days: days(Math.abs(distance)) };
  if (distance === 0) return t('{weekday}, today', told);
  return distance > 0 ? t('{weekday}, in {days}', told) : t('{weekday}, {days} ago', told);
}

const weekdays = [
  sentence('Sunday'),
  sentence('Monday'),
  sentence('Tuesday'),
  sentence('Wednesday'),
  sentence('Thursday'),
  sentence('Friday'),
  sentence('Saturday'),
];

function weekday(date: string): string {
  const name = weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()];
  return name ? t(name) : '';
}
