import { parseAmount } from '../../base/amount.ts';
import { ANSWER, answerOf } from '../../base/answer.ts';
import { isUnit } from '../../base/unit.ts';
import { t } from '../../base/words.ts';
import type { Measure } from '../../initiative/initiative.ts';
import { type CsvLine, widthOf } from './csv.ts';
import { looksLikeDate } from './dates.ts';

/** The measure that readings are of. */
export type Measured = Pick<Measure, 'name' | 'unit'>;

/** Where the parts of a reading are in the lines of a table, counted from 0; -1 for what it has no column for. */
export interface Columns {
  readonly kind: 'columns';
  readonly date: number;
  readonly value: number;
  readonly note: number;
  /** The units of the values, line by line. */
  readonly unit: number;
  /** Whether the values stand under the name of the measure. */
  readonly isNamed: boolean;
  /** The unit in the heading of the values: of “CI time (s)” it is s. */
  readonly headedUnit: string;
}

/** A column of numbers: its place from 1, what stands over it, and the first few of it. */
export interface Column {
  readonly number: number;
  readonly heading: string;
  readonly sample: readonly string[];
}

/** Enough to tell what a column holds. */
const SAMPLE = 100;

/** No table that somebody reads has more of them. */
const MOST = 1000;

/** Finds the columns of a table that make its readings, or those of which somebody has to choose. */
export function columnsOf(
  lines: readonly CsvLine[],
  { name, unit = '' }: Measured,
  chosen: number | undefined,
):
  | Columns
  | { readonly kind: 'which-column'; readonly columns: readonly Column[] }
  | { readonly kind: 'refused'; readonly reason: string } {
  const sample = lines.slice(0, SAMPLE);
  const isValue = unit === ANSWER ? (cell: string) => answerOf(cell) !== undefined : isNumber;
  const width = Math.max(...sample.map(widthOf));
  if (width > MOST)
    return {
      kind: 'refused',
      reason: t('It has {count} columns, and no more than {most} are looked through.', { count: width, most: MOST }),
    };
  const all = Array.from({ length: width }, (_, column) => column);
  const mostly = (column: number, holds: (cell: string) => boolean) => {
    const count = sample.filter(({ cells }) => holds(cells[column] ?? '')).length;
    return count > 0 && count * 2 >= sample.length - 1;
  };
  const date = all.find(column => mostly(column, looksLikeDate));
  if (date === undefined) return { kind: 'refused', reason: t('No column of it holds dates such as 2026-11-01.') };
  const headings = (lines[0]?.cells ?? []).map(headingOf);
  // More cells than headings are a number or a text that was split in two.
  const headed = all.slice(0, lines[0]?.cells.length);
  const numbers = headed.filter(column => column !== date && mostly(column, isValue));
  if (numbers.length === 0) return { kind: 'refused', reason: t('No column of it holds numbers.') };
  const named = [name.toLowerCase(), 'value'].map(wanted => headings.findIndex(({ text }) => text === wanted));
  const sure = numbers.length === 1 ? numbers[0] : named.find(column => numbers.includes(column));
  const value = chosen === undefined ? sure : chosen - 1;
  if (value === undefined) {
    const columns = numbers.map(column => columnAt(column, sample));
    return { kind: 'which-column', columns };
  }
  const { text, unit: headedUnit = '' } = headings[value] ?? {};
  return {
    kind: 'columns',
    date,
    value,
    isNamed: text === name.toLowerCase(),
    note: headings.findIndex(({ text }) => /^(?:note|comment)s?$/.test(text)),
    unit: headings.findIndex(({ text }) => /^units?$/.test(text)),
    headedUnit: headedUnit === unit || isUnit(headedUnit) ? headedUnit : '',
  };
}

function columnAt(column: number, sample: readonly CsvLine[]): Column {
  const [heading = '', ...below] = sample.map(({ cells }) => cells[column] ?? '');
  const isHeading = !isNumber(heading);
  return {
    number: column + 1,
    heading: isHeading ? heading : '',
    sample: (isHeading ? below : [heading, ...below]).slice(0, 3),
  };
}

/** A heading, and the unit that it has in brackets. */
function headingOf(cell: string): { readonly text: string; readonly unit?: string } {
  const [, text = cell, unit] = /^([^([]*[^([\s])\s*[([]([^()[\]]+)[)\]]$/.exec(cell) ?? [];
  return { text: text.toLowerCase(), ...(unit !== undefined && { unit: unit.trim() }) };
}

function isNumber(cell: string): boolean {
  return !looksLikeDate(cell) && parseAmount(cell).kind === 'amount';
}
