import { refused, type TextEdit } from '../../base/edit.ts';
import { t } from '../../base/words.ts';
import type { Measure, Reading } from '../../initiative/initiative.ts';
import { newReadings, writtenValue } from '../../initiative/record.ts';
import { type Columns, readSeries } from './series.ts';

/** What adds readings to a file of their own: one edit at its end; or why there is none. */
export type Appended =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  /** All of it is there already. */
  | { readonly kind: 'recorded' }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Plans lines at the end of a CSV file that a measure's readings are kept in, in its columns; what `where` asks for is
 * written, too. What is read of the file after that must be what was to be added.
 */
export function planAppend(text: string, measure: Measure, readings: readonly Reading[]): Appended {
  const { series } = measure;
  if (!series) return refused(t('The readings of this measure stand in its own file.'));
  if (/^\s*[[{]/.test(text))
    return refused(t('{file} is no CSV: only what wrote it can add to it.', { file: series.file }));
  const isNew = text.trim() === '';
  const heading = headingOf(series).join(',');
  const before = readSeries(isNew ? heading : text, series, measure);
  const { columns } = before;
  if (!columns || before.problems.length > 0) return refused(before.problems[0] ?? '');
  const fresh = newReadings({ ...measure, readings: before.readings }, readings);
  if (fresh.length === 0) return { kind: 'recorded' };
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const delimiter = isNew ? ',' : delimiterOf(text, columns.names.length);
  const lines = fresh.map(reading =>
    columns.names.map((_, column) => cell(cellOf(column, columns, measure, reading), delimiter)).join(delimiter),
  );
  const start = text.length;
  const gap = isNew || /[\r\n]$/.test(text) ? '' : eol;
  const added = [...(isNew ? [heading] : []), ...lines].map(line => line + eol).join('');
  const edit = { start: isNew ? 0 : start, end: start, text: gap + added };
  const after = readSeries((isNew ? '' : text) + edit.text, series, measure);
  const isAdded = after.problems.length === 0 && after.readings.length === before.readings.length + fresh.length;
  return isAdded
    ? { kind: 'edits', edits: [edit] }
    : refused(t('{file} cannot be added to: its columns are not clear.', { file: series.file }));
}

/** Of a new table. */
function headingOf({ date = 'date', value = 'value', where = {} }: NonNullable<Measure['series']>): string[] {
  return [date, value, ...Object.keys(where)];
}

function cellOf(column: number, { names, date, value, where }: Columns, measure: Measure, reading: Reading): string {
  const [, wanted] = where.find(([at]) => at === column) ?? [];
  if (wanted !== undefined) return wanted;
  if (column === date) return reading.on ?? '';
  if (column === value) return String(writtenValue(measure, reading.value));
  if (names[column] === 'note') return reading.note ?? '';
  return names[column] === 'source' ? (reading.source ?? '') : '';
}

function delimiterOf(text: string, width: number): string {
  const [line = ''] = text.replace(/^\ufeff/, '').split(/\r?\n/);
  return (
    [',', ';', '\t', '|'].find(delimiter => line.split(delimiter).length === width && line.includes(delimiter)) ?? ','
  );
}

function cell(text: string, delimiter: string): string {
  return /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
}
