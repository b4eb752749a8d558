import { formatAmount } from '../../base/amount.ts';
import { amountIn } from '../../base/amount-in.ts';
import { daysIn } from '../../base/days.ts';
import type { TextRange } from '../../base/edit.ts';
import { t } from '../../base/words.ts';
import { isDate } from '../../initiative/fields.ts';
import type { Measure } from '../../initiative/initiative.ts';
import type { Misreading, Problem } from '../../yaml/problem.ts';
import type { YamlPath } from '../../yaml/tree.ts';
import { type Certainty, changeTo, type Fix, renameKey, renameKeys } from './fix.ts';
import { nearest } from './nearest.ts';
import { fixesOfComment, fixesOfFences, fixesOfLine } from './unread-fix.ts';

/** The measures of a file by their places in its list. */
type MeasuresByIndex = ReadonlyMap<number, Measure>;

/** What may mend a problem that reading the file has found. */
export function fixesOf(problem: Problem, text: string, measures: MeasuresByIndex = new Map()): Fix[] {
  const { misread } = problem;
  if (misread) return [...meantBy(misread, measures), ...heldBy(problem, misread, text, measures)];
  const { id, at, about, related: [first] = [] } = problem;
  if (id === 'duplicate-key' && first)
    return [...withoutLine(t('Keep the first one'), text, at), ...withoutLine(t('Keep this one'), text, first.at)];
  if (id === 'conflict-markers')
    return [{ title: t('Put both sides together'), certainty: 'likely', repair: { kind: 'merge' } }];
  if (id === 'wrong-type') return quotedLink(text, at);
  if (id !== 'invalid-yaml') return [];
  return about
    ? fixesOfLine(text, at)
    : [...closedQuote(text, at), ...fixesOfComment(text, at), ...fixesOfFences(text, at)];
}

function meantBy({ path, part, found, wanted }: Misreading, measures: MeasuresByIndex): Fix[] {
  if (typeof found !== 'string' && typeof found !== 'number') return [];
  const written = String(found).trim();
  switch (wanted.kind) {
    case 'one-of':
      return nearest(written, wanted.options).map(({ option, certainty }) =>
        part === 'value' ? changeTo({ kind: 'value', path }, option, certainty) : renameKey(path, option, certainty),
      );
    case 'key':
      return [renameKeys(wanted.paths, wanted.name, 'certain')];
    case 'date':
      return datesIn(written).map(({ date, certainty }) => changeTo({ kind: 'value', path }, date, certainty));
    case 'number':
      return numbersMeant(written, path, measures).map(({ number, certainty }) =>
        changeTo({ kind: 'value', path }, number, certainty),
      );
  }
}

/** Written with the year first, a date can mean one day only; with dots it is the day that comes first. */
function datesIn(text: string): { date: string; certainty: Certainty }[] {
  // Without anything between, only two digits each leave nothing open.
  const spelt = /^\d{8}$/.test(text) ? text.replace(/(\d\d)(\d\d)$/, '-$1-$2') : text;
  const yearFirst = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})([T ]\d\d:\d\d.*)?$/.exec(spelt);
  if (yearFirst) {
    const [, year = '', , month = '', day = '', time] = yearFirst;
    const date = dateOf(year, month, day);
    // With its time goes something that was meant, and elsewhere it is another day.
    if (isDate(date)) return [{ date, certainty: time === undefined ? 'certain' : 'likely' }];
    return possible(dateOf(year, day, month), dateOf(year, month, lastDayOf(year, month)));
  }
  const [, inYear, onlyMonth = ''] = /^(\d{4})[-/. ]?(\d\d)$/.exec(text) ?? [];
  if (inYear) return possible(dateOf(inYear, onlyMonth, '1'), dateOf(inYear, onlyMonth, lastDayOf(inYear, onlyMonth)));
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text) ?? [];
  const date = dateOf(year, month, day);
  return isDate(date) ? [{ date, certainty: 'likely' }] : [];
}

function possible(...dates: readonly string[]): { date: string; certainty: Certainty }[] {
  return dates.filter(isDate).map(date => ({ date, certainty: 'possible' }));
}

function dateOf(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function lastDayOf(year: string, month: string): string {
  return String(daysIn(Number(year), Number(month)));
}

/** A number of a measure is meant in its unit; where decimal point and comma leave it open, either may be meant. */
function numbersMeant(text: string, [key, place]: YamlPath, measures: MeasuresByIndex): Meant[] {
  const measure = key === 'measures' ? measures.get(Number(place)) : undefined;
  if (!measure) return numbersIn(text);
  const read = ['en', 'de'].map(locale => amountIn(measure.unit, text, locale));
  const numbers = new Set(read.flatMap(amount => (amount.kind === 'amount' ? [amount.value] : [])));
  const certainty = numbers.size > 1 ? 'possible' : /^[-+]?[\d.]+$/.test(text) ? 'certain' : 'likely';
  return [...numbers].map(number => ({ number, certainty }));
}

/** “target: hold”: what is to stay as it is, is watched by a limit. */
function heldBy(problem: Problem, { path, found }: Misreading, text: string, measures: MeasuresByIndex): Fix[] {
  const [key, place, ...keys] = path;
  const measure = key === 'measures' ? measures.get(Number(place)) : undefined;
  const isHeld = typeof found === 'string' && /^(?:hold|keep|same|stay|maintain|steady|unchanged)\b/i.test(found);
  if (!measure?.baseline || keys.join() !== 'target' || !isHeld) return [];
  const { at } = problem;
  const [, colon] = /target(:[ \t]*)$/.exec(text.slice(Math.max(at.start - 20, 0), at.start)) ?? [];
  if (colon === undefined) return [];
  const { value } = measure.baseline;
  const start = at.start - colon.length - 'target'.length;
  const edit = { start, end: at.end, text: `limit${colon}${value}` };
  const title = t('Watch it by a limit of {limit}', { limit: formatAmount(value, measure.unit) });
  return [{ title, certainty: 'likely', repair: { kind: 'text', edit } }];
}

interface Meant {
  readonly number: number;
  readonly certainty: Certainty;
}

function numbersIn(text: string): Meant[] {
  const [, digits = '', rest = ''] = /^([-+]?\d+(?:[.,]\d+)?)(\s*\D{0,20})$/.exec(text) ?? [];
  const number = Number(digits.replace(',', '.'));
  if (digits === '' || !Number.isFinite(number)) return [];
  // Thousands or decimals: that depends on where the writer is from.
  if (/^[-+]?[1-9]\d{0,2}[.,]\d{3}$/.test(digits))
    return [number, number * 1000].map(number => ({ number, certainty: 'possible' }));
  return [{ number, certainty: rest === '' && !digits.includes(',') ? 'certain' : 'likely' }];
}

/** A link in double brackets is a text only in quotes. */
function quotedLink(text: string, { start, end }: TextRange): Fix[] {
  const written = text.slice(start, end);
  if (!/^\[\[[^[\]"\\\n]+\]\]$/.test(written)) return [];
  const edit = { start, end, text: `"${written}"` };
  return [{ title: t('Put it in quotes'), certainty: 'likely', repair: { kind: 'text', edit } }];
}

/** The whole rest of the line belongs to a quote that is not closed. */
function closedQuote(text: string, { start, end }: TextRange): Fix[] {
  const quote = text.charAt(start);
  if (quote !== '"' && quote !== "'") return [];
  const edit = { start: end, end, text: quote };
  return [{ title: t('Close the quote {quote}', { quote }), certainty: 'likely', repair: { kind: 'text', edit } }];
}

/** The line of a key goes, where its value ends in it: what stands deeper below belongs to it. */
function withoutLine(title: string, text: string, { start: key }: TextRange): Fix[] {
  const start = text.lastIndexOf('\n', key - 1) + 1;
  const indent = text.slice(start, key);
  const newline = text.indexOf('\n', key);
  // Blank lines and comments stand between a key and what belongs to it.
  const below = /^(?:[ \t]*(?:#.*)?\r?\n)*([ \t]*(?:-[ \t])?)/.exec(text.slice(newline + 1))?.[1] ?? '';
  if (indent.trim() !== '' || newline === -1 || below.length > indent.length) return [];
  const edit = { start, end: newline + 1, text: '' };
  return [{ title, certainty: 'possible', repair: { kind: 'text', edit } }];
}
