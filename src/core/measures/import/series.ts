import { amountIn } from '../../base/amount-in.ts';
import { isRecord } from '../../base/is-record.ts';
import { counted, t } from '../../base/words.ts';
import { isDate } from '../../initiative/fields.ts';
import type { Reading, Series } from '../../initiative/initiative.ts';
import { readCsv } from './csv.ts';
import { orderOf, readDate } from './dates.ts';
import { readJsonItems } from './json-items.ts';

/** What a file holds for a measure, and what of it cannot be read: a sentence each, of the first few. */
export interface SeriesRead {
  readonly readings: readonly Reading[];
  readonly problems: readonly string[];
  /** What its columns hold, where that can be told. */
  readonly columns?: Columns;
}

/** How many lines are told that cannot be read; whoever sees these knows what is meant. */
const MOST = 3;

const dateNames = ['date', 'on', 'day', 'time', 'timestamp', 'when'];
const valueNames = ['value'];

/** Numbers are read as programs write them. */
const locale = 'en';

/**
 * Reads the readings of a measure from a file of its own: CSV with a heading, a JSON list of objects, or an object in each
 * line. Of many columns those are taken that the series names, else the first one that is called as dates are, and the
 * one that is called “value” or as the measure; else the only one with numbers.
 */
export function readSeries(text: string, series: Series, measure: { name: string; unit?: string }): SeriesRead {
  const table = tableOf(text);
  const columns = typeof table === 'string' ? table : columnsOf(table, series, measure.name);
  if (typeof table === 'string' || typeof columns === 'string')
    return { readings: [], problems: [`${series.file}: ${columns}`] };
  const { date, value, where } = columns;
  const kept = table.rows.filter(({ cells }) => where.every(([column, wanted]) => cells.at(column) === wanted));
  const order = orderOf(kept.map(({ cells }) => cells.at(date) ?? '').filter(text => !isPlainDate(text)));
  const dayOf = lastOnes((written: string) => (isPlainDate(written) ? written.slice(0, 10) : readDate(written, order)));
  const readings: Reading[] = [];
  const problems: string[] = [];
  let count = 0;
  for (const { at, cells } of kept) {
    const amount = cells.at(value) ?? '';
    // A line that says nothing of this measure is none.
    if (amount === '') continue;
    const day = dayOf(cells.at(date) ?? '');
    const on = typeof day === 'string' ? day : day.kind === 'date' ? day.on : undefined;
    const number = plainNumber.test(amount) ? Number(amount) : amountIn(measure.unit, amount, locale);
    const reason = reasonOf(cells.length > table.names.length, day, number);
    if (reason !== undefined) {
      count++;
      if (problems.length < MOST) problems.push(placed(table, { file: series.file, at, reason }));
    } else if (on !== undefined) {
      readings.push({ on, value: typeof number === 'number' ? number : number.kind === 'amount' ? number.value : 0 });
    }
  }
  if (count > MOST)
    problems.push(
      counted(
        count - MOST,
        {
          one: '{file}: {n} more of its lines cannot be read.',
          other: '{file}: {n} more of its lines cannot be read.',
        },
        { file: series.file },
      ),
    );
  return { readings, problems, columns };
}

/** Where in a file what cannot be read. */
function placed(
  { word }: Table,
  told: { readonly file: string; readonly at: number; readonly reason: string },
): string {
  return word === 'line' ? t('{file}, line {at}: {reason}', told) : t('{file}, entry {at}: {reason}', told);
}

/** Why a line is none. */
function reasonOf(
  isWide: boolean,
  day: string | ReturnType<typeof readDate>,
  number: number | ReturnType<typeof amountIn>,
): string | undefined {
  if (isWide) return t('It has more cells than the heading: a comma inside a number or a text needs quotes around it.');
  if (typeof day !== 'string' && day.kind === 'refused') return day.reason;
  return typeof number !== 'number' && number.kind === 'refused' ? number.reason : undefined;
}

/** What comes many times in a row is worked out once. */
function lastOnes<T>(make: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly made: T } | undefined;
  return text => {
    if (last?.text !== text) last = { text, made: make(text) };
    return last.made;
  };
}

/** The form that machines write needs no second look. */
const plainNumber = /^-?\d{1,15}(?:\.\d{1,15})?$/;

function isPlainDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d(?:$|[T ])/.test(text) && isDate(text.slice(0, 10));
}

/** The names of the columns in small letters, and the lines. */
interface Table {
  readonly names: readonly string[];
  /** What a row is called where it is told. */
  readonly word: 'line' | 'entry';
  readonly rows: readonly { readonly at: number; readonly cells: readonly string[] }[];
}

function tableOf(text: string): Table | string {
  const plain = text.replace(/^\ufeff/, '');
  if (plain.trim() === '') return t('There is nothing in it.');
  return /^\s*[[{]/.test(plain) ? jsonTable(plain) : csvTable(plain);
}

function csvTable(text: string): Table | string {
  const [heading, ...lines] = readCsv(text);
  const names = (heading?.cells ?? []).map(plainName);
  if (names.some(isPlainDate)) return t('Its first line is no heading that names the columns.');
  return { names, word: 'line', rows: lines.map(({ line, cells }) => ({ at: line, cells: withoutEnd(cells) })) };
}

/** Some programs add empty cells at the end of a line. */
function withoutEnd(cells: readonly string[]): readonly string[] {
  return cells.at(-1) === '' ? cells.slice(0, cells.findLastIndex(cell => cell !== '') + 1) : cells;
}

function jsonTable(text: string): Table | string {
  const read = readJsonItems(text);
  if (read.kind === 'refused') return read.reason;
  const names: string[] = [];
  const places = new Map<string, number>();
  const rows: Table['rows'][number][] = [];
  for (const item of read.items) {
    if ('reason' in item) return read.apart ?? item.reason;
    const cells: string[] = [];
    for (const [key, value] of isRecord(item.value) ? Object.entries(item.value) : []) {
      if (value === null || typeof value === 'object') continue;
      const name = plainName(key);
      const at = places.get(name) ?? names.push(name) - 1;
      places.set(name, at);
      cells[at] = String(value).trim();
    }
    rows.push({ at: item.at, cells });
  }
  return { names, word: read.word, rows };
}

function plainName(name: string): string {
  return name.trim().toLowerCase();
}

/** Where the parts of a reading are, and what must stand in other columns. */
export interface Columns {
  /** What each is called, in small letters. */
  readonly names: readonly string[];
  readonly date: number;
  readonly value: number;
  readonly where: readonly (readonly [column: number, wanted: string])[];
}

/** Enough to tell what a column holds. */
const SAMPLE = 100;

function columnsOf({ names, rows }: Table, series: Series, name: string): Columns | string {
  const at = (wanted: string) => names.indexOf(plainName(wanted));
  const wanted = Object.entries(series.where ?? {});
  const asked = [series.date, series.value, ...wanted.map(([column]) => column)].filter(column => column !== undefined);
  // Where nothing is read yet, nothing is missing: what stands nowhere is taken from the order of the columns.
  const isEmpty = rows.length === 0;
  const missing = isEmpty ? undefined : asked.find(column => at(column) === -1);
  if (missing !== undefined) return t('It has no column “{column}”.', { column: missing });
  const sample = rows.slice(0, SAMPLE);
  const holding = (test: (text: string) => boolean) =>
    names.flatMap((_, column) => (sample.some(({ cells }) => test(cells.at(column) ?? '')) ? [column] : []));
  const first = (...choices: readonly string[]) => choices.map(at).find(column => column !== -1);
  const date =
    first(...(series.date === undefined ? dateNames : [series.date])) ?? (isEmpty ? 0 : holding(isPlainDate)[0]);
  const numbers = holding(text => plainNumber.test(text)).filter(column => column !== date);
  const value = first(...(series.value === undefined ? [...valueNames, name] : [series.value]));
  const only = isEmpty ? 1 : numbers.length === 1 ? numbers[0] : undefined;
  if (date === undefined) return t('No column of it is called as dates are: `date` names it.');
  if (value === undefined && only === undefined)
    return t('Nothing says which column of it holds the values: `value` names it.');
  return { names, date, value: value ?? only ?? -1, where: wanted.map(([column, text]) => [at(column), text]) };
}
