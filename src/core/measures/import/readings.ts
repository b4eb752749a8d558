import { parseAmount } from '../../base/amount.ts';
import { amountIn } from '../../base/amount-in.ts';
import { t } from '../../base/words.ts';
import { type Column, type Columns, columnsOf, type Measured } from './columns.ts';
import { type CsvLine, readCsv, widthOf } from './csv.ts';
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
  | { readonly kind: 'lines'; readonly lines: readonly ImportedLine[]; readonly isNamed: boolean }
  /** Several columns hold numbers, and none of them has the measure's name: somebody has to say which it is. */
  | { readonly kind: 'which-column'; readonly columns: readonly Column[] }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Reads the readings of a table: a column of dates, one of values and, under such a heading, one of notes. The values
 * are in the `column` that was chosen, counted from 1, else under the name of the measure or “value”, else where the
 * only numbers are. They are read in the measure's unit; a line that does not fit is refused, never read in part.
 */
export function readReadings(text: string, measure: Measured, locale: string, column?: number): Imported {
  const lines = readCsv(text);
  const [first] = lines;
  if (!first) return { kind: 'refused', reason: t('There is nothing in it.') };
  const columns = columnsOf(lines, measure, column);
  if (columns.kind !== 'columns') return columns;
  const isHeading = ({ cells }: CsvLine) =>
    !looksLikeDate(cells[columns.date] ?? '') && parseAmount(cells[columns.value] ?? '').kind === 'refused';
  const body = lines.slice(isHeading(first) ? 1 : 0);
  const order = orderOf(body.map(({ cells }) => cells[columns.date] ?? ''));
  const writtenIn = decimalsOf(body.map(({ cells }) => cells[columns.value] ?? '')) ?? locale;
  const width = widthOf(first);
  return {
    kind: 'lines',
    isNamed: columns.isNamed,
    lines: body.map(line => {
      const count = widthOf(line);
      if (count <= width) return readLine(line, columns, day => readDate(day, order), amountOf);
      const reason = t(
        'The line has {count} cells, and the first one {width}: a comma inside a number or a text needs quotes around it.',
        { count, width },
      );
      return { kind: 'refused', line: line.line, column: width + 1, reason };
    }),
  };

  function amountOf(value: string, unit: string) {
    const isBare = unit !== '' && /\d[.,]?$/.test(value);
    return amountIn(measure.unit, isBare ? `${value} ${unit}` : value, writtenIn);
  }
}

/** The number of the column, from 1, that a person means by its number or by what stands over it. */
export function columnNamed(text: string, wanted: string): number | undefined {
  const lines = readCsv(text);
  const plain = (cell: string) => cell.trim().toLowerCase();
  const headed = lines[0]?.cells.findIndex(cell => plain(cell) === plain(wanted)) ?? -1;
  if (headed !== -1) return headed + 1;
  const width = Math.max(0, ...lines.slice(0, 100).map(({ cells }) => cells.length));
  return /^[1-9]\d*$/.test(wanted) && Number(wanted) <= width ? Number(wanted) : undefined;
}

function readLine(
  { line, cells }: CsvLine,
  columns: Columns,
  dayOf: (text: string) => ReturnType<typeof readDate>,
  amountOf: (text: string, unit: string) => ReturnType<typeof amountIn>,
): ImportedLine {
  const [date = '', value = '', note] = [columns.date, columns.value, columns.note].map(column => cells[column]);
  const day = dayOf(date);
  if (day.kind === 'refused') return { kind: 'refused', line, column: columns.date + 1, reason: day.reason };
  const amount = amountOf(value, columns.unit === -1 ? columns.headedUnit : (cells[columns.unit] ?? ''));
  if (amount.kind === 'refused') return { kind: 'refused', line, column: columns.value + 1, reason: amount.reason };
  return { kind: 'reading', line, on: day.on, value: amount.value, ...(note && { note }) };
}

/** A locale that writes decimals as a column does, where one of its numbers tells: “12,5” and “12.5” do, “1,234” not. */
function decimalsOf(cells: readonly string[]): string | undefined {
  const ends = (mark: string) => {
    const end = new RegExp(`\\d\\${mark}(?:\\d{1,2}|\\d{4,})\\D*$`);
    return cells.some(cell => end.test(cell) && cell.split(mark).length === 2);
  };
  const [comma, point] = [ends(','), ends('.')];
  if (comma === point) return undefined;
  return comma ? 'de' : 'en';
}
