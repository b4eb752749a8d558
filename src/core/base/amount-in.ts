import { type ParsedAmount, parseAmount } from './amount.ts';
import { ANSWER, answerOf } from './answer.ts';
import { durationIn } from './duration.ts';
import { converted, isOfData, rounded, shareIn } from './unit.ts';
import { t } from './words.ts';

/** A number in the unit of a measure; or why what was typed is none. */
export type AmountIn =
  | { readonly kind: 'amount'; readonly value: number }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Reads a number for a measure, as it is typed, imported or found in a file: “90 s” is 1.5 where the unit is min. What
 * is in another unit is converted where both are of one kind, and refused otherwise: no unit is dropped.
 */
export function amountIn(unit: string | undefined, text: string, locale = 'en'): AmountIn {
  const own = unit?.normalize('NFKC').trim();
  if (own === ANSWER) {
    const value = answerOf(text);
    return value === undefined
      ? refused(t('“{text}” is neither yes nor no.', { text: text.trim() }))
      : { kind: 'amount', value };
  }
  if (!own) return withoutUnit(parseAmount(text, locale), text);
  // Whatever a measure has for its unit, written in the same way it is that unit.
  const bare = parseAmount(withoutOwn(text, own), locale);
  if (bare.kind === 'amount' && bare.unit === undefined) return { kind: 'amount', value: bare.value };
  const part = partOf(text, own, locale);
  if (part !== undefined) return { kind: 'amount', value: part };
  const duration = durationIn(own, text, locale);
  if (duration !== undefined) return duration;
  const parsed = parseAmount(text, locale);
  if (parsed.kind === 'refused' || parsed.unit === undefined) return parsed;
  const { factor, rest } = multiplied(parsed.unit);
  if (factor !== 1 && !isClear(parsed.unit, own, locale)) return refused(unclear(parsed.unit, own));
  const value = converted(times(parsed.value, factor), rest || own, own, locale);
  if (value !== undefined) return { kind: 'amount', value };
  return refused(
    parsed.unit === 'm'
      ? unclear('m', own)
      : t('“{unit}” cannot be converted into {own}, the unit of this measure.', { unit: parsed.unit, own }),
  );
}

function withoutUnit(parsed: ParsedAmount, text: string): AmountIn {
  if (parsed.kind === 'refused' || parsed.unit === undefined) return parsed;
  const { factor, rest } = multiplied(parsed.unit);
  if (rest === '') return { kind: 'amount', value: times(parsed.value, factor) };
  return refused(
    t('“{text}” has a unit, and this measure has none: write the number alone, or give the measure its unit first.', {
      text: text.trim(),
    }),
  );
}

/** A text without the unit of the measure at its end, or in front where it is a currency. */
function withoutOwn(text: string, own: string): string {
  const plain = text.normalize('NFKC').trim();
  if (/^\d/.test(own)) return text;
  if (plain.endsWith(own)) return plain.slice(0, -own.length);
  return /\p{Sc}$/u.test(own) && plain.startsWith(own) ? plain.slice(own.length) : text;
}

/** “3 of 10”, which is certain only where shares are counted. */
function partOf(text: string, own: string, locale: string): number | undefined {
  const [, part, whole] = /^([\d.,' ]+?) (?:out )?of ([\d.,' ]+)$/.exec(text.trim()) ?? [];
  if (part === undefined || whole === undefined) return undefined;
  const [some, all] = [part, whole].map(number => parseAmount(number, locale));
  return some?.kind === 'amount' && all?.kind === 'amount' ? shareIn(some.value, all.value, own, locale) : undefined;
}

const multipliers: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['K', 1e3],
  ['M', 1e6],
]);

/** “k” and “M”, on their own or in front of a unit, are a thousand and a million. */
function multiplied(unit: string): { readonly factor: number; readonly rest: string } {
  const [, letter = '', rest = ''] = /^([kKM])(?: (.+)|(?=\p{Sc})|$)/u.exec(unit) ?? [];
  return letter
    ? { factor: multipliers.get(letter) ?? 1, rest: rest || unit.slice(1).trim() }
    : { factor: 1, rest: unit };
}

function times(value: number, factor: number): number {
  return factor === 1 ? value : rounded(value * factor, value);
}

/** “5 M” may be minutes or megabytes where the unit begins with that letter; a thousand bytes may be 1024. */
function isClear(typed: string, own: string, locale: string): boolean {
  const begins = own.charAt(0).toLowerCase() === typed.charAt(0).toLowerCase();
  return !isOfData(own, locale) && (typed.length > 1 || !begins);
}

function unclear(typed: string, own: string): string {
  return t('“{typed}” can mean several things beside a number: write out what is meant, in {own}.', { typed, own });
}

function refused(reason: string): AmountIn {
  return { kind: 'refused', reason };
}
