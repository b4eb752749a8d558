import { isRecord } from '../base/is-record.ts';
import { own } from '../base/own.ts';
import { cycleHistory } from '../model/standing.ts';
import type { YamlChange } from '../yaml/change.ts';
import type { FlowValue } from '../yaml/flow.ts';
import type { YamlPath } from '../yaml/tree.ts';
import { valueAt } from '../yaml/value-at.ts';
import type { Readable } from './change.ts';
import { betterOf, reaches } from './direction.ts';
import { type Claim, type Initiative, latestReading, type Measure, type Reading } from './initiative.ts';
import { writtenValue } from './record.ts';
import type { Target } from './target.ts';

/** What is agreed on for the cycle that begins. */
export interface Beginning {
  /** Where measures are to be whose target goes with the ended cycle. */
  readonly targets?: readonly NextTarget[];
  /** Whether the new cycle gets a heading of its own in each section, so that what was ticked is not taken for its own. */
  readonly headings?: boolean;
}

export interface NextTarget {
  /** The measure's place in the file. */
  readonly measure: number;
  readonly value: number;
  readonly on?: string;
}

/** What becomes of a measure when the next cycle begins. */
export interface Turn {
  readonly measure: Measure;
  /** Its latest reading, which becomes the baseline. */
  readonly reading?: Reading;
  /** Why its target goes with the ended cycle: it was met, or its day has passed. One that is still to be reached stays. */
  readonly over?: 'met' | 'past';
  /** Whether one number can take the place of that target; a band has two. */
  readonly takesTarget: boolean;
}

export function turnsOf({ measures }: Pick<Initiative, 'measures'>, today: string): readonly Turn[] {
  return measures.map(measure => {
    const reading = latestReading(measure, today);
    const over = whyOver(measure, reading, today);
    const takesTarget = over !== undefined && measure.target?.between === undefined;
    return { measure, ...(reading && { reading }), ...(over && { over }), takesTarget };
  });
}

/**
 * What the next cycle changes beside the steps: it keeps what the ending one has reached, and starts from there. What
 * people said of the ending cycle goes with it, and is no longer said of the new one.
 */
export function cycleChanges(
  { initiative, data }: Readable,
  today: string,
  derived: string | undefined,
  beginning: Beginning,
): YamlChange[] {
  return [
    ...measureChanges(initiative, data, today, beginning),
    { kind: 'append', path: ['cycles'], items: [cycleLine(initiative, today, derived)] },
    ...(initiative.verdict ? [{ kind: 'remove', path: ['verdict'] } as const] : []),
  ];
}

/** A verdict as it is written: a word on its own where nothing is said about it. */
export function verdictValue({ value, why, by }: Claim): FlowValue {
  return why || by ? { value, ...(why && { why }), ...(by && { by }) } : value;
}

/** Where people and readings part, the line tells both. */
function cycleLine(initiative: Initiative, today: string, derived: string | undefined): FlowValue {
  const from = cycleHistory(initiative).find(entry => entry.on)?.on;
  const claim = initiative.verdict;
  const verdict = claim ? verdictValue(claim) : derived;
  const measures = turnsOf(initiative, today).map(({ measure, reading, over }) => ({
    name: measure.name,
    ...(measure.baseline && { baseline: writtenValue(measure, measure.baseline.value) }),
    ...(measure.target && { target: aimOf(measure, measure.target) }),
    ...(measure.target?.on && { due: measure.target.on }),
    ...(measure.milestones.length > 0 && over && { milestones: milestonesOf(measure) }),
    ...(reading && { actual: writtenValue(measure, reading.value) }),
  }));
  return {
    cycle: initiative.cycle,
    ...(from && { from }),
    to: today,
    ...(verdict && { verdict }),
    ...(derived && claim && claim.value !== derived && { derived }),
    ...(measures.length > 0 && { measures }),
  };
}

/**
 * Each measure's latest reading becomes its baseline; what else is written there stays. A target that is over is left to
 * the line of the ended cycle; the new one, where it is agreed, takes its place. Where the numbers then would not tell any
 * more which way is better, or tell otherwise, the measure says it.
 */
function measureChanges(
  initiative: Initiative,
  data: Readable['data'],
  today: string,
  { targets = [] }: Beginning,
): YamlChange[] {
  return turnsOf(initiative, today).flatMap(({ measure, reading, over, takesTarget }): YamlChange[] => {
    const path = ['measures', measure.index];
    const written = valueAt(data, path);
    const baseline = reading && baselineOf(reading, initiative.cycle, today);
    const target = takesTarget ? targetOf(measure, targets) : undefined;
    const { target: _, ...aimless } = measure;
    const next = { ...(over ? aimless : measure), ...(baseline && { baseline }), ...(target && { target }) };
    const better = betterOf(measure);
    // Who agrees on a target says by it which way is better.
    const isLost = better !== undefined && (target ? !betterOf(next) : betterOf(next) !== better);
    const [start, aim] = [baseline, target].map(
      place => place && { ...place, value: writtenValue(measure, place.value) },
    );
    return [
      ...(isLost ? [{ kind: 'set', path, entries: [['better', better]] } as const] : []),
      ...placeChanges(path, 'baseline', written, start),
      ...goneKeys(measure, over, aim).map(key => ({ kind: 'remove', path: [...path, ...key] }) as const),
      ...placeChanges(path, 'target', written, aim),
    ];
  });
}

function targetOf({ index }: Measure, targets: readonly NextTarget[]): Omit<NextTarget, 'measure'> | undefined {
  const agreed = targets.find(({ measure }) => measure === index);
  return agreed && { value: agreed.value, ...(agreed.on && { on: agreed.on }) };
}

/** A number with its day: where a map of keys stands, its keys are set, and what else is in it stays. */
function placeChanges(
  path: YamlPath,
  key: string,
  measure: unknown,
  place: { readonly [key: string]: FlowValue } | undefined,
): YamlChange[] {
  if (!place) return [];
  return isRecord(measure) && isRecord(own(measure, key))
    ? [{ kind: 'set', path: [...path, key], entries: Object.entries(place) }]
    : [{ kind: 'set', path, entries: [[key, place]] }];
}

/** What a target that is over takes along: the path to it, and of the target itself what the new one does not have. */
function goneKeys({ target, milestones }: Measure, over: Turn['over'], aim: object | undefined): readonly YamlPath[] {
  if (!over || !target) return [];
  const path = milestones.length > 0 ? [['milestones']] : [];
  if (!aim) return [['target'], ...path];
  return target.on && !('on' in aim) ? [['target', 'on'], ...path] : path;
}

function aimOf(measure: Measure, { value = 0, between }: Target): FlowValue {
  return between ? { between } : writtenValue(measure, value);
}

function milestonesOf({ milestones }: Measure): FlowValue {
  return milestones.map(({ value, on }) => ({ value, ...(on && { on }) }));
}

function whyOver(measure: Measure, reading: Reading | undefined, today: string): Turn['over'] {
  const { target } = measure;
  if (!target) return undefined;
  if (reading && reaches(measure, reading.value)) return 'met';
  return target.on !== undefined && target.on < today ? 'past' : undefined;
}

function baselineOf(reading: Reading, cycle: number, today: string): Required<Omit<Reading, 'note'>> {
  return { value: reading.value, on: reading.on ?? today, source: `reading in cycle ${cycle}` };
}
