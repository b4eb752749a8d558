import { isAnswered } from '../../base/answer.ts';
import { type Better, betterOf, isWithinLimit, reaches } from '../../initiative/direction.ts';
import type { Measure, Reading } from '../../initiative/initiative.ts';
import type { HistoryEntry } from '../../model/standing.ts';
import { type Forecast, forecastOf } from './forecast.ts';
import { type Pace, paceOf } from './pace.ts';
import { nextMilestone, type PathPoint, pathOf } from './path.ts';
import { readingsSinceBaseline } from './series.ts';
import { silenceOf } from './silence.ts';
import { type TooFew, type Trend, trendOf } from './trend.ts';
import { type Gap, gapOf, progressOf } from './way.ts';

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
  /** On the day of the latest reading; none while action has not begun. */
  readonly pace?: Pace;
  /** Where it was to be, and when; none where it has no days. */
  readonly path?: readonly PathPoint[];
  /** The milestone that comes next. */
  readonly next?: PathPoint;
  readonly forecast: Forecast;
  /** For how many days it was not read, where that is longer than usual. */
  readonly silence?: number;
  /** Whether the latest reading stays inside the limit. */
  readonly isWithinLimit?: boolean;
}

/** From where in the course of its initiative a measure is looked at. Dates are YYYY-MM-DD. */
export interface When {
  readonly today: string;
  /** The day on which the action of this cycle began, where that is told. */
  readonly began?: string;
  /** The day on which the action of the cycles before came to its end. */
  readonly since?: string;
  /** Whether nothing is waited for: action has not begun yet, or is on hold. */
  readonly rests?: boolean;
  /** What tells of days on hold. */
  readonly history?: readonly HistoryEntry[];
}

/**
 * Assesses a measure in this cycle: by the readings after its baseline; the trend and what follows from it by those
 * since the action `began`, where that is told, since what was before says nothing of its pace.
 */
export function assess(measure: Measure, when: When): Assessment {
  const { began = '', today, rests = false } = when;
  const better = betterOf(measure);
  const readings = readingsSinceBaseline(measure, today);
  const latest = readings.at(-1);
  const isAnswer = isAnswered(measure);
  // Answers have neither a slope nor a pace.
  const trend = trendOf(isAnswer ? [] : readings.filter(({ on }) => on !== undefined && on >= began));
  const progress = latest && progressOf(measure, latest.value);
  const gap = gapOf(measure, latest);
  const path = pathOf(measure, began);
  const next = nextMilestone(measure, today);
  const pace =
    latest && progress !== undefined && !rests && !isAnswer ? paceOf(measure, latest, progress, when) : undefined;
  const silence = rests ? undefined : silenceOf(readings, when);
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
    ...(path && { path }),
    ...(next && { next }),
    forecast: forecastOf(measure, readings, trend, when),
    ...(silence !== undefined && { silence }),
    ...(isInside !== undefined && { isWithinLimit: isInside }),
  };
}
