import type { Measure } from '../../initiative/initiative.ts';

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
