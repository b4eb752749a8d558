import { ANSWER } from './answer.ts';
import { t } from './words.ts';

/** A number as it was typed, with the unit that was typed beside it; or why it is none. */
export type ParsedAmount =
  | { readonly kind: 'amount'; readonly value: number; readonly unit?: string }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * A number as people of a locale write it, with its unit: “1,234.5 min”, “12,5 %”, “€5”. A locale that is not known is
 * taken for English.
 */
export function formatAmount(value: number, unit?: string, locale = 'en'): string {
  if (unit === ANSWER) return value === 0 ? t('no') : t('yes');
  const style = unit === undefined ? undefined : styles.get(unit.trim());
  // Without the sum a negative zero would keep its sign.
  const number = formatOf(locale, style).format(value + 0);
  return unit === undefined || style ? number : `${number} ${unit}`;
}

/**
 * Reads a number as people type it: “1.234,5”, “1,234.5”, “1 000”, “−3”, “1e3”, “12,5 %”, “$ 5”. The locale is asked
 * only where the text itself leaves it open: “1,234” is a thousand and more where thousands are grouped so. All of the
 * text is the number and its unit, or nothing is: of “40-50”, “1/2” or “< 10” no part is taken.
 */
export function parseAmount(text: string, locale = 'en'): ParsedAmount {
  const plain = text.normalize('NFKC').trim();
  const [, sign = '', before = '', inner = '', digits = '', exponent = '', after = ''] = written.exec(plain) ?? [];
  const value = Number([sign, inner, withPoint(digits, locale), exponent].join('').replaceAll('−', '-'));
  if (digits === '' || !Number.isFinite(value) || isPower(text) || !mayStandBefore(before))
    return {
      kind: 'refused',
      reason: plain
        ? t('“{text}” is no number such as {example}.', { text: text.trim(), example: formatOf(locale).format(12.5) })
        : t('A number is missing.'),
    };
  const unit = [after.trim(), before].filter(Boolean).join(' ');
  return { kind: 'amount', value, ...(unit && { unit }) };
}

/** A sign, digits with what separates them, an exponent; and a unit before or after. */
const written =
  /^([-+−]?)\s*(?:([\p{Sc}%‰]|[A-Z]{3})\s*)?([-+−]?)([.,]?\d(?:[ '’_.,]?\d)*[.,]?)([eE][-+−]?\d+)?\s*((?:[\p{Sc}%‰°]|\/ ?(?=\p{L})|(?=\p{L}))(?:\p{L}[23]|[^\d<>~+…])*)?$/u;

/** “10³” is a thousand, not 103. */
function isPower(text: string): boolean {
  return /\d\s*[⁰¹²³⁴-⁹]/.test(text);
}

/** In front of a number letters are a currency: “CHF 5”, not “MAX 5”. */
function mayStandBefore(unit: string): boolean {
  return !/^[A-Z]/.test(unit) || Intl.supportedValuesOf('currency').includes(unit);
}

/** The digits with a point for decimals and nothing between thousands; not a number where they are grouped by no rule. */
function withPoint(digits: string, locale: string): string {
  const decimal = decimalOf(digits, locale);
  const at = decimal === undefined ? digits.length : digits.lastIndexOf(decimal);
  const [whole, fraction] = [digits.slice(0, at), digits.slice(at + 1)];
  return isGrouped(whole) && /^\d*$/.test(fraction) ? `${whole.replace(/\D/g, '')}.${fraction}` : 'NaN';
}

/** Which of point and comma separates the decimals here, if one does. */
function decimalOf(digits: string, locale: string): string | undefined {
  const marks = digits.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  if (last === undefined || marks.length === 1) return last && isThousands(digits, locale) ? undefined : last;
  // “1.234.567” groups; of “1.234,5” the one that comes last and once is the decimal one.
  return marks.filter(mark => mark === last).length === 1 ? last : undefined;
}

/** Whether one mark, as in “1,234”, groups thousands: it could, and the locale does so. */
function isThousands(digits: string, locale: string): boolean {
  const [, mark] = /^[1-9]\d{0,2}([.,])\d{3}$/.exec(digits) ?? [];
  const group = formatOf(locale)
    .formatToParts(12_345)
    .find(({ type }) => type === 'group');
  return mark !== undefined && mark === group?.value;
}

/** One kind of mark between groups of three, or of two as in India; or none at all. */
function isGrouped(whole: string): boolean {
  return /^(?:\d*|\d{1,3}([ '’_.,])(?:\d{2,3}\1)*\d{3})$/.test(whole);
}

/** The units that a locale writes in its own way. */
const styles: ReadonlyMap<string, Intl.NumberFormatOptions> = new Map([
  ['%', { style: 'unit', unit: 'percent' }],
  ...[
    ['€', 'EUR'],
    ['$', 'USD'],
    ['£', 'GBP'],
    ['¥', 'JPY'],
  ].map(([symbol = '', currency = '']): [string, Intl.NumberFormatOptions] => [
    symbol,
    { style: 'currency', currency, currencyDisplay: 'narrowSymbol' },
  ]),
]);

const formats = new Map<string, Intl.NumberFormat>();

/** Formats are slow to make. Digits beyond the fifteenth are the computer's, not the reading's. */
function formatOf(locale: string, style?: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${style?.currency ?? style?.unit ?? ''}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(knownLocale(locale), {
    ...style,
    numberingSystem: 'latn',
    maximumSignificantDigits: 15,
  });
  formats.set(key, made);
  return made;
}

/** A locale that the computer knows; English where it does not. */
export function knownLocale(locale: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale)[0] ?? 'en';
  } catch {
    return 'en'; // Not even the form of a locale: “C.UTF-8”.
  }
}
