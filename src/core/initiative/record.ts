import { isAnswered, writtenAnswer } from '../base/answer.ts';
import { isRecord } from '../base/is-record.ts';
import { t } from '../base/words.ts';
import type { YamlChange } from '../yaml/change.ts';
import type { FlowValue } from '../yaml/flow.ts';
import { valueAt } from '../yaml/value-at.ts';
import { type Changes, planChanges, type Readable } from './change.ts';
import { isDate } from './fields.ts';
import type { Measure, Reading } from './initiative.ts';
import type { Plan, Snapshot } from './snapshot.ts';
import type { Target } from './target.ts';
import { notUnderstood } from './understood.ts';

/** A reading to be recorded, and the measure that it belongs to. */
export interface NewReading extends Reading {
  readonly on: string;
  /** The measure's name. */
  readonly measure: string;
  /** Its place in the file, by which one of several of that name is meant. */
  readonly index?: number;
}

/**
 * Plans to record readings, of several measures in one edit: a line each at the end of the measure's `readings`, as
 * they tell their dates themselves. A value that is there already for its date is not recorded again, so that a command
 * called twice records once. Where it `replaces`, another value of a date takes the place of the last one written for it.
 */
export function planReadings(
  snapshot: Snapshot,
  readings: readonly NewReading[],
  { replaces = false }: Recording = {},
): Plan {
  return planChanges(snapshot, read => readingChanges(read, readings, replaces));
}

/** Whether another value of a day is a correction of what is there for it. */
export interface Recording {
  readonly replaces?: boolean;
}

function readingChanges(read: Readable, readings: readonly NewReading[], replaces: boolean): Changes {
  const { measures } = read.initiative;
  const byMeasure = new Map<Measure, NewReading[]>();
  for (const reading of readings) {
    const { measure: name, index, value, on } = reading;
    const called = measures.filter(measure => measure.name === name);
    const measure = called.find(other => other.index === index) ?? called[0];
    if (!measure) return noMeasure(measures, name);
    if (measure.series)
      return t('The readings of {measure} are kept in {file}, and are not written here.', {
        measure: name,
        file: measure.series.file,
      });
    if (!Number.isFinite(value) || !isDate(on))
      return t('{value} on “{on}” is no reading: it takes a number, and a date of the form YYYY-MM-DD.', { value, on });
    if (isAnswered(measure) && value !== 0 && value !== 1)
      return t('{measure} is answered by yes or no, not by {value}.', { measure: name, value });
    const others = byMeasure.get(measure);
    if (others) others.push(reading);
    else byMeasure.set(measure, [reading]);
  }
  const obstacle = notUnderstood(
    read,
    [...byMeasure.keys()].flatMap(({ index }) => ['name', 'unit', 'readings'].map(key => ['measures', index, key])),
  );
  if (obstacle !== undefined) return obstacle;
  const changes = [...byMeasure].flatMap(([measure, wanted]): YamlChange[] => {
    const path = ['measures', measure.index, 'readings'];
    const fresh = replaces ? newReadings(measure, lastOfEachDay(wanted)) : newReadings(measure, wanted);
    const placeOf = ({ on }: NewReading) => (replaces ? lastOn(valueAt(read.data, path), on) : -1);
    const items = fresh.filter(reading => placeOf(reading) === -1).map(reading => readingLine(measure, reading));
    const corrected = fresh.filter(reading => placeOf(reading) !== -1);
    return [
      ...corrected.map((reading): YamlChange => {
        const { on: _, ...line } = readingLine(measure, reading);
        return { kind: 'set', path: [...path, placeOf(reading)], entries: Object.entries(line) };
      }),
      ...(items.length > 0 ? [{ kind: 'append', path, items } as const] : []),
    ];
  });
  if (changes.length > 0) return changes;
  return readings.length === 0 ? t('There is no reading to record.') : alreadyRecorded();
}

export function alreadyRecorded(): string {
  return t('This is recorded already.');
}

/** Whether a measure has all of some readings. */
export function hasAll(measure: Measure, readings: readonly Reading[]): boolean {
  return newReadings(measure, readings).length === 0;
}

/** Those of some readings that a measure does not have yet: one value on one date is one reading. */
export function newReadings<T extends Reading>(measure: Measure, readings: readonly T[]): T[] {
  const known = new Set(measure.readings.map(identityOf));
  return readings.filter(reading => {
    const identity = identityOf(reading);
    const isNew = !known.has(identity);
    known.add(identity);
    return isNew;
  });
}

function lastOfEachDay(readings: readonly NewReading[]): readonly NewReading[] {
  return [...new Map(readings.map(reading => [reading.on, reading])).values()];
}

/** The place in its list of the last reading that is written for a date; -1 where there is none. */
function lastOn(list: unknown, on: string): number {
  return Array.isArray(list) ? list.findLastIndex(item => isRecord(item) && String(item.on).trim() === on) : -1;
}

function identityOf({ value, on }: Reading): string {
  return `${on} ${value}`;
}

function noMeasure(measures: readonly Measure[], name: string): string {
  const known = measures.map(measure => `“${measure.name}”`).join(', ');
  return known
    ? t('There is no measure “{name}”: there is {known}.', { name, known })
    : t('There is no measure “{name}”: the file has none yet.', { name });
}

/** A value as it is written: yes or no, where the measure is answered by it. */
export function writtenValue(measure: Pick<Measure, 'unit'>, value: number): string | number {
  if (isAnswered(measure)) return writtenAnswer(value);
  // A negative zero would read as the plain one.
  return value === 0 ? 0 : value;
}

function readingLine(measure: Measure, { on, value, source, note }: NewReading): { readonly [key: string]: FlowValue } {
  return { on, value: writtenValue(measure, value), ...(source && { source }), ...(note && { note }) };
}

/** A measure as it is agreed, before anything was read. */
export type NewMeasure = Omit<Measure, 'index' | 'milestones' | 'readings'>;

/** Plans to add a measure to the end of the list. A second one of the same name is refused. */
export function planMeasure(snapshot: Snapshot, measure: NewMeasure): Plan {
  return planChanges(snapshot, read => {
    const { initiative } = read;
    if (measure.name.trim() === '') return t('A measure needs a name.');
    const names = initiative.measures.map(({ index }) => ['measures', index, 'name']);
    const obstacle = notUnderstood(read, names);
    if (obstacle !== undefined) return obstacle;
    if (initiative.measures.some(({ name }) => name === measure.name))
      return t('There is a measure “{measure}” already.', { measure: measure.name });
    return [{ kind: 'append-lines', path: ['measures'], items: [measureLines(measure)] }];
  });
}

function measureLines(measure: NewMeasure): FlowValue {
  const { name, unit, role, better, baseline, target, limit } = measure;
  return {
    name,
    ...(unit && !isAnswered(measure) && { unit }),
    ...(role && { role }),
    ...(better && { better }),
    ...(baseline && { baseline: agreed(measure, baseline) }),
    ...(target && { target: agreed(measure, target) }),
    ...(limit !== undefined && { limit }),
  };
}

function agreed(measure: NewMeasure, { value = 0, between, on, source }: Target): FlowValue {
  const written = writtenValue(measure, value);
  if (!between && !on && !source) return written;
  const aim = between ? { between } : { value: written };
  return { ...aim, ...(on && { on }), ...(source && { source }) };
}
