import { formatAmount } from '../base/amount.ts';
import { t } from '../base/words.ts';
import type { Measure } from './initiative.ts';

export type Target = NonNullable<Measure['target']>;

/** What of a target tells where a measure is to be: at a value or beyond it, or between two. */
export type Place = Pick<Target, 'value' | 'between'>;

/** The numbers of a target, the lower one first. */
export function levelsIn(aim: Place | undefined): readonly number[] {
  return aim?.between ?? (aim?.value === undefined ? [] : [aim.value]);
}

/** The part of a target that is nearest to a value: a band has the values inside it, too. */
export function nearestIn({ value, between }: Place, to: number): number {
  if (!between) return value ?? to;
  const [low, high] = between;
  return Math.min(Math.max(to, low), high);
}

/** How far a value lies from a target; nothing inside a band. */
export function distanceTo(aim: Place, value: number): number {
  return Math.abs(value - nearestIn(aim, value));
}

/** “8 min”, “18–22 °C”. */
export function targetInWords({ value, between }: Place, unit: string | undefined, locale: string | undefined): string {
  if (!between) return value === undefined ? '' : formatAmount(value, unit, locale);
  const [low, high] = between;
  return rangeInWords(formatAmount(low, undefined, locale), formatAmount(high, unit, locale));
}

/** “18–22”. A minus beside a dash would be read as one of them. */
export function rangeInWords(low: string, high: string): string {
  return /^[-−]/.test(low) ? t('{low} to {high}', { low, high }) : `${low}–${high}`;
}
