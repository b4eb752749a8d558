import { dayAfter, daysBetween } from '../../base/days.ts';
import { type Tick, ticksBetween } from '../../drawing/chart/calendar.ts';

/** A time in days since 1970, which may be within a day. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What of the time axis is in sight: the day in its middle, and how many pixels a day has. */
export interface Sight {
  readonly middle: number;
  readonly scale: number;
}

/** A sight on so many pixels. */
export interface Scope extends Sight {
  readonly width: number;
}

const EPOCH = '1970-01-01';
const DAY = 86_400_000;

/** From less than a day for a pixel’s width of three years, to no more than a fortnight in sight. */
const [LEAST, MOST] = [0.02, 60];

/** A day as a number; not a number where the calendar has none. */
export function dayNumber(on: string): number {
  return daysBetween(EPOCH, on);
}

/** The day that a number falls on, YYYY-MM-DD. */
export function dayOfNumber(day: number): string {
  return dayAfter(EPOCH, Math.floor(day));
}

export function xOf(day: number, { middle, scale, width }: Scope): number {
  return (day - middle) * scale + width / 2;
}

export function dayAt(x: number, { middle, scale, width }: Scope): number {
  return middle + (x - width / 2) / scale;
}

/** So many times as large, with the same day at `x` as before. */
export function zoomed(scope: Scope, factor: number, x = scope.width / 2): Sight {
  const scale = Math.min(Math.max(scope.scale * factor, LEAST), MOST);
  const { middle } = scope;
  return { middle: middle + (dayAt(x, scope) - middle) * (1 - scope.scale / scale), scale };
}

/** So many pixels later, or earlier. */
export function panned({ middle, scale }: Sight, pixels: number): Sight {
  return { middle: middle + pixels / scale, scale };
}

/** All of a time, with some room beside it. */
export function fitted({ from, to }: Span, width: number): Sight {
  const days = Math.max(to - from, 14);
  return { middle: (from + to) / 2, scale: Math.min(Math.max((width * 0.9) / days, LEAST), MOST) };
}

/** Today in the middle, and as much around it as holds most of what there is: from a month to a year each way. */
export function usualSight(spans: readonly Span[], today: number, width: number): Sight {
  const distances = spans
    .map(({ from, to }) => Math.max(Math.abs(from - today), Math.abs(to - today)))
    .sort((a, b) => a - b);
  const most = distances[Math.floor((distances.length - 1) * 0.8)] ?? 90;
  const half = Math.min(Math.max(most * 1.15, 30), 365);
  return { middle: today, scale: Math.max(width, 1) / (2 * half) };
}

/** A day that the axis names. */
export interface AxisTick {
  readonly day: number;
  readonly text: string;
}

/** As many days as there is room to name. */
export function ticksIn(scope: Scope, locale: string): readonly AxisTick[] {
  const [from, to] = [dayAt(0, scope), dayAt(scope.width, scope)];
  return ticksBetween(from * DAY, to * DAY, scope.width, locale).map(({ time, text }: Tick) => ({
    day: time / DAY,
    text,
  }));
}
