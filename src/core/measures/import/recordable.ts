import { dayAfter } from '../../base/days.ts';
import { t } from '../../base/words.ts';
import type { Measure } from '../../initiative/initiative.ts';
import type { NewReading } from '../../initiative/record.ts';
import { doubtOf, readingInWords, readTyped } from '../typed.ts';
import { readReadings } from './readings.ts';
import { type ReadResult, type Result, readResults } from './results.ts';

/** What a job has measured, as readings of an initiative's measures; and what is to be said of it, a sentence each. */
export interface Recordable {
  readonly readings: readonly NewReading[];
  /** Why something may be a slip. */
  readonly doubts: readonly string[];
  /** What cannot be read. */
  readonly refused: readonly string[];
  /** The names of results that are of no measure. */
  readonly others: readonly string[];
}

interface Meant {
  /** The measure that all of it is about, where one is named. */
  readonly measure?: Measure;
  /** The day of what has none. */
  readonly on: string;
  readonly today: string;
  readonly note?: string;
  readonly source?: string;
}

/** Numbers are read as programs write them. */
const locale = 'en';

/** Reads results for the measures of an initiative; the reason where nothing of it can be read. */
export function recordableOf(text: string, measures: readonly Measure[], meant: Meant): Recordable | string {
  const read = readResults(text);
  switch (read.kind) {
    case 'refused':
      return read.reason;
    case 'results':
      return together(read.results.map(result => recordResult(result, measures, meant)));
    case 'table':
      return recordTable(text, measures, meant);
  }
}

const nothing: Recordable = { readings: [], doubts: [], refused: [], others: [] };

function together(parts: readonly Recordable[]): Recordable {
  return {
    readings: parts.flatMap(({ readings }) => readings),
    doubts: parts.flatMap(({ doubts }) => doubts),
    refused: parts.flatMap(({ refused }) => refused),
    others: [...new Set(parts.flatMap(({ others }) => others))],
  };
}

function recordResult(result: ReadResult, measures: readonly Measure[], meant: Meant): Recordable {
  const { place } = result;
  if ('reason' in result) return { ...nothing, refused: [at(place, result.reason)] };
  const measure = measureOf(result, measures, meant);
  if (measure === 'unnamed')
    return { ...nothing, refused: [t('{place}: It does not say which measure it is of.', { place })] };
  if (!measure) return { ...nothing, others: [result.name ?? ''] };
  const { value, unit = '', on = meant.on } = result;
  const isBare = unit !== '' && /\d[.,]?$/.test(value);
  const typed = readTyped(isBare ? `${value} ${unit}` : value, measure, locale);
  if (typed.kind !== 'value')
    return { ...nothing, refused: [at(place, typed.kind === 'refused' ? typed.reason : t('A number is missing.'))] };
  const note = result.note ?? meant.note;
  const source = result.source ?? meant.source;
  const reading: NewReading = {
    measure: measure.name,
    index: measure.index,
    on,
    value: typed.value,
    ...(note && { note }),
    ...(source && { source }),
  };
  return {
    ...nothing,
    readings: [reading],
    doubts: doubtsOf(reading, measure, typed.doubt, isBare ? unit : '', meant),
  };
}

function measureOf({ name }: Result, measures: readonly Measure[], meant: Meant): Measure | 'unnamed' | undefined {
  if (name === undefined) return meant.measure ?? (measures.length === 1 ? measures[0] : 'unnamed');
  const plain = (text: string) => text.trim().toLowerCase();
  const named =
    measures.find(measure => measure.name === name) ?? measures.find(measure => plain(measure.name) === plain(name));
  return meant.measure && named !== meant.measure ? undefined : named;
}

/** What a person would be asked about. */
function doubtsOf(
  reading: NewReading,
  measure: Measure,
  doubt: string | undefined,
  unit: string,
  { today }: Meant,
): string[] {
  const { name, baseline } = measure;
  const told = { measure: name, reading: readingInWords(reading, measure, locale) };
  const isOther = unit !== '' && measure.unit !== undefined && unit.trim() !== measure.unit.trim();
  return [
    ...(doubt === undefined ? [] : [at(name, doubt)]),
    ...(isOther ? [t('{measure}: it was measured in {unit}, and is recorded as {reading}.', { ...told, unit })] : []),
    ...(baseline?.on !== undefined && reading.on < baseline.on
      ? [
          t('{measure}: {reading} is older than the baseline of {on}, and does not count.', {
            ...told,
            on: baseline.on,
          }),
        ]
      : []),
    ...(reading.on > dayAfter(today, 1) ? [t('{measure}: {reading} is still to come.', told)] : []),
  ];
}

/** Under the name of each measure; all numbers of a table are those of the only one. */
function recordTable(text: string, measures: readonly Measure[], meant: Meant): Recordable | string {
  const wanted = meant.measure ? [meant.measure] : measures;
  const tables = wanted.map(measure => ({ measure, imported: readReadings(text, measure, locale) }));
  const read = tables.flatMap(({ measure, imported }) => {
    if (imported.kind !== 'lines' || (wanted.length > 1 && !imported.isNamed)) return [];
    return imported.lines.map(line => {
      const place = t('line {line}', { line: line.line });
      if (line.kind === 'refused') return { ...nothing, refused: [at(place, line.reason)] };
      const { on, value, note = meant.note } = line;
      const reading: NewReading = {
        measure: measure.name,
        index: measure.index,
        on,
        value,
        ...(note && { note }),
        ...(meant.source && { source: meant.source }),
      };
      return {
        ...nothing,
        readings: [reading],
        doubts: doubtsOf(reading, measure, doubtOf(value, measure, locale), '', meant),
      };
    });
  });
  if (read.length > 0) return together(read);
  const [first] = tables;
  if (wanted.length === 1 && first?.imported.kind === 'refused') return first.imported.reason;
  return t('It has neither columns for names and values nor one that is headed by the name of a measure: {names}.', {
    names: measures.map(({ name }) => `“${name}”`).join(', '),
  });
}

function at(place: string, reason: string): string {
  return `${place}: ${reason}`;
}
