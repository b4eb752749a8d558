import { isAnswered } from '../base/answer.ts';
import type { Measure } from './initiative.ts';
import { distanceTo, nearestIn } from './target.ts';

export type Better = 'lower' | 'higher';

/** What of a measure tells which way is better. */
type Levels = Pick<Measure, 'unit' | 'better' | 'baseline' | 'target' | 'limit'>;

/**
 * Which way is better: as the file says, else as the target lies from the baseline, or the baseline from the limit, which
 * leaves room on the side that is worse. What is answered is better as its target is. Of a band neither is, whatever the file says: it can be missed on either side.
 */
export function betterOf({ unit, better, baseline, target, limit }: Levels): Better | undefined {
  if (target?.between) return undefined;
  if (isAnswered({ unit }) && target?.value !== undefined) return target.value === 0 ? 'lower' : 'higher';
  if (better || !baseline) return better;
  return wayTo(target?.value, baseline.value) ?? wayTo(baseline.value, limit);
}

function wayTo(to: number | undefined, from: number | undefined): Better | undefined {
  if (to === undefined || from === undefined || to === from) return undefined;
  return to < from ? 'lower' : 'higher';
}

/** Whether a value is as good as another one, or better. */
export function isAsGood(value: number, than: number, better: Better): boolean {
  return better === 'lower' ? value <= than : value >= than;
}

/** Whether a value reaches the target; unknown where there is none, or where it is not clear which way is better. */
export function reaches(measure: Measure, value: number): boolean | undefined {
  const { target } = measure;
  if (target?.between) return distanceTo(target, value) === 0;
  const better = betterOf(measure);
  return target?.value === undefined ? undefined : better && isAsGood(value, target.value, better);
}

/** A value to be reached, and from which side. */
export interface Aim {
  readonly value: number;
  readonly better: Better;
}

/** Where a measure is to go from a value; nothing where it is there, or where that is not clear. */
export function aimFrom(measure: Measure, value: number): Aim | undefined {
  const { target } = measure;
  if (!target || reaches(measure, value) !== false) return undefined;
  const aim = nearestIn(target, value);
  const better = target.between ? wayTo(aim, value) : betterOf(measure);
  return better && { value: aim, better };
}

/** Whether a value is worse than the baseline; unknown where there is none, or where it is not clear which way is better. */
export function isWorse(measure: Measure, value: number): boolean | undefined {
  const { baseline, target } = measure;
  if (baseline && target?.between) return distanceTo(target, value) > distanceTo(target, baseline.value);
  const better = betterOf(measure);
  return baseline && better && !isAsGood(value, baseline.value, better);
}

/** Whether a value stays inside the limit of a measure; unknown where there is none, or not clear on which side it lies. */
export function isWithinLimit(measure: Measure, value: number): boolean | undefined {
  const { limit } = measure;
  if (limit === undefined) return undefined;
  const better = betterOf(measure);
  return value === limit || (better && isAsGood(value, limit, better));
}
