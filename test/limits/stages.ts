import { rowOf } from '../../src/cli/row.ts';
import { checkInitiative } from '../../src/core/checks/check-file.ts';
import { planAllFixes } from '../../src/core/checks/fix-all.ts';
import { planFix } from '../../src/core/checks/fixes/plan-fix.ts';
import { findingsOnLeaving } from '../../src/core/checks/leaving.ts';
import type { CheckOptions } from '../../src/core/checks/options.ts';
import { placeFindings } from '../../src/core/checks/placed-finding.ts';
import { ofStep } from '../../src/core/checks/tally.ts';
import { chartToRead, drawCharts } from '../../src/core/drawing/chart/svg.ts';
import { drawLoop } from '../../src/core/drawing/loop/svg.ts';
import { timelineToRead } from '../../src/core/drawing/timeline/svg.ts';
import type { Readable } from '../../src/core/initiative/change.ts';
import { linksIn, linkTargets } from '../../src/core/initiative/links.ts';
import { planMove } from '../../src/core/initiative/plan.ts';
import { planReadings } from '../../src/core/initiative/record.ts';
import { planSection } from '../../src/core/initiative/section.ts';
import { Snapshot } from '../../src/core/initiative/snapshot.ts';
import { planToggle } from '../../src/core/initiative/toggle.ts';
import { tell } from '../../src/core/language/hover.ts';
import { suggest } from '../../src/core/language/suggest.ts';
import { lineOfAnchor } from '../../src/core/markdown/anchor.ts';
import type { Section } from '../../src/core/markdown/sections.ts';
import { measuredOf } from '../../src/core/measures/assess/measured.ts';
import { timelineOf } from '../../src/core/measures/assess/timeline.ts';
import { readReadings } from '../../src/core/measures/import/readings.ts';
import { judgeOn } from '../../src/core/measures/judge/judge.ts';
import { judgementOf } from '../../src/core/measures/judge/judgement.ts';
import { readModelFile } from '../../src/core/model/model-file.ts';
import { Models } from '../../src/core/model/models.ts';
import { nextMove } from '../../src/core/model/move-words.ts';
import { allowedMoves } from '../../src/core/model/moves.ts';
import { StepSections } from '../../src/core/model/step-sections.ts';
import { chartsOf } from '../../src/core/views/chart/chart-of.ts';
import { loopOf } from '../../src/core/views/loop.ts';
import { positionInBrief } from '../../src/core/views/loop-words.ts';
import { shownInitiative } from '../../src/core/views/panel.ts';
import { courseOf } from '../../src/core/views/timeline/course.ts';

/** Measures a piece of work under a name. */
export type Time = <T>(stage: string, work: () => T) => T;

const today = '2026-11-22';
const stamp = { on: today, by: 'Priya' };

/** All that is done with a file of an initiative, as the editor and the command line do it. */
export function runFile(text: string, time: Time, models = new Models()): void {
  const snapshot = new Snapshot(text, models);
  const read = time('read', () => snapshot.read);
  const deadLinks = new Set(
    read.kind === 'initiative'
      ? linkTargets(read.initiative).flatMap(target => (target.kind === 'file' ? [target.path] : []))
      : [],
  );
  const initiatives = () => Array.from({ length: 20 }, (_, nth) => `./initiative-${nth}.md`);
  const options: CheckOptions = {
    today,
    activePerOwner: 1,
    surroundings: {
      deadLinks,
      alsoOwned: ['b', 'c'],
      initiatives,
      toItself: [...deadLinks],
      over: Object.fromEntries([...deadLinks].map(path => [path, { title: 'x', status: 'dropped' }])),
    },
  };
  const sections = time('sections', () => snapshot.sections);
  const findings = time('checks', () => checkInitiative(snapshot, options));
  const placed = time('places', () => placeFindings(findings, text));
  for (const nth of [1, 3, 5]) {
    const offset = Math.round((text.length * nth) / 6);
    time('hover', () => tell(snapshot, offset, { today, findings: placed }));
    for (const at of [offset, text.lastIndexOf('\n', offset - 1) + 1, text.length])
      time('completion', () => suggest(text, at, { kind: 'asked' }, world(models)));
  }
  time('anchor', () => lineOfAnchor(text, 'nowhere'));
  const advance = { kind: 'advance', step: 'current-state', from: 'active' } as const;
  const planned = time('advance', () => planMove(snapshot, advance, stamp));
  time('leaving', () => findingsOnLeaving(snapshot, advance, planned, options));
  const done = new Set<string>();
  for (const finding of findings)
    for (const fix of finding.fixes) {
      const kind = `${finding.id} ${fix.repair.kind} ${fix.certainty}`;
      if (done.has(kind)) continue;
      done.add(kind);
      time('fix', () => planFix(snapshot, fix, stamp));
    }
  time('all fixes', () => planAllFixes(snapshot, options));
  if (read.kind === 'initiative') runInitiative(snapshot, read, { sections, placed, time });
}

interface Looked {
  readonly sections: readonly Section[];
  readonly placed: ReturnType<typeof placeFindings>;
  readonly time: Time;
}

function runInitiative(snapshot: Snapshot, read: Readable, { sections, placed, time }: Looked): void {
  const { text } = snapshot;
  const { initiative, model } = read;
  const own = time('tasks', () => {
    const own = new StepSections(sections, model, initiative);
    for (const step of model.steps) own.tasks(step);
    return own;
  });
  time('lenses', () => {
    const loop = loopOf(model, initiative, placed);
    positionInBrief(loop);
    for (const step of model.steps) {
      own.of(step);
      ofStep(placed, step.id);
    }
    nextMove(model, initiative);
  });
  const steps = model.steps.filter((_, nth) => nth % Math.ceil(model.steps.length / 7) === 0);
  for (const step of steps) {
    const shown = time('card', () =>
      shownInitiative({ initiative, model, text, findings: placed, today, locale: 'en', sections }, step.id, false),
    );
    time('message', () => JSON.stringify(shown));
  }
  time('loop', () => drawLoop(loopOf(model, initiative, placed), { width: 720, standalone: true }));
  const charts = time('charts', () => chartsOf(initiative, model, { today, locale: 'en' }));
  time('charts drawn', () => drawCharts(charts, { width: 720, standalone: true }));
  for (const chart of charts.slice(0, 3)) time('chart read', () => chartToRead(chart, 720));
  const course = time('course', () => courseOf(initiative, model, { today, locale: 'en' }));
  if (course) time('timeline', () => timelineToRead(course, 720));
  time('links', () => [...linksIn(read)].map(({ at }) => at));
  time('row', () => rowOf('a.md', read));
  time('show', () => [
    judgementOf(initiative, model, { today }),
    measuredOf(initiative, model, { today }),
    timelineOf(initiative, model, today),
  ]);
  const moves = time('moves', () => allowedMoves(model, initiative));
  const kinds = new Map(moves.map(move => [move.kind, move]));
  for (const move of kinds.values()) time('move', () => planMove(snapshot, move, stamp, { judge: judgeOn(today) }));
  const [measure] = initiative.measures;
  if (measure) time('record', () => planReadings(snapshot, [{ measure: measure.name, value: 3, on: today }]));
  const tasks = steps.flatMap(step => own.tasks(step).slice(-1));
  for (const task of tasks.slice(0, 2)) time('toggle', () => planToggle(snapshot, task.name, !task.done));
  for (const step of steps.slice(0, 3)) time('section', () => planSection(snapshot, read, step, ['- [ ] a']));
}

const world = (models: Models) => ({
  models,
  today,
  me: 'Priya',
  people: () => ['Tom', 'Priya'],
  files: () => [{ path: './b.md', title: 'Fewer pages' }],
  used: () => ['fast'],
});

/** A file that defines a model, and an initiative that follows it. */
export function runModel(text: string, time: Time): void {
  const file = time('read model', () => readModelFile(text));
  if (file.kind !== 'model') return;
  const models = new Models([file.model]);
  const { steps } = file.model;
  const states = steps
    .map(({ id }, nth) => `  ${id}: ${nth < steps.length / 2 ? 'done' : 'not-started'}`)
    .slice(0, 4000)
    .join('\n');
  const headings = steps
    .map(({ question }) => `## ${question}\n\n- [ ] a\n`)
    .slice(0, 2000)
    .join('\n');
  runFile(
    `---\ninitiative: x\nmodel: own\nsteps:\n${states}\n  s0: done\n---\n\n${headings}`.replace(
      '  s0: done\n---',
      '---',
    ),
    time,
    models,
  );
}

/** A table of readings. */
export function runTable(text: string, time: Time): void {
  time('import', () => readReadings(text, { name: 'CI time', unit: 'min' }, 'en'));
}
