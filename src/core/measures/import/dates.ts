import { t } from '../../base/words.ts';
import { isDate } from '../../initiative/fields.ts';

/** A day as it was written, read as YYYY-MM-DD; or why it cannot be read for certain. */
export type ReadDate =
  | { readonly kind: 'date'; readonly on: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** Which of day and month comes first in “1/2/2026”, where that is told. */
export type DateOrder = 'day-first' | 'month-first' | 'unknown' | 'mixed';

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ].*)?$/;
const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?: .*)?$/;
const either = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?: .*)?$/;

/** Whether a text has the form of a date, whatever its numbers. */
export function looksLikeDate(text: string): boolean {
  return [yearFirst, dotted, either].some(form => form.test(text));
}

/** What a column of dates tells about itself: a thirteenth can only be a day. */
export function orderOf(texts: readonly string[]): DateOrder {
  const parts = texts.flatMap(text => {
    const [, first, , second] = either.exec(text) ?? [];
    return first && second ? [[Number(first), Number(second)] as const] : [];
  });
  const dayFirst = parts.some(([first]) => first > 12);
  const monthFirst = parts.some(([, second]) => second > 12);
  if (dayFirst && monthFirst) return 'mixed';
  return dayFirst ? 'day-first' : monthFirst ? 'month-first' : 'unknown';
}

/**
 * Reads a date, with a time after it or none. The year comes first, or the day before a dot; with a slash or a hyphen
 * day and month may stand either way, and are read only as the whole column tells.
 */
export function readDate(text: string, order: DateOrder): ReadDate {
  const [, year, , month, day] = yearFirst.exec(text) ?? [];
  if (year) return calendarDate(text, year, month, day);
  const [, dottedDay, dottedMonth, dottedYear] = dotted.exec(text) ?? [];
  if (dottedYear) return calendarDate(text, dottedYear, dottedMonth, dottedDay);
  const [, first, , second, lastYear] = either.exec(text) ?? [];
  if (!lastYear) return refused(t('“{text}” is no date of the form YYYY-MM-DD.', { text }));
  switch (order) {
    case 'day-first':
      return calendarDate(text, lastYear, second, first);
    case 'month-first':
      return calendarDate(text, lastYear, first, second);
    case 'unknown':
    case 'mixed':
      if (Number(first) === Number(second)) return calendarDate(text, lastYear, first, second);
      return refused(t('“{text}” does not tell which number is the month: write dates as YYYY-MM-DD.', { text }));
  }
}

function calendarDate(text: string, year: string, month = '', day = ''): ReadDate {
  const on = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return isDate(on) ? { kind: 'date', on } : refused(t('“{text}” is a day that the calendar does not have.', { text }));
}

function refused(reason: string): ReadDate {
  return { kind: 'refused', reason };
}
