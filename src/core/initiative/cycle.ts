import { isRecord } from '../base/is-record.ts';
import { cycleHistory } from '../model/standing.ts';
import type { YamlChange } from '../yaml/change.ts';
import type { FlowValue } from '../yaml/flow.ts';
import type { Readable } from './change.ts';
import { betterOf, reaches } from './direction.ts';
import { type Claim, type Initiative, latestReading, type Measure, type Reading } from './initiative.ts';
import { writtenValue } from './record.ts';
import type { Target } from './target.ts';

/**
 * What the next cycle changes beside the steps: it keeps what the ending one has reached, and starts from there. What
 * people said of the ending cycle goes with it, and is no longer said of the new one.
 */
export function cycleChanges({ initiative, data }: Readable, today: string, derived: string | undefined): YamlChange[] {
  return [
    ...measureChanges(initiative, data, today),
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
  const measures = initiative.measures.map(measure => {
    const actual = latestReading(measure, today);
    return {
      name: measure.name,
      ...(measure.baseline && { baseline: writtenValue(measure, measure.baseline.value) }),
      ...(measure.target && { target: aimOf(measure, measure.target) }),
      ...(measure.target?.on && { due: measure.target.on }),
      ...(measure.milestones.length > 0 && isTargetOver(measure, today) && { milestones: milestonesOf(measure) }),
      ...(actual && { actual: writtenValue(measure, actual.value) }),
    };
  });
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
 * Each measure's latest reading becomes its baseline; what else is written there stays. A target that was met, or whose
 * day has passed, is left to the line of the ended cycle. Where the numbers then would not tell any more which way is
 * better, or tell otherwise, the measure says it.
 */
function measureChanges(initiative: Initiative, data: Readable['data'], today: string): YamlChange[] {
  return initiative.measures.flatMap((measure): YamlChange[] => {
    const path = ['measures', measure.index];
    const reading = latestReading(measure, today);
    const baseline = reading && baselineOf(reading, initiative.cycle, today);
    const isOver = isTargetOver(measure, today);
    const { target: _, ...aimless } = measure;
    const next = { ...(isOver ? aimless : measure), ...(baseline && { baseline }) };
    const better = betterOf(measure);
    const isLost = better !== undefined && betterOf(next) !== better;
    const written: unknown = Array.isArray(data.measures) ? data.measures[measure.index] : undefined;
    const isLong = isRecord(written) && isRecord(written.baseline);
    const line = baseline && { ...baseline, value: writtenValue(measure, baseline.value) };
    const entries: [string, FlowValue][] = [
      ...(isLost ? [['better', better] as [string, FlowValue]] : []),
      ...(line && !isLong ? [['baseline', line] as [string, FlowValue]] : []),
    ];
    return [
      ...(line && isLong ? [{ kind: 'set', path: [...path, 'baseline'], entries: Object.entries(line) } as const] : []),
      ...(entries.length > 0 ? [{ kind: 'set', path, entries } as const] : []),
      ...overKeys(measure, isOver).map(key => ({ kind: 'remove', path: [...path, key] }) as const),
    ];
  });
}

/** What a target that is over takes along: the path to it. */
function overKeys({ milestones }: Measure, isOver: boolean): readonly string[] {
  return isOver ? ['target', ...(milestones.length > 0 ? ['milestones'] : [])] : [];
}

function aimOf(measure: Measure, { value = 0, between }: Target): FlowValue {
  return between ? { between } : writtenValue(measure, value);
}

function milestonesOf({ milestones }: Measure): FlowValue {
  return milestones.map(({ value, on }) => ({ value, ...(on && { on }) }));
}

/** Whether a target was met, or its day has passed: the next cycle agrees on one of its own. */
function isTargetOver(measure: Measure, today: string): boolean {
  const { target } = measure;
  const reading = latestReading(measure, today);
  const isPast = target?.on !== undefined && target.on < today;
  return target !== undefined && (isPast || (reading !== undefined && reaches(measure, reading.value) === true));
}

function baselineOf(reading: Reading, cycle: number, today: string): Required<Omit<Reading, 'note'>> {
  return { value: reading.value, on: reading.on ?? today, source: `reading in cycle ${cycle}` };
}
