import { converted } from './unit.ts';
import { t } from './words.ts';

type Duration =
  | { readonly kind: 'amount'; readonly value: number }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Reads a duration of several parts, “1 h 30 min” or “1h30”, in a unit of time; nothing where a text is none, or the
 * unit is not of time. Larger parts come first, and each is less than one of the part before it: else a slip is more
 * likely. “1:30” may be minutes or hours, and is refused.
 */
export function durationIn(unit: string, text: string, locale: string): Duration | undefined {
  const plain = text.normalize('NFKC').trim();
  if (plain.length > LONGEST || converted(1, 'ms', unit, locale) === undefined) return undefined;
  if (/^\d+:\d\d(?::\d\d)?$/.test(plain)) {
    const reason = t(
      '“{plain}” may be hours and minutes, or minutes and seconds: write it as “1 h 30 min” or “1 min 30 s”.',
      { plain },
    );
    return { kind: 'refused', reason };
  }
  const [, sign = '', parts = ''] = severalParts.exec(plain) ?? [];
  let sum = 0;
  let most = Number.POSITIVE_INFINITY;
  let before = '';
  for (const [, number = '', named = ''] of parts.matchAll(part)) {
    const name = withinHour(before, named, number);
    const size = converted(1, name, 'ms', locale);
    const value = Number(number.replace(',', '.')) * (size ?? Number.NaN);
    if (!(value < most)) return undefined;
    sum += value;
    most = size ?? 0;
    before = name;
  }
  const value = before === '' ? undefined : converted(sign === '' ? sum : -sum, 'ms', unit, locale);
  return value === undefined ? undefined : { kind: 'amount', value };
}

/** Longer than any duration that somebody writes. */
const LONGEST = 60;

/** Whole numbers with their units, and a last one, which may have decimals. */
const severalParts = /^([-−]?)((?:\d+\s*\p{L}+\.?\s*)+\d+(?:[.,]\d+)?\s*(?:\p{L}+\.?)?)$/u;
const part = /(\d+(?:[.,]\d+)?)\s*(\p{L}+\.?)?/gu;

/** After hours “m”, or two digits alone, are minutes; anywhere else they may be something else. */
function withinHour(before: string, name: string, number: string): string {
  const isMinutes = before === 'h' && (name === 'm' || (name === '' && /^\d\d$/.test(number)));
  return isMinutes ? 'min' : name;
}
