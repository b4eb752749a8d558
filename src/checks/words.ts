import type { Measure } from '../initiative/initiative.ts';

/** A number as people say it, with the measure's unit. */
export function amount({ unit }: Measure, value: number): string {
  return unit === undefined ? String(value) : `${value} ${unit}`;
}

/** Whole days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

export function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}

/** The date so many days after another, or before it. */
export function dayAfter(date: string, count: number): string {
  const time = Date.parse(date) + count * 86_400_000;
  return Number.isNaN(time) || Math.abs(time) > 8.64e15 ? date : new Date(time).toISOString().slice(0, 10);
}
