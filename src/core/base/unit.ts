import { knownLocale } from './amount.ts';

/** What a unit measures, and how many of the smallest unit of its kind it holds. */
interface Unit {
  readonly kind: 'time' | 'data' | 'share' | 'euro';
  readonly size: number;
}

/** A unit as it may be written: by signs, which mean it in exactly this form, and by words in capitals or not. */
interface Spelling extends Unit {
  readonly signs: string;
  readonly words?: string;
  /** Its name in `Intl`, which knows its words in every language. */
  readonly name?: string;
}

/**
 * The units of which one can be worked out from another. Sizes are whole numbers, so that no conversion rounds twice.
 * kB, MB and GB count by 1000, as the norm has it, and KiB, MiB and GiB by 1024. `m` is none of them, since it may be
 * minutes or metres, nor is `Mb`, which may be bits or bytes; a month has no certain length.
 */
const spellings: readonly Spelling[] = [
  { kind: 'time', size: 1, signs: 'ns', words: 'nanosecond nanoseconds' },
  { kind: 'time', size: 1e3, signs: 'μs us', words: 'microsecond microseconds' },
  { kind: 'time', size: 1e6, signs: 'ms', words: 'msec', name: 'millisecond' },
  { kind: 'time', size: 1e9, signs: 's', words: 'secs', name: 'second' },
  { kind: 'time', size: 60e9, signs: 'min', words: 'mins', name: 'minute' },
  { kind: 'time', size: 3600e9, signs: 'h', words: 'hrs', name: 'hour' },
  { kind: 'time', size: 86_400e9, signs: 'd', name: 'day' },
  { kind: 'time', size: 604_800e9, signs: 'wk', name: 'week' },
  { kind: 'data', size: 1, signs: 'bit', name: 'bit' },
  { kind: 'data', size: 8, signs: 'B', name: 'byte' },
  { kind: 'data', size: 8e3, signs: 'kB KB', name: 'kilobyte' },
  { kind: 'data', size: 8e6, signs: 'MB', name: 'megabyte' },
  { kind: 'data', size: 8e9, signs: 'GB', name: 'gigabyte' },
  { kind: 'data', size: 8e12, signs: 'TB', name: 'terabyte' },
  { kind: 'data', size: 8 * 1024, signs: 'KiB' },
  { kind: 'data', size: 8 * 1024 ** 2, signs: 'MiB' },
  { kind: 'data', size: 8 * 1024 ** 3, signs: 'GiB' },
  { kind: 'data', size: 8 * 1024 ** 4, signs: 'TiB' },
  { kind: 'share', size: 1, signs: '‰' },
  { kind: 'share', size: 10, signs: '%', words: 'pct', name: 'percent' },
  { kind: 'share', size: 1000, signs: '', words: 'share' },
  { kind: 'euro', size: 1, signs: '€', words: 'eur euro euros' },
];

/** A value of one unit in another; nothing where the two are not of one kind, or one of them is not known. */
export function converted(value: number, from: string, to: string, locale: string): number | undefined {
  if (isSameUnit(from, to)) return value;
  const [own, other] = [unitOf(from, locale), unitOf(to, locale)];
  if (!own || own.kind !== other?.kind) return undefined;
  // The larger is a multiple of the smaller in nearly all pairs: then nothing is rounded but the result.
  const exact = own.size < other.size ? value / (other.size / own.size) : value * (own.size / other.size);
  return rounded(exact, value);
}

/** A part of a whole in a unit of shares: 3 of 10 are 30 %. */
export function shareIn(part: number, whole: number, unit: string, locale: string): number | undefined {
  const share = part / whole;
  return share >= 0 && share <= 1 ? converted(share, 'share', unit, locale) : undefined;
}

/** Whether a unit counts data, where a thousand is not always 1000. */
export function isOfData(unit: string, locale: string): boolean {
  return isUnitOf(unit, locale, 'data');
}

/** Whether a unit is known to measure one of these. */
export function isUnitOf(unit: string, locale: string, ...kinds: readonly Unit['kind'][]): boolean {
  const kind = unitOf(unit, locale)?.kind;
  return kind !== undefined && kinds.includes(kind);
}

/** Whether a text is the name or the sign of a unit that is known here. */
export function isUnit(text: string, locale = 'en'): boolean {
  return unitOf(text, locale) !== undefined;
}

/** Without the digits that are the computer's: what goes on for ever ends two digits after those that were given. */
export function rounded(exact: number, given: number): number {
  const clean = Number(exact.toPrecision(15));
  if (Number.isInteger(clean)) return clean;
  const digits = String(given).replace(/e.*|\D/g, '').length;
  return Number(clean.toPrecision(Math.min(Math.max(digits + 2, 6), 15)));
}

/**
 * Whether two units are written alike. Words may differ in capitals, and in the plural; signs may not: mW is no MW, and
 * Mb no MB.
 */
function isSameUnit(one: string, other: string): boolean {
  if (one === other) return true;
  if (!isWord(one) || !isWord(other)) return false;
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return ['', 's', 'es'].some(end => a + end === b || b + end === a);
}

/** At least three letters, and no capital among them but the first, or all of them. */
function isWord(unit: string): boolean {
  return /^(?:\p{L}\p{Ll}{2,}|\p{Lu}{3,})(?: [\p{L} ]+)?$/u.test(unit);
}

function unitOf(unit: string, locale: string): Unit | undefined {
  const { signs, words } = knownIn(locale);
  return signs.get(unit) ?? words.get(asWord(unit));
}

interface Dictionary {
  readonly signs: ReadonlyMap<string, Unit>;
  readonly words: ReadonlyMap<string, Unit>;
}

const dictionaries = new Map<string, Dictionary>();

function knownIn(locale: string): Dictionary {
  const known = dictionaries.get(locale);
  if (known) return known;
  const entries = (textsOf: (spelling: Spelling) => readonly string[]) =>
    new Map(spellings.flatMap(spelling => textsOf(spelling).map((text): [string, Unit] => [text, spelling])));
  const made = {
    signs: entries(({ signs }) => signs.split(' ').filter(Boolean)),
    words: entries(spelling => wordsOf(spelling, locale)),
  };
  dictionaries.set(locale, made);
  return made;
}

/** A single letter is no word: the “m” and “t” of some languages are other units elsewhere. */
function wordsOf({ kind, name, words = '' }: Spelling, locale: string): string[] {
  const own = words.split(' ');
  const named = name ? ['en', knownLocale(locale)].flatMap(language => namesIn(language, name, kind)) : [];
  return [...own, ...named].map(asWord).filter(({ length }) => length > 1);
}

/** The short names of data are signs, and differ from each other by their capitals. */
function namesIn(locale: string, unit: string, kind: Unit['kind']): string[] {
  const lengths = kind === 'data' ? (['long'] as const) : (['long', 'short'] as const);
  return lengths.flatMap(unitDisplay => {
    const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay });
    // Languages have one form for one, another one for two, for five, or for parts.
    return [1, 2, 5, 1.5].flatMap(count =>
      format.formatToParts(count).flatMap(({ type, value }) => (type === 'unit' ? [value] : [])),
    );
  });
}

function asWord(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\.$/, '').trim();
}
