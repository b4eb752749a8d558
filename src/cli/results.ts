import { visible } from '../core/base/hidden.ts';
import { counted, t } from '../core/base/words.ts';
import type { Measure } from '../core/initiative/initiative.ts';
import { alreadyRecorded, hasAll, type NewReading, planReadings, type Recording } from '../core/initiative/record.ts';
import type { Recordable } from '../core/measures/import/recordable.ts';
import { readingInWords } from '../core/measures/typed.ts';
import { type Editable, refused, writePlanned } from './edit.ts';
import { appendKept } from './kept.ts';
import { type Failure, failed, failure, isFailure, type Outcome, printed } from './outcome.ts';
import type { Workspace } from './workspace.ts';

/** What is said of all that a job has measured. */
export interface Told extends Pick<NewReading, 'on' | 'note' | 'source'> {
  readonly replaces: boolean;
  /** The name of the measure that all of it is of. */
  readonly measure?: string;
  readonly today: string;
}

/** How many readings are told one by one. */
const MOST = 5;

/**
 * Records what can be read of the results in `from`, and tells the rest. That all is recorded already is no reason to
 * fail: a job may run twice.
 */
export async function recordResults(
  editable: Editable,
  from: string,
  results: string,
  told: Told,
  workspace: Workspace,
): Promise<Outcome> {
  const { name, read } = editable;
  const { measures } = read.initiative;
  if (measures.length === 0) return failed(withoutMeasure(name));
  const { measure: chosen, replaces: _, ...meant } = told;
  const measure = chosen === undefined ? undefined : measureNamed(chosen, measures);
  if (isFailure(measure)) return failed(measure);
  // The reader of tables is needed by nobody else.
  const { recordableOf } = await import('../core/measures/import/recordable.ts');
  const recordable = recordableOf(results, measures, { ...meant, ...(measure && { measure }) });
  if (typeof recordable === 'string') return failed(failure(`${from}: ${recordable}`));

  const { readings, refused: unread } = recordable;
  const outcome = await recordReadings(editable, readings, told, workspace);
  const isShort = unread.length > 0 || readings.length === 0;
  const note = remarksOn(recordable).map(line => `${visible(`${name}: ${line}`)}\n`);
  return {
    ...outcome,
    code: outcome.code === 0 && isShort ? 1 : outcome.code,
    note: [...note, outcome.note ?? ''].join(''),
  };
}

/** Records readings where each measure has its own: in the initiative, or in the file that they are kept in. */
export async function recordReadings(
  editable: Editable,
  readings: readonly NewReading[],
  recording: Recording,
  workspace: Workspace,
): Promise<Outcome> {
  const { name, read } = editable;
  if (readings.length === 0) return printed(visible(`${name}: ${t('Nothing is recorded.')}`));
  const measureOf = ({ index }: NewReading) => read.initiative.measures.find(measure => measure.index === index);
  const kept = new Map<Measure | undefined, NewReading[]>();
  for (const reading of readings) {
    const measure = measureOf(reading);
    const place = measure?.series ? measure : undefined;
    kept.set(place, [...(kept.get(place) ?? []), reading]);
  }
  const outcomes: Outcome[] = [];
  for (const [measure, some] of kept) {
    if (measure && recording.replaces)
      outcomes.push(
        refused(
          name,
          t('{file} keeps the readings of {measure}: nothing is replaced there.', {
            file: measure.series?.file ?? '',
            measure: measure.name,
          }),
        ),
      );
    else if (measure) outcomes.push(await appendKept(editable, measure, some, workspace));
    else outcomes.push(await recordInFile(editable, some, recording));
  }
  const [first] = outcomes;
  return {
    code: outcomes.reduce((worst, { code }) => (code > worst ? code : worst), 0 as Outcome['code']),
    ...(first?.form && { form: first.form }),
    out: outcomes.map(({ out = '' }) => out).join(''),
    note: outcomes.map(({ note = '' }) => note).join(''),
  };
}

async function recordInFile(
  editable: Editable,
  readings: readonly NewReading[],
  recording: Recording,
): Promise<Outcome> {
  const { snapshot, name, read } = editable;
  const isRecorded = read.initiative.measures.every(measure =>
    hasAll(
      measure,
      readings.filter(({ index }) => index === measure.index),
    ),
  );
  if (isRecorded) return editable.lock ? printed(visible(`${name}: ${alreadyRecorded()}`)) : { code: 0 };
  const planned = planReadings(snapshot, readings, recording);
  const said = readings.slice(0, MOST).flatMap(reading => {
    const measure = read.initiative.measures.find(({ index }) => index === reading.index);
    return measure ? [`${measure.name} ${readingInWords(reading, measure, 'en')}`] : [];
  });
  const told = { readings: said.join(', '), left: readings.length - MOST };
  return writePlanned(
    editable,
    planned,
    readings.length > MOST
      ? counted(
          readings.length,
          { one: '{n} reading: {readings}.', other: '{n} readings: {readings}, and {left} more.' },
          told,
        )
      : counted(readings.length, { one: '{n} reading: {readings}.', other: '{n} readings: {readings}.' }, told),
  );
}

function remarksOn({ doubts, refused, others }: Recordable): string[] {
  return [
    ...doubts,
    ...refused.map(reason => t('Not recorded, {reason}', { reason })),
    ...(others.length > 0
      ? [t('No measure is called {names}.', { names: others.map(other => `“${other}”`).join(', ') })]
      : []),
  ];
}

/** The name of the measure that is meant: the one that is given, else that of the only one. */
export function measureMeant(given: string | undefined, { name, read }: Editable): string | Failure {
  const { measures } = read.initiative;
  const [only, ...others] = measures;
  const measure = given ?? (others.length === 0 ? only?.name : undefined);
  if (measure !== undefined) return measure;
  return only
    ? failure(t('Which measure? --measure is one of {names}.', { names: namesOf(measures) }))
    : withoutMeasure(name);
}

export function measureNamed(chosen: string, measures: readonly Measure[]): Measure | Failure {
  const names = namesOf(measures);
  return (
    measures.find(({ name }) => name === chosen) ??
    failure(t('There is no measure “{chosen}”: --measure is one of {names}.', { chosen, names }))
  );
}

export function withoutMeasure(file: string): Failure {
  return failure(t('{file} has no measure yet.', { file }));
}

function namesOf(measures: readonly Measure[]): string {
  return measures.map(({ name }) => `“${name}”`).join(', ');
}
