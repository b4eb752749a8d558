import type { Readable } from '../../../src/core/initiative/change.ts';
import type { Measure } from '../../../src/core/initiative/initiative.ts';
import { readInitiative } from '../../../src/core/initiative/read.ts';
import { planMeasure, planReadings } from '../../../src/core/initiative/record.ts';
import { planSection } from '../../../src/core/initiative/section.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { planToggle } from '../../../src/core/initiative/toggle.ts';
import { readSections } from '../../../src/core/markdown/sections.ts';
import { Headings } from '../../../src/core/model/heading.ts';
import { StepSections } from '../../../src/core/model/step-sections.ts';
import { bodyStartOf } from '../../../src/core/yaml/front-matter.ts';
import { Fault } from '../area.ts';
import type { Compared } from '../comparison.ts';
import { written } from '../independent.ts';
import { call, edited, models, modelsAfter, stamp } from '../product.ts';
import { randomTexts } from '../random-text.ts';
import { textArea } from './text-area.ts';

/** What is written beside moves: readings, measures, ticks and sections. */
export const records = textArea('records', randomTexts, text => {
  const read = readInitiative(text, models);
  if (read.kind !== 'initiative') return;
  for (const measure of read.initiative.measures) assertReading(text, measure);
  assertMeasure(text);
  assertTicks(text, read);
  assertSections(text, read);
});

/** Records a reading; returns how many were written, or why none was. */
export function assertReading(text: string, { name, index }: Measure): number | string {
  const reading = { measure: name, index, on: stamp.on, value: 12.5, note: 'a: "b" # c', source: "it's" };
  const plan = (of: string, by = models) => planReadings(new Snapshot(of, by), [reading]);
  const planned = call('planReadings', () => plan(text));
  const after = edited('a reading', text, planned, { keys: ['measures'] });
  if (!after) return planned.kind === 'refused' ? planned.reason : 0;
  const [old, now] = measuresOf(after.compared);
  const grown = old?.map((measure, at) => (at === index ? withoutLast(now?.[at], measure) : now?.[at]));
  if (after.compared && written(grown) !== written(old)) throw new Fault('a reading is written beside the others');
  if (plan(after.result, modelsAfter).kind === 'edits') throw new Fault('a reading is recorded once');
  return 1;
}

/** Adds a measure; returns how many were written, or why none was. */
export function assertMeasure(text: string): number | string {
  const measure = { name: 'Fuzz: [x] #1', unit: '%', baseline: { value: 7 }, target: { value: 3, on: '2027-01-11' } };
  const plan = (of: string, by = models) => planMeasure(new Snapshot(of, by), measure);
  const planned = call('planMeasure', () => plan(text));
  const after = edited('a measure', text, planned, { keys: ['measures'] });
  if (!after) return planned.kind === 'refused' ? planned.reason : 0;
  const [old, now] = measuresOf(after.compared);
  if (after.compared && written(now?.slice(0, -1)) !== written(old ?? []))
    throw new Fault('a measure is written after the others');
  if (plan(after.result, modelsAfter).kind === 'edits') throw new Fault('a measure is added once');
  return 1;
}

/** Ticks or unticks the first tasks; returns how many. */
export function assertTicks(text: string, { model, initiative }: Readable): number {
  const sections = new StepSections(readSections(text, bodyStartOf(text)), model, initiative);
  const tasks = model.steps.flatMap(step => sections.tasks(step)).slice(0, 5);
  for (const { name, mark, done } of tasks) {
    const planned = call('planToggle', () => planToggle(new Snapshot(text, models), name, !done));
    const after = edited('a tick', text, planned, { keys: [], body: true });
    if (!after) throw new Fault('a task that is there can be ticked');
    if (after.result.length !== text.length || after.result[mark.start] !== (done ? ' ' : 'x'))
      throw new Fault('a tick is one character');
  }
  return tasks.length;
}

/** Adds each section that is not there yet; returns how many. */
export function assertSections(text: string, { model }: Readable): number {
  const headings = new Headings(model);
  const stepsIn = (of: string) =>
    readSections(of, bodyStartOf(of)).flatMap(({ heading }) => headings.stepOf(heading)?.id ?? []);
  const known = stepsIn(text);
  const missing = model.steps.filter(({ id }) => !known.includes(id));
  for (const step of missing) {
    const planned = call('planSection', () => planSection(new Snapshot(text, models), { model }, step, ['- [ ] ask']));
    const after = edited('a section', text, planned, { keys: [], body: true });
    if (after && written(stepsIn(after.result).sort()) !== written([...known, step.id].sort()))
      throw new Fault('a section that was added is there, and hides no other', '', step.id);
  }
  return missing.length;
}

/** The measures of both texts, as the independent parser reads them. */
function measuresOf(compared: Compared | undefined): (unknown[] | undefined)[] {
  return [compared?.before, compared?.after].map(side => {
    const measures = side?.data.get('measures');
    return Array.isArray(measures) ? measures : undefined;
  });
}

/** A measure without the reading that was written last, as it was before. */
function withoutLast(measure: unknown, before: unknown): unknown {
  if (!(measure instanceof Map) || !(before instanceof Map)) return measure;
  const readings: unknown = measure.get('readings');
  const rest = Array.isArray(readings) ? readings.slice(0, -1) : readings;
  const old: unknown = before.get('readings');
  if (before.has('readings'))
    return new Map(
      [...measure].map(([key, value]) => [key, key === 'readings' ? (Array.isArray(old) ? rest : old) : value]),
    );
  return new Map([...measure].filter(([key]) => key !== 'readings'));
}
