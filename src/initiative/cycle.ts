import { cycleHistory } from '../model/standing.ts';
import type { YamlChange } from '../text/splice.ts';
import type { FlowValue } from '../text/yaml-flow.ts';
import { findPair, parseTree } from '../text/yaml-tree.ts';
import { type Initiative, latestReading, type Measure } from './initiative.ts';

/** The line under `cycles:` that keeps what the ending cycle has reached. */
export function cycleRecord(initiative: Initiative, today: string): YamlChange {
  const from = cycleHistory(initiative).find(entry => entry.on)?.on;
  const measures = initiative.measures.map(measure => {
    const actual = latestReading(measure);
    return {
      name: measure.name,
      ...(measure.baseline && { baseline: measure.baseline.value }),
      ...(measure.target && { target: measure.target.value }),
      ...(actual && { actual: actual.value }),
    };
  });
  const item: FlowValue = {
    cycle: initiative.cycle,
    ...(from && { from }),
    to: today,
    ...(measures.length > 0 && { measures }),
  };
  return { kind: 'append', path: ['cycles'], items: [item] };
}

/** Where the next cycle starts from: each measure's latest reading becomes its baseline. */
export function newBaselines(initiative: Initiative, block: string, today: string): YamlChange[] {
  const tree = parseTree(block);
  return initiative.measures.flatMap((measure): YamlChange[] => {
    const reading = latestReading(measure);
    if (!reading) return [];
    const baseline = baselineOf(reading, initiative.cycle, today);
    const path = ['measures', measure.index];
    const node = tree.getIn(path);
    const written = findPair(node, 'baseline')?.value;
    return written && 'items' in written
      ? [{ kind: 'set', path: [...path, 'baseline'], entries: Object.entries(baseline) }]
      : [{ kind: 'set', path, entries: [['baseline', baseline]] }];
  });
}

function baselineOf(
  reading: NonNullable<Measure['baseline']>,
  cycle: number,
  today: string,
): { [key: string]: FlowValue } {
  return { value: reading.value, on: reading.on ?? today, source: `reading in cycle ${cycle}` };
}
