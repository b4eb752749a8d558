import { isRecord } from '../../base/is-record.ts';
import { own } from '../../base/own.ts';
import { t } from '../../base/words.ts';
import { isDate } from '../../initiative/fields.ts';
import { type CsvLine, readCsv, widthOf } from './csv.ts';
import { orderOf, readDate } from './dates.ts';
import { readJsonItems } from './json-items.ts';

/** What a job has measured, as it wrote it down. */
export interface Result {
  /** Where it stands: “line 3”, “entry 3”. */
  readonly place: string;
  readonly name?: string;
  /** A number, with its unit or without; or an answer. */
  readonly value: string;
  readonly unit?: string;
  readonly on?: string;
  readonly note?: string;
  readonly source?: string;
}

/** What cannot be read, and why, in a sentence that begins with its place. */
export type ReadResult = Result | { readonly place: string; readonly reason: string };

export type Results =
  | { readonly kind: 'results'; readonly results: readonly ReadResult[] }
  /** A table with a column for each measure: it is read for each of them. */
  | { readonly kind: 'table' }
  | { readonly kind: 'refused'; readonly reason: string };

/** Names that tools give to the parts of a result; the first that is there counts. */
const names = {
  name: ['name', 'measure', 'metric'],
  value: ['value'],
  unit: ['unit', 'units'],
  on: ['on', 'date', 'day', 'time', 'timestamp'],
  note: ['note', 'notes', 'comment'],
  source: ['source'],
} as const satisfies Readonly<Record<Exclude<keyof Result, 'place'>, readonly string[]>>;

/**
 * Reads the results of a job: objects with a name, a value and a unit, as actions for benchmarks publish them, in a JSON
 * list (also in one list for each run) or one in each line; or a table with such columns.
 */
export function readResults(text: string): Results {
  const plain = text.replace(/^\ufeff/, '');
  if (plain.trim() === '') return { kind: 'refused', reason: t('There is nothing in it.') };
  return /^\s*[[{]/.test(plain) ? readJson(plain) : readTable(plain);
}

function readJson(text: string): Results {
  const read = readJsonItems(text);
  if (read.kind === 'refused') return read;
  if (read.items.length === 0) return { kind: 'refused', reason: t('There is nothing in it.') };
  const place = (at: number) =>
    read.word === 'line' ? t('line {line}', { line: at }) : t('entry {number}', { number: at });
  return {
    kind: 'results',
    results: read.items.map(item =>
      'reason' in item ? { place: place(item.at), reason: item.reason } : resultOf(item.value, place(item.at)),
    ),
  };
}

function resultOf(item: unknown, place: string): ReadResult {
  if (!isRecord(item)) return { place, reason: t('It is no object such as { "name": …, "value": … }.') };
  const keys = new Map(Object.keys(item).map(key => [key.toLowerCase(), own(item, key)]));
  const part = (of: keyof typeof names) =>
    names[of].map(name => keys.get(name)).find(value => value !== undefined && value !== null);
  const value = part('value');
  if (typeof value !== 'number' && typeof value !== 'string' && typeof value !== 'boolean')
    return { place, reason: t('It has no `value`.') };
  const on = part('on');
  const day = on === undefined ? undefined : dayOfJson(on);
  if (day === 'refused')
    return { place, reason: t('“{text}” is no date of the form YYYY-MM-DD.', { text: String(on) }) };
  const told = (['name', 'unit', 'note', 'source'] as const).flatMap(of => {
    const text = part(of);
    return typeof text === 'string' || typeof text === 'number' ? [[of, String(text).trim()]] : [];
  });
  return { place, value: String(value), ...Object.fromEntries(told), ...(day !== undefined && { on: day }) };
}

/** A date, with a time after it or none; or the seconds or milliseconds since 1970, as machines count them. */
function dayOfJson(on: unknown): string {
  if (typeof on === 'number') {
    const date = new Date(on < 1e11 ? on * 1000 : on);
    return on > 1e8 && !Number.isNaN(date.getTime()) ? date.toISOString().slice(0, 10) : 'refused';
  }
  const read = typeof on === 'string' ? readDate(on.trim(), 'unknown') : undefined;
  return read?.kind === 'date' && isDate(read.on) ? read.on : 'refused';
}

/** One with a line for each result has a heading for the names and one for the values. */
function readTable(text: string): Results {
  const [first, ...lines] = readCsv(text);
  const headings = (first?.cells ?? []).map(cell => cell.toLowerCase());
  const columns = Object.fromEntries(
    Object.entries(names).map(([of, names]) => [
      of,
      headings.findIndex(heading => (names as readonly string[]).includes(heading)),
    ]),
  ) as Record<keyof typeof names, number>;
  if (columns.name === -1 || columns.value === -1) return { kind: 'table' };
  const order = orderOf(lines.map(({ cells }) => cells[columns.on] ?? ''));
  return { kind: 'results', results: lines.map(line => lineResult(line, columns, headings.length, order)) };
}

function lineResult(
  read: CsvLine,
  columns: Readonly<Record<keyof typeof names, number>>,
  width: number,
  order: ReturnType<typeof orderOf>,
): ReadResult {
  const { line, cells } = read;
  const place = t('line {line}', { line });
  const count = widthOf(read);
  if (count > width)
    return {
      place,
      reason: t(
        'It has {count} cells under {width} headings: a comma inside a number or a text needs quotes around it.',
        {
          count,
          width,
        },
      ),
    };
  const cell = (of: keyof typeof names) => cells[columns[of]] || undefined;
  const written = cell('on');
  const day = written === undefined ? undefined : readDate(written, order);
  if (day?.kind === 'refused') return { place, reason: day.reason };
  const told = (['name', 'unit', 'note', 'source'] as const).map(of => [of, cell(of)]).filter(([, text]) => text);
  return { place, value: cell('value') ?? '', ...Object.fromEntries(told), ...(day && { on: day.on }) };
}
