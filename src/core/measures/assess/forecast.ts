import { isAnswered } from '../../base/answer.ts';
import { dayAfter, daysBetween } from '../../base/days.ts';
import { type Aim, aimFrom, reaches } from '../../initiative/direction.ts';
import type { Measure, Reading } from '../../initiative/initiative.ts';
import { median } from './averages.ts';
import { isWithin, limitsOf } from './limits.ts';
import { type Line, type TooFew, type Trend, trendOf } from './trend.ts';

/** When a target will be reached if all goes on as it does, as far as the readings tell. */
export type Forecast =
  /** Between two days, neither before today; without the second one it may take more than ten years. */
  | { readonly kind: 'between'; readonly from: string; readonly to?: string }
  /** By the line it would be there by now, and the latest reading is not. */
  | { readonly kind: 'due' }
  /** It is reached already: since that day, where it has one. */
  | { readonly kind: 'reached'; readonly on?: string }
  | TooFew
  /** The readings may rise as well as fall: nothing can be said. */
  | { readonly kind: 'open' }
  /** They have moved, and do so no more: since that day they are about so high. */
  | { readonly kind: 'levelled'; readonly since: string; readonly value: number }
  /** They move away from the target. */
  | { readonly kind: 'away' }
  /** In more than ten years, which is as good as never. */
  | { readonly kind: 'beyond' }
  /** There is no target, or no telling on which side of it is better. */
  | { readonly kind: 'none' };

const HORIZON = 3653;

/** Looks ahead from the `readings` of this cycle, by the `trend` of those since its action `began`. */
export function forecastOf(
  measure: Measure,
  readings: readonly Reading[],
  trend: Trend | TooFew,
  { began = '', today }: { began?: string; today: string },
): Forecast {
  const latest = readings.at(-1);
  const from = latest ?? measure.baseline;
  if (!measure.target || !from) return { kind: 'none' };
  if (latest && reaches(measure, latest.value)) return reachedOn(measure, readings);
  const aim = aimFrom(measure, from.value);
  if (!aim || isAnswered(measure)) return { kind: 'none' };
  if (trend.kind === 'too-few') return trend;
  const level = levelOf(measure, readings, began);
  if (level) return level;
  if (trend.falling.perDay <= 0 && trend.rising.perDay >= 0) return { kind: 'open' };
  if (aim.better === 'lower' ? trend.rising.perDay > 0 : trend.falling.perDay < 0) return { kind: 'away' };
  return crossing(aim, trend, today);
}

/** From the day on which the steeper of the two lines crosses the target to that of the flatter one. */
function crossing({ value: target }: Aim, { on, falling, rising }: Trend, today: string): Forecast {
  const now = daysBetween(on, today);
  const [first = 0, last = 0] = [falling, rising].map(line => daysUntil(target, line)).sort((a, b) => a - b);
  if (last <= now) return { kind: 'due' };
  if (first > now + HORIZON) return { kind: 'beyond' };
  const from = dayAfter(on, Math.max(first, now));
  return { kind: 'between', from, ...(last <= now + HORIZON && { to: dayAfter(on, last) }) };
}

/** In whole days. Less than a hair of a day is rounding, and makes no day more. */
function daysUntil(target: number, { perDay, value }: Line): number {
  return Math.ceil((target - value) / perDay - 1e-9);
}

/** The level that the readings since action `began` stay on, all of them or their latest half. */
function levelOf({ baseline }: Measure, readings: readonly Reading[], began: string): Forecast | undefined {
  const since = readings.filter(({ on }) => on !== undefined && on >= began);
  if (baseline?.on === undefined) return undefined;
  const start = { value: baseline.value, on: baseline.on > began ? baseline.on : began };
  return levelAfter(start, since) ?? levelAfter(start, since.slice(Math.floor(since.length / 2)));
}

/**
 * Whether readings stay on a level that a start is not on: they may rise as well as fall, and by all of Sen's interval
 * slower than it went from the start to the first of them.
 */
function levelAfter(
  start: Required<Pick<Reading, 'on' | 'value'>>,
  readings: readonly Reading[],
): Forecast | undefined {
  const since = readings[0]?.on;
  const trend = trendOf(readings);
  if (trend.kind === 'too-few' || since === undefined) return undefined;
  const values = readings.map(({ value }) => value);
  const value = median(values);
  const until = (value - start.value) / Math.max(daysBetween(start.on, since), 1);
  const { falling, rising } = trend;
  const isLevel = falling.perDay <= 0 && rising.perDay >= 0;
  const hasSlowed = until < falling.perDay || until > rising.perDay;
  if (!isLevel || !hasSlowed || isWithin(limitsOf(values), start.value)) return undefined;
  return { kind: 'levelled', since, value };
}

/** The first of the readings since which none has been behind the target. */
function reachedOn(measure: Measure, readings: readonly Reading[]): Forecast {
  const behind = readings.findLastIndex(({ value }) => !reaches(measure, value));
  const on = readings[behind + 1]?.on;
  return { kind: 'reached', ...(on && { on }) };
}
