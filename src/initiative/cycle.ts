import { cycleHistory } from '../model/standing.ts';
import { isRecord } from '../text/is-record.ts';
import type { YamlChange } from '../text/yaml-change.ts';
import type { FlowValue } from '../text/yaml-flow.ts';
import type { Readable } from './change.ts';
import { type Initiative, latestReading, type Reading, type Verdict } from './initiative.ts';

/**
 * What the next cycle changes beside the steps: it keeps what the ending one has reached, and starts from there. What
 * people said of the ending cycle goes with it, and is no longer said of the new one.
 */
export function cycleChanges({ initiative, data }: Readable, today: string, derived: string | undefined): YamlChange[] {
  return [
    ...newBaselines(initiative, data, today),
    { kind: 'append', path: ['cycles'], items: [cycleLine(initiative, today, derived)] },
    ...(initiative.verdict ? [{ kind: 'remove', path: ['verdict'] } as const] : []),
  ];
}

/** A verdict as it is written: a word on its own where nothing is said about it. */
export function verdictValue({ value, why, by }: Verdict): FlowValue {
  return why || by ? { value, ...(why && { why }), ...(by && { by }) } : value;
}

/** Where people and readings part, the line tells both. */
function cycleLine(initiative: Initiative, today: string, derived: string | undefined): FlowValue {
  const from = cycleHistory(initiative).find(entry => entry.on)?.on;
  const claim = initiative.verdict;
  const verdict = claim ? verdictValue(claim) : derived;
  const measures = initiative.measures.map(measure => {
    const actual = latestReading(measure);
    return {
      name: measure.name,
      ...(measure.baseline && { baseline: measure.baseline.value }),
      ...(measure.target && { target: measure.target.value }),
      ...(actual && { actual: actual.value }),
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

/** Each measure's latest reading becomes its baseline; what else is written there stays. */
function newBaselines(initiative: Initiative, data: Readable['data'], today: string): YamlChange[] {
  return initiative.measures.flatMap((measure): YamlChange[] => {
    const reading = latestReading(measure);
    if (!reading) return [];
    const baseline = baselineOf(reading, initiative.cycle, today);
    const path = ['measures', measure.index];
    const written: unknown = Array.isArray(data.measures) ? data.measures[measure.index] : undefined;
    return isRecord(written) && isRecord(written.baseline)
      ? [{ kind: 'set', path: [...path, 'baseline'], entries: Object.entries(baseline) }]
      : [{ kind: 'set', path, entries: [['baseline', baseline]] }];
  });
}

function baselineOf(reading: Reading, cycle: number, today: string): { [key: string]: FlowValue } {
  return { value: reading.value, on: reading.on ?? today, source: `reading in cycle ${cycle}` };
}
