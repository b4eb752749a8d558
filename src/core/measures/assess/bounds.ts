import { isUnitOf } from '../../base/unit.ts';
import type { Measure } from '../../initiative/initiative.ts';
import { levelsIn } from '../../initiative/target.ts';

/** What the values of a measure cannot go beyond, whatever happens. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

export const unbounded: Bounds = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };

/**
 * A share lies between nothing and all; what is counted, a time and an amount of data are no less than nothing. It is
 * told by the unit, and by the values: a growth of −3 % or of 140 % is no share, and what is counted is whole, and
 * neither degrees nor money.
 */
export function boundsOf({ unit, baseline, target, limit, readings }: Measure): Bounds {
  const values = [baseline, ...readings].flatMap(reading => reading?.value ?? []);
  const known = [...values, ...levelsIn(target), ...(limit === undefined ? [] : [limit])];
  if (known.some(value => value < 0)) return unbounded;
  const whole = unit === undefined ? undefined : wholes.get(unit.trim());
  if (whole !== undefined) return known.some(value => value > whole) ? unbounded : { least: 0, most: whole };
  const isCount = known.every(Number.isInteger) && !/[°\p{Sc}]/u.test(unit ?? '');
  const isPositive = isCount || (unit !== undefined && isUnitOf(unit, 'en', 'time', 'data'));
  return isPositive ? { ...unbounded, least: 0 } : unbounded;
}

/** All of something, in the units of shares. */
const wholes: ReadonlyMap<string, number> = new Map([
  ['%', 100],
  ['‰', 1000],
]);
