import { dateAt } from '../base/days.ts';
import { distanceOf } from '../base/rhythm.ts';
import type { Initiative } from './initiative.ts';

/**
 * When it is looked at next, as its rhythm proposes: counted from the review that was agreed, so that it keeps its weekday,
 * else from today. Nothing where it has none.
 */
export function nextReview({ every, review }: Initiative, today: string): string | undefined {
  const distance = every === undefined ? undefined : distanceOf(every);
  if (!distance) return undefined;
  const next = review === undefined ? today : dateAt(review, distance);
  return next > today ? next : dateAt(today, distance);
}
