import { parseAmount } from '../amount.ts';
import { type CsvLine, readCsv } from './csv.ts';
import { looksLikeDate, orderOf, readDate } from './dates.ts';

/** A line of a table, read as a reading; or why it is none. Lines and columns count from 1. */
export type ImportedLine =
  | {
      readonly kind: 'reading';
      readonly line: number;
      readonly on: string;
      readonly value: number;
      readonly note?: string;
    }
  | { readonly kind: 'refused'; readonly line: number; readonly column: number; readonly reason: string };

/** What a table has to say; the reason where no column of it holds dates, or none values. */
export type Imported =
  | { readonly kind: 'lines'; readonly lines: readonly ImportedLine[] }
  | { readonly kind: 'refused'; readonly reason: string };

interface Columns {
  readonly date: number;
  readonly value: number;
  readonly note: number;
}

/**
 * Reads the readings of a table: a column of dates, one of values and, under such a heading, one of notes. The values
 * are those under the name of the measure or “value”, else those of the first column of numbers.
 */
export function readReadings(text: string, measure: string, locale: string): Imported {
  const lines = readCsv(text);
  if (lines.length === 0) return { kind: 'refused', reason: 'There is nothing in it.' };
  const columns = columnsOf(lines, measure);
  if (typeof columns === 'string') return { kind: 'refused', reason: columns };
  const isHeading = ({ cells }: CsvLine) =>
    !looksLikeDate(cells[columns.date] ?? '') && !isNumber(cells[columns.value] ?? '');
  const body = lines.slice(lines[0] && isHeading(lines[0]) ? 1 : 0);
  const order = orderOf(body.map(({ cells }) => cells[columns.date] ?? ''));
  const writtenIn = decimalsOf(body.map(({ cells }) => cells[columns.value] ?? '')) ?? locale;
  return {
    kind: 'lines',
    lines: body.map(({ line, cells }): ImportedLine => {
      const [date, value, note] = [columns.date, columns.value, columns.note].map(column => cells[column] ?? '');
      const day = readDate(date ?? '', order);
      if (day.kind === 'refused') return { kind: 'refused', line, column: columns.date + 1, reason: day.reason };
      const amount = parseAmount(value ?? '', writtenIn);
      if (amount.kind === 'refused') return { kind: 'refused', line, column: columns.value + 1, reason: amount.reason };
      return { kind: 'reading', line, on: day.on, value: amount.value, ...(note && { note }) };
    }),
  };
}

/** Enough to tell what a column holds. */
const SAMPLE = 100;

function columnsOf(lines: readonly CsvLine[], measure: string): Columns | string {
  const sample = lines.slice(0, SAMPLE);
  const width = Math.max(...sample.map(({ cells }) => cells.length));
  const all = Array.from({ length: width }, (_, column) => column);
  const most = (holds: (cell: string) => boolean) => (column: number) =>
    sample.filter(({ cells }) => holds(cells[column] ?? '')).length * 2 >= sample.length - 1 &&
    sample.some(({ cells }) => holds(cells[column] ?? ''));
  const date = all.find(most(looksLikeDate));
  if (date === undefined) return 'No column of it holds dates such as 2026-11-01.';
  const numbers = all.filter(column => column !== date && most(isNumber)(column));
  const headings = (lines[0]?.cells ?? []).map(cell => cell.toLowerCase());
  const named = [measure.toLowerCase(), 'value'].map(name => headings.indexOf(name));
  const value = named.find(column => numbers.includes(column)) ?? numbers[0];
  if (value === undefined) return 'No column of it holds numbers.';
  return { date, value, note: headings.findIndex(heading => /^(?:note|comment)s?$/.test(heading)) };
}

function isNumber(cell: string): boolean {
  return !looksLikeDate(cell) && parseAmount(cell).kind === 'amount';
}

/** A locale that writes decimals as a column does, where one of its numbers tells: “12,5” and “12.5” do, “1,234” not. */
function decimalsOf(cells: readonly string[]): string | undefined {
  const ends = (mark: string) =>
    cells.some(cell => new RegExp(`\\d\\${mark}(?:\\d{1,2}|\\d{4,})\\D*$`).test(cell) && cell.split(mark).length === 2);
  const [comma, point] = [ends(','), ends('.')];
  if (comma === point) return undefined;
  return comma ? 'de' : 'en';
}
