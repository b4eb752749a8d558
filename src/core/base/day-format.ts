import { knownLocale } from './amount.ts';

/** Which parts of a day are written. */
export type DayParts = 'day' | 'day-of-year' | 'month';

const options: Readonly<Record<DayParts, Intl.DateTimeFormatOptions>> = {
  day: { day: 'numeric', month: 'short' },
  'day-of-year': { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'short' },
};

const made = new Map<string, Intl.DateTimeFormat>();

/** Writes days, which are midnights of UTC, as people of a locale do. Making a format is slow, so that each is kept. */
export function dayFormat(locale: string, parts: DayParts): Intl.DateTimeFormat {
  const key = `${locale} ${parts}`;
  const known = made.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(knownLocale(locale), { timeZone: 'UTC', ...options[parts] });
  made.set(key, format);
  return format;
}
