import { dayFormat } from '../../base/day-format.ts';
import { textWidth } from '../text-fit.ts';

const day = 86_400_000;

/** A tick of the time axis. */
export interface Tick {
  readonly time: number;
  readonly text: string;
}

type Unit = 'day' | 'month';

/** The distances that people count in, the closest first; beyond them by decades. */
const distances: readonly (readonly [unit: Unit, count: number])[] = [
  ['day', 1],
  ['day', 2],
  ['day', 7],
  ['day', 14],
  ['month', 1],
  ['month', 2],
  ['month', 3],
  ['month', 6],
  ['month', 12],
  ['month', 24],
  ['month', 60],
  ['month', 120],
  ['month', 600],
  ['month', 1200],
];

/** The milliseconds of a date as files have it; not a number where there is none, or no such day in the calendar. */
export function timeOf(date: string | undefined): number {
  return date === undefined ? Number.NaN : Date.parse(date);
}

/** A day as a label of the axis: “5 Oct”, in the language's own order. */
export function dayLabel(time: number, locale: string): string {
  return dayFormat(locale, 'day').format(time);
}

/** Ticks at whole days, weeks, months or years, as close as their labels leave `room` for. */
export function ticksBetween(from: number, to: number, room: number, locale: string): Tick[] {
  const widest = textWidth('30 Sept', { size: 11 }) + 36;
  const most = Math.max(1, Math.floor(room / widest));
  const [unit, count] =
    distances.find(([unit, count]) => (to - from) / (count * (unit === 'day' ? day : 30.4 * day)) <= most) ??
    (['month', 12_000] as const);
  return unit === 'day' ? dayTicks(from, to, count, locale) : monthTicks(from, to, count, locale);
}

function dayTicks(from: number, to: number, count: number, locale: string): Tick[] {
  const ticks: Tick[] = [];
  // Day 4 of the epoch was a Monday.
  const first = Math.ceil((from / day - 4) / count) * count + 4;
  for (let at = first; at * day <= to; at += count) ticks.push({ time: at * day, text: dayLabel(at * day, locale) });
  return ticks;
}

function monthTicks(from: number, to: number, count: number, locale: string): Tick[] {
  const ticks: Tick[] = [];
  const start = new Date(from);
  const months = start.getUTCFullYear() * 12 + start.getUTCMonth();
  for (let month = Math.ceil(months / count) * count; ; month += count) {
    const time = Date.UTC(Math.floor(month / 12), month % 12);
    if (!(time <= to)) return ticks;
    if (time < from) continue;
    const text = month % 12 === 0 ? String(month / 12) : dayFormat(locale, 'month').format(time);
    ticks.push({ time, text });
  }
}
