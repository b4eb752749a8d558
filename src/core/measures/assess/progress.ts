import { formatAmount } from '../../base/amount.ts';
import { t } from '../../base/words.ts';
import { reaches } from '../../initiative/direction.ts';
import type { Measure } from '../../initiative/initiative.ts';
import { goalsOf } from './goal.ts';
import { readingsSinceBaseline } from './series.ts';
import { progressOf } from './way.ts';

/**
 * How far an initiative has come: as far as the goal that is furthest behind, since success needs every one of them, and
 * a mean would hide that one. None as long as a goal was not read, or has no baseline to come from.
 */
export function overallProgress(measures: readonly Measure[], today: string): number | undefined {
  const goals = goalsOf(measures);
  const told = goals.map(goal => progressNow(goal, today)).filter(progress => progress !== undefined);
  return told.length > 0 && told.length === goals.length ? Math.min(...told) : undefined;
}

/** How far one measure has come; what is reached is reached, also without a baseline. */
export function progressNow(measure: Measure, today: string): number | undefined {
  const latest = readingsSinceBaseline(measure, today).at(-1);
  if (!latest) return undefined;
  const progress = progressOf(measure, latest.value);
  return reaches(measure, latest.value) ? Math.max(progress ?? 1, 1) : progress;
}

/** “53% of the way to the target” */
export function progressInWords(progress: number, locale: string): string {
  if (progress < 0) return t('worse than the baseline');
  if (progress >= 1) return t('the target is reached');
  return t('{share} of the way to the target', { share: percentOf(progress, locale) });
}

/** The same where there is room for a word: “53%”. */
export function progressInBrief(progress: number, locale: string): string {
  if (progress < 0) return t('worse');
  return progress >= 1 ? t('target reached') : percentOf(progress, locale);
}

/** Rounded down: all of the way is said of nothing that has not come all of it. */
function percentOf(progress: number, locale: string): string {
  return formatAmount(Math.floor(progress * 100), '%', locale);
}
