import { type Better, betterOf, isWithinLimit, reaches } from '../../initiative/direction.ts';
import type { Measure, Reading } from '../../initiative/initiative.ts';
import { type Forecast, forecastOf } from './forecast.ts';
import { type Pace, paceOf } from './pace.ts';
import { readingsSinceBaseline } from './series.ts';
import { type TooFew, type Trend, trendOf } from './trend.ts';

/** What the numbers of a measure say today. Plain data: it may be sent to a page, or printed as JSON. */
export interface Assessment {
  /** Which way is better. */
  readonly better?: Better;
  /** The readings of this cycle, oldest first, without the baseline. */
  readonly readings: readonly Reading[];
  readonly latest?: Reading;
  /** From where it is now to the target; negative where the value is to fall. */
  readonly gap?: Gap;
  /** The share of the way from the baseline to the target that the latest reading has come: below 0 it got worse. */
  readonly progress?: number;
  readonly isReached?: boolean;
  /** Of the readings since the action began. */
  readonly trend: Trend | TooFew;
  readonly pace?: Pace;
  readonly forecast: Forecast;
  /** Whether the latest reading stays inside the limit. */
  readonly isWithinLimit?: boolean;
}

export interface Gap {
  readonly absolute: number;
  /** Of where it is now; none from 0, where no change has a percentage. */
  readonly percent?: number;
}

/**
 * Assesses a measure in this cycle: by the readings after its baseline; the trend and what follows from it by those
 * since the action `began`, where that is told, since what was before says nothing of its pace. Dates are YYYY-MM-DD.
 */
export function assess(measure: Measure, { began = '', today }: { began?: string; today: string }): Assessment {
  const better = betterOf(measure);
  const readings = readingsSinceBaseline(measure, today);
  const latest = readings.at(-1);
  const trend = trendOf(readings.filter(({ on }) => on !== undefined && on >= began));
  const progress = latest && progressOf(measure, latest.value);
  const gap = gapOf(measure, latest);
  const pace = progress === undefined ? undefined : paceOf(measure, progress, today);
  const isReached = latest && reaches(measure, latest.value);
  const isInside = latest && isWithinLimit(measure, latest.value);
  return {
    ...(better && { better }),
    readings,
    ...(latest && { latest }),
    ...(gap && { gap }),
    ...(progress !== undefined && { progress }),
    ...(isReached !== undefined && { isReached }),
    trend,
    ...(pace && { pace }),
    forecast: forecastOf(measure, readings, trend, today),
    ...(isInside !== undefined && { isWithinLimit: isInside }),
  };
}

/** 0 at the baseline, 1 at the target; none where the two are the same, or one is missing. */
export function progressOf({ baseline, target }: Measure, value: number): number | undefined {
  if (!baseline || !target) return undefined;
  const progress = (value - baseline.value) / (target.value - baseline.value);
  // The sum takes the sign from a zero.
  return Number.isFinite(progress) ? progress + 0 : undefined;
}

function gapOf({ baseline, target }: Measure, latest: Reading | undefined): Gap | undefined {
  const now = latest ?? baseline;
  if (!now || !target) return undefined;
  const absolute = target.value - now.value;
  return { absolute, ...(now.value !== 0 && { percent: (absolute / Math.abs(now.value)) * 100 }) };
}
