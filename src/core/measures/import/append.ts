import { refused, type TextEdit } from '../../base/edit.ts';
import { t } from '../../base/words.ts';
import type { Measure, Reading } from '../../initiative/initiative.ts';
import { newReadings, writtenValue } from '../../initiative/record.ts';
import { readCsv } from './csv.ts';
import { readSeries } from './series.ts';

/** What adds readings to a file of their own: one edit at its end; or why there is none. */
export type Appended =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  /** All of it is there already. */
  | { readonly kind: 'recorded' }
  | { readonly kind: 'refused'; readonly reason: string };

/** A new table has these columns. */
const heading = 'date,value';

/**
 * Plans lines at the end of a CSV file that a measure's readings are kept in, in its columns; what `where` asks for is
 * written, too. What is read of the file after that must be what was to be added.
 */
export function planAppend(text: string, measure: Measure, readings: readonly Reading[]): Appended {
  const { series } = measure;
  if (!series) return refused(t('The readings of this measure stand in its own file.'));
  if (/^\s*[[{]/.test(text))
    return refused(t('{file} is no CSV: only what wrote it can add to it.', { file: series.file }));
  const before = readSeries(text, series, measure);
  const isNew = text.trim() === '';
  if (!isNew && before.problems.length > 0) return refused(before.problems[0] ?? '');
  const fresh = newReadings({ ...measure, readings: before.readings }, readings);
  if (fresh.length === 0) return { kind: 'recorded' };
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const names = isNew ? headingOf(series) : (readCsv(text)[0]?.cells ?? []);
  const delimiter = isNew ? ',' : delimiterOf(text, names);
  const lines = fresh.map(reading =>
    names.map(name => cell(cellOf(name, names, measure, reading), delimiter)).join(delimiter),
  );
  const start = text.length;
  const gap = isNew || /[\r\n]$/.test(text) ? '' : eol;
  const added = [...(isNew ? [names.join(',')] : []), ...lines].map(line => line + eol).join('');
  const edit = { start: isNew ? 0 : start, end: start, text: gap + added };
  const after = readSeries((isNew ? '' : text) + edit.text, series, measure);
  const isAdded = after.problems.length === 0 && after.readings.length === before.readings.length + fresh.length;
  return isAdded
    ? { kind: 'edits', edits: [edit] }
    : refused(t('{file} cannot be added to: its columns are not clear.', { file: series.file }));
}

function headingOf({ date, value, where = {} }: NonNullable<Measure['series']>): string[] {
  const [on, amount] = heading.split(',');
  return [date ?? on ?? '', value ?? amount ?? '', ...Object.keys(where)];
}

function cellOf(name: string, names: readonly string[], measure: Measure, reading: Reading): string {
  const { series = { file: '' }, name: own } = measure;
  const is = (other: string | undefined) => other?.trim().toLowerCase() === name.trim().toLowerCase();
  const [, wanted] = Object.entries(series.where ?? {}).find(([column]) => is(column)) ?? [];
  if (wanted !== undefined) return wanted;
  const has = (wanted: readonly string[]) =>
    wanted.find(one => names.some(other => other.trim().toLowerCase() === one));
  if (is(series.date ?? has(['date', 'on', 'day', 'time', 'timestamp', 'when']) ?? names[0])) return reading.on ?? '';
  if (is(series.value ?? has(['value', own.toLowerCase()]) ?? names[1]))
    return String(writtenValue(measure, reading.value));
  if (is('note')) return reading.note ?? '';
  return is('source') ? (reading.source ?? '') : '';
}

function delimiterOf(text: string, names: readonly string[]): string {
  const [line = ''] = text.replace(/^\ufeff/, '').split(/\r?\n/);
  return (
    [',', ';', '\t', '|'].find(
      delimiter => line.split(delimiter).length === names.length && line.includes(delimiter),
    ) ?? ','
  );
}

function cell(text: string, delimiter: string): string {
  return /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
}
