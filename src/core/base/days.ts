import { counted } from './words.ts';

/** Whole days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** The date so many days after another, or before it; the date itself where the calendar ends. */
export function dayAfter(date: string, count: number): string {
  const time = Date.parse(date) + count * DAY;
  return Number.isNaN(time) || Math.abs(time) > LAST ? date : new Date(time).toISOString().slice(0, 10);
}

/** The date at a distance; the last day of a month that has no such day. */
export function dateAt(
  from: string,
  { days = 0, months = 0 }: { readonly days?: number; readonly months?: number },
): string {
  const date = new Date(`${from}T00:00:00Z`);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months, 1);
  const last = daysIn(date.getUTCFullYear(), date.getUTCMonth() + 1);
  date.setUTCDate(Math.min(day, last) + days);
  return date.toISOString().slice(0, 10);
}

/** How many days a month has, from 1 to 12; none for any other number. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

const DAY = 86_400_000;
const LAST = 8.64e15;

/** So many days, in words. */
export function days(count: number): string {
  return counted(count, { one: '{n} day', other: '{n} days' });
}
