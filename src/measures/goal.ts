import type { Measure } from '../initiative/initiative.ts';

export type Better = 'lower' | 'higher';

/** Watched so that it does not get worse, rather than to get better. */
export function isBalancing({ role, limit, target }: Measure): boolean {
  return role === 'balancing' || (limit !== undefined && !target);
}

/** The measures by which success is judged: those with a target; where none has one, all that are not balancing. */
export function goalsOf(measures: readonly Measure[]): readonly Measure[] {
  const own = measures.filter(measure => !isBalancing(measure));
  const aimed = own.filter(({ target }) => target);
  return aimed.length > 0 ? aimed : own;
}

/** Which way is better: as the file says, else as the target lies from the baseline. */
export function betterOf({ better, baseline, target }: Measure): Better | undefined {
  if (better || !baseline || !target || baseline.value === target.value) return better;
  return target.value < baseline.value ? 'lower' : 'higher';
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
  const { limit, baseline } = measure;
  if (limit === undefined) return undefined;
  const better = betterOf(measure) ?? sideOf(limit, baseline?.value);
  return better && isAsGood(value, limit, better);
}

/** A limit leaves room on the side that is worse. */
function sideOf(limit: number, baseline: number | undefined): Better | undefined {
  if (baseline === undefined || baseline === limit) return undefined;
  return baseline < limit ? 'lower' : 'higher';
}
