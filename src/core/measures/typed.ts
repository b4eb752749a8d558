import { formatAmount } from '../base/amount.ts';
import { amountIn } from '../base/amount-in.ts';
import { t } from '../base/words.ts';
import { isWithinLimit } from '../initiative/direction.ts';
import { latestReading, type Measure, type Reading } from '../initiative/initiative.ts';
import { levelsIn } from '../initiative/target.ts';
import { progressInWords } from './assess/progress.ts';
import { progressOf } from './assess/way.ts';

/** A value as somebody types it for a measure. */
export type Typed =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly reason: string }
  | {
      readonly kind: 'value';
      readonly value: number;
      /** What the value means: how it is read, and how far that is. */
      readonly says: string;
      /** Why it may be a slip. */
      readonly doubt?: string;
    };

export function readTyped(text: string, measure: Measure, locale: string): Typed {
  if (text.trim() === '') return { kind: 'nothing' };
  const amount = amountIn(measure.unit, text, locale);
  if (amount.kind === 'refused') return amount;
  const { value } = amount;
  const doubt = doubtOf(value, measure, locale);
  return { kind: 'value', value, says: meaningOf(value, measure, locale), ...(doubt && { doubt }) };
}

/** A reading as people say it: “15 min on 2026-11-01”. */
export function readingInWords({ value, on }: Reading, { unit }: Measure, locale: string): string {
  const amount = formatAmount(value, unit, locale);
  return on ? t('{amount} on {on}', { amount, on }) : amount;
}

function meaningOf(value: number, measure: Measure, locale: string): string {
  const amount = formatAmount(value, measure.unit, locale);
  const progress = progressOf(measure, value);
  if (isWithinLimit(measure, value) === false) return t('{amount}: beyond the limit.', { amount });
  return progress === undefined
    ? t('{amount}.', { amount })
    : t('{amount}: {progress}.', { amount, progress: progressInWords(progress, locale) });
}

/** How many times as far as all that is known of a measure lies apart a value may lie off before it is asked about. */
const FAR = 5;

/** Why a value may be a slip: it lies far off all that is known of its measure. */
export function doubtOf(value: number, measure: Measure, locale: string): string | undefined {
  const values = [measure.baseline, ...measure.readings].flatMap(reading => reading?.value ?? []);
  const known = [...values, ...levelsIn(measure.target)];
  if (known.length === 0) return undefined;
  const low = known.reduce((least, other) => Math.min(least, other));
  const high = known.reduce((most, other) => Math.max(most, other));
  const reach = FAR * (high - low || Math.abs(high));
  if (reach === 0 || (value >= low - reach && value <= high + reach)) return undefined;
  const last = latestReading(measure) ?? measure.baseline;
  return t('{amount} is far from {known}: is it meant so?', {
    amount: formatAmount(value, measure.unit, locale),
    known: last ? readingInWords(last, measure, locale) : formatAmount(high, measure.unit, locale),
  });
}
