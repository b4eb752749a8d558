import type { Measure } from '../initiative/initiative.ts';

/** Watched so that it does not get worse, rather than to get better. */
export function isBalancing({ role, limit, target }: Measure): boolean {
  return role === 'balancing' || (limit !== undefined && !target);
}

/** Which way is better: as the file says, else as the target lies from the baseline. */
export function betterOf({ better, baseline, target }: Measure): 'lower' | 'higher' | undefined {
  if (better || !baseline || !target || baseline.value === target.value) return better;
  return target.value < baseline.value ? 'lower' : 'higher';
}

/** Whether a value reaches the target; unknown where there is none, or where it is not clear which way is better. */
export function reaches(measure: Measure, value: number): boolean | undefined {
  const better = betterOf(measure);
  if (!measure.target || !better) return undefined;
  return better === 'lower' ? value <= measure.target.value : value >= measure.target.value;
}
