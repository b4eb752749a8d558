import { dayAfter, daysBetween } from '../../base/days.ts';
import { betterOf, reaches } from '../../initiative/direction.ts';
import type { Measure, Reading } from '../../initiative/initiative.ts';
import type { TooFew, Trend } from './trend.ts';

/** When a target will be reached if all goes on as it does. */
export type Forecast =
  | { readonly kind: 'on'; readonly date: string }
  /** It is reached already: since that day, where it has one. */
  | { readonly kind: 'reached'; readonly on?: string }
  | TooFew
  /** The readings stay where they are, or move away from the target. */
  | { readonly kind: 'away' }
  /** In more than ten years, which is as good as never. */
  | { readonly kind: 'beyond' }
  /** There is no target, or no telling on which side of it is better. */
  | { readonly kind: 'none' };

const HORIZON = 3653;

/** Where the line crosses the target; today at the earliest, since the latest reading is not there yet. */
export function forecastOf(
  measure: Measure,
  readings: readonly Reading[],
  trend: Trend | TooFew,
  today: string,
): Forecast {
  const better = betterOf(measure);
  const latest = readings.at(-1);
  if (!measure.target || !better) return { kind: 'none' };
  if (latest && reaches(measure, latest.value)) return reachedOn(measure, readings);
  if (trend.kind === 'too-few') return trend;
  const { perDay, on, value } = trend;
  if (better === 'lower' ? perDay >= 0 : perDay <= 0) return { kind: 'away' };
  // Less than a hair of a day is rounding, and makes no day more.
  const crossing = Math.ceil((measure.target.value - value) / perDay - 1e-9);
  const days = Math.max(crossing, daysBetween(on, today));
  return days > daysBetween(on, today) + HORIZON ? { kind: 'beyond' } : { kind: 'on', date: dayAfter(on, days) };
}

/** The first of the readings since which none has been behind the target. */
function reachedOn(measure: Measure, readings: readonly Reading[]): Forecast {
  const behind = readings.findLastIndex(({ value }) => !reaches(measure, value));
  const on = readings[behind + 1]?.on;
  return { kind: 'reached', ...(on && { on }) };
}
