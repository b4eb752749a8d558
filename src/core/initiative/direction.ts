import type { Measure } from './initiative.ts';

export type Better = 'lower' | 'higher';

/** What of a measure tells which way is better. */
type Levels = Pick<Measure, 'better' | 'baseline' | 'target' | 'limit'>;

/**
 * Which way is better: as the file says, else as the target lies from the baseline, or the baseline from the limit, which
 * leaves room on the side that is worse.
 */
export function betterOf({ better, baseline, target, limit }: Levels): Better | undefined {
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
  const better = betterOf(measure);
  return measure.target && better && isAsGood(value, measure.target.value, better);
}

/** Whether a value is worse than the baseline; unknown where there is none, or where it is not clear which way is better. */
export function isWorse(measure: Measure, value: number): boolean | undefined {
  const better = betterOf(measure);
  return measure.baseline && better && !isAsGood(value, measure.baseline.value, better);
}

/** Whether a value stays inside the limit of a measure; unknown where there is none, or not clear on which side it lies. */
export function isWithinLimit(measure: Measure, value: number): boolean | undefined {
  const { limit } = measure;
  if (limit === undefined) return undefined;
  const better = betterOf(measure);
  return value === limit || (better && isAsGood(value, limit, better));
}
