import { dateAt, daysBetween } from '../base/days.ts';
import { type Distance, distanceOf } from '../base/rhythm.ts';
import type { Initiative } from './initiative.ts';

/**
 * When it is looked at next, as its rhythm proposes: counted from the review that was agreed, so that it keeps its weekday,
 * but not so soon that less than half of the time would lie between; else from today. Nothing where it has no rhythm.
 */
export function nextReview({ every, review }: Initiative, today: string): string | undefined {
  const distance = every === undefined ? undefined : distanceOf(every);
  if (!distance) return undefined;
  const fromToday = dateAt(today, distance);
  if (review === undefined) return fromToday;
  const half = daysBetween(today, fromToday) / 2;
  const inRhythm = [distance, twice(distance)].map(far => dateAt(review, far));
  return inRhythm.find(on => daysBetween(today, on) >= half) ?? fromToday;
}

function twice(distance: Distance): Distance {
  return 'days' in distance ? { days: 2 * distance.days } : { months: 2 * distance.months };
}
