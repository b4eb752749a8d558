import { checkInitiative } from '../../src/core/checks/check-file.ts';
import { planAllFixes } from '../../src/core/checks/fix-all.ts';
import { planFix } from '../../src/core/checks/fixes/plan-fix.ts';
import { needInBrief, needInWords, needsOf } from '../../src/core/checks/needs.ts';
import type { CheckOptions } from '../../src/core/checks/options.ts';
import { pageOf } from '../../src/core/checks/page.ts';
import { placeFindings } from '../../src/core/checks/placed-finding.ts';
import { checks } from '../../src/core/checks/rules/table.ts';
import { tallyInWords, tallyOf } from '../../src/core/checks/tally.ts';
import { drawCharts } from '../../src/core/drawing/chart/svg.ts';
import { drawLoop } from '../../src/core/drawing/loop/svg.ts';
import { timelineToRead } from '../../src/core/drawing/timeline/svg.ts';
import { planMove } from '../../src/core/initiative/plan.ts';
import { planMeasure, planReadings } from '../../src/core/initiative/record.ts';
import { planSection } from '../../src/core/initiative/section.ts';
import { Snapshot } from '../../src/core/initiative/snapshot.ts';
import { dateInWords } from '../../src/core/language/dates.ts';
import { tell } from '../../src/core/language/hover.ts';
import { initiativeSchema } from '../../src/core/language/schema.ts';
import { suggest } from '../../src/core/language/suggest.ts';
import { readSections } from '../../src/core/markdown/sections.ts';
import { measuredOf } from '../../src/core/measures/assess/measured.ts';
import { overallProgress, progressInBrief, progressInWords } from '../../src/core/measures/assess/progress.ts';
import { judgeOn } from '../../src/core/measures/judge/judge.ts';
import { judgementInWords, judgementOf } from '../../src/core/measures/judge/judgement.ts';
import { reasonInWords } from '../../src/core/measures/judge/reason.ts';
import { readTyped } from '../../src/core/measures/typed.ts';
import { Models } from '../../src/core/model/models.ts';
import { moveKinds, moveOf } from '../../src/core/model/move.ts';
import { wordsOf } from '../../src/core/model/move-words.ts';
import { allowedMoves, decide } from '../../src/core/model/moves.ts';
import { rowOf as registerRow } from '../../src/core/register/make-row.ts';
import { besideBar, laneInWords } from '../../src/core/register/roadmap/words.ts';
import type { Chart } from '../../src/core/views/chart/chart.ts';
import { chartsOf } from '../../src/core/views/chart/chart-of.ts';
import { standingOf } from '../../src/core/views/chart/standing.ts';
import { chartInWords, readingLines } from '../../src/core/views/chart/words.ts';
import { lanesOf } from '../../src/core/views/lanes.ts';
import { loopOf } from '../../src/core/views/loop.ts';
import {
  centreWords,
  pictureInWords,
  positionInBrief,
  positionInWords,
  quietLine,
  returnInWords,
  stepInWords,
} from '../../src/core/views/loop-words.ts';
import { shownInitiative } from '../../src/core/views/panel.ts';
import { rowOf } from '../../src/core/views/row.ts';
import { rowTooltip } from '../../src/core/views/row-tooltip.ts';
import { type Course, courseInWords, courseOf } from '../../src/core/views/timeline/course.ts';

/** What is made of something: texts that people read, each with where they read it, and all that is no such text. */
export class Made {
  readonly shown: (readonly [text: string, where: string])[] = [];
  readonly rest: unknown[] = [];

  says(where: string, ...texts: readonly (string | undefined)[]): void {
    for (const text of texts) if (text) this.shown.push([text, where]);
  }

  /** A value in which `words` are the keys of what people read. */
  value(where: string, value: unknown, ...words: readonly string[]): void {
    const bare = (key: string, part: unknown) => {
      if (!words.includes(key) || typeof part === 'number') return part;
      this.says(`${where} ${key}`, ...[part].flat().map(String));
      return undefined;
    };
    const text = JSON.stringify(value, bare);
    this.rest.push(text === undefined ? text : JSON.parse(text));
  }
}

const models = new Models();
const today = '2026-11-22';
const seen = { today, locale: 'en' };
const stamp = { on: today, by: 'Priya' };
const world = {
  models,
  today,
  me: 'Priya',
  people: () => ['Tom'],
  files: () => [{ path: './b.md', title: 'Fewer pages' }],
  used: () => ['fast'],
};

/** All that is said of a text, and done to it, that may be an initiative; of its places one in so many. */
export function lookAt(text: string, options: CheckOptions, every = 101): Made {
  const made = new Made();
  const snapshot = new Snapshot(text, models);
  const { read } = snapshot;
  if (read.kind === 'broken') made.value('problem', read.problems, 'message');
  const found = checkInitiative(snapshot, options);
  for (const { fixes, ...finding } of found) {
    made.value('finding', { ...finding, at: finding.at, related: finding.related }, 'message');
    for (const fix of fixes) {
      made.value('fix', fix, 'title');
      const { after: _, ...planned } = { after: undefined, ...planFix(snapshot, fix, stamp) };
      made.value('planned fix', planned, 'reason');
    }
  }
  made.value('all fixes', planAllFixes(snapshot, options).edits);
  const findings = placeFindings(found, text);
  for (let offset = 0; offset <= text.length; offset += every) {
    made.value('hover', tell(snapshot, offset, { today, findings }), 'markdown');
    for (const { documentation, detail, filter, label, ...suggestion } of suggest(
      text,
      offset,
      { kind: 'asked' },
      world,
    )) {
      made.rest.push(suggestion);
      made.says('suggestion', documentation?.(), detail, ...(suggestion.kind === 'entry' ? [label, filter] : []));
    }
  }
  if (read.kind !== 'initiative') return made;
  const { initiative, model } = read;
  const inRegister = registerRow({ file: '', path: 'a.md', read, findings }, seen);
  if (inRegister.kind === 'initiative') {
    const others = { waitsFor: ['Aaa'], keeps: ['Aaa'], next: ['Aaa'], after: ['Aaa'] };
    made.says('roadmap', laneInWords(inRegister, others, seen), ...besideBar(inRegister, seen));
  }
  const sections = readSections(text, read.block.bodyStart);
  for (const { id } of model.steps) {
    const shown = shownInitiative({ ...seen, initiative, model, text, findings, sections }, id, false);
    const words = ['message', 'label', 'detail', 'words', 'outlook'];
    const { card, verdict, ...others } = { card: undefined, verdict: undefined, ...shown };
    made.value('card', { ...(card ?? {}) }, ...words, 'state', 'says');
    // An amount may be an answer.
    made.value('panel', others, ...words, 'value');
    made.says('verdict', verdict);
  }
  drawings(made, chartsOf(initiative, model, seen), courseOf(initiative, model, seen));
  const loop = loopOf(model, initiative, findings);
  made.value('loop', loop, 'label', 'question');
  const { above, name, below, short } = centreWords(loop);
  made.says('centre', above, name, ...below, short.above, short.name, ...short.below);
  made.says('loop', quietLine(loop), pictureInWords(loop), positionInWords(loop), positionInBrief(loop));
  made.says('step', ...loop.steps.map(stepInWords));
  made.says('return', ...lanesOf(loop.returns).map(lane => returnInWords(lane, loop.steps)));
  const source = { ...seen, initiative, model, findings, needs: needsOf({ initiative, model }, findings, today) };
  const { description, told } = rowOf(source);
  made.says('row', description, told);
  made.says(
    'tooltip of a row',
    ...rowTooltip(source, () => '')
      .split('\n\n')
      .slice(1),
  );
  made.says('need', ...source.needs.flatMap(need => [needInWords(need, today), needInBrief(need, today)]));
  says(made, drawLoop(loop, { width: 260, interactive: true }));
  const tally = tallyOf(found);
  if (tally) made.says('tally', tallyInWords(tally));
  measures(made, snapshot, read);
  moves(made, snapshot, read);
  return made;
}

function drawings(made: Made, charts: readonly Chart[], course: Course | undefined): void {
  for (const chart of charts)
    made.says('chart', chartInWords(chart), ...chart.readings.flatMap(reading => readingLines(reading, chart)));
  if (charts.length > 0) says(made, drawCharts(charts, { width: 700, standalone: true }));
  if (!course) return;
  made.says('course', ...courseInWords(course));
  says(made, timelineToRead(course, 300).markup);
}

type Read = Extract<Snapshot['read'], { kind: 'initiative' }>;

function measures(made: Made, snapshot: Snapshot, { initiative, model }: Read): void {
  const judgement = judgementOf(initiative, model, seen);
  made.value('judgement', { ...judgement, reasons: judgement.reasons }, 'says');
  made.says('judgement', judgementInWords(judgement), ...judgement.reasons.map(reasonInWords));
  const progress = overallProgress(initiative.measures, today);
  if (progress !== undefined) made.says('progress', progressInWords(progress, 'en'), progressInBrief(progress, 'en'));
  for (const measured of measuredOf(initiative, model, seen)) {
    const { value, words } = standingOf(measured, 'en');
    made.says('standing', value, words);
    for (const typed of ['12', '-900000', '1,5 h', '3 kg', 'x', '1:30', '5 k', ''])
      made.value('typed', readTyped(typed, measured.measure, 'en'), 'says', 'doubt', 'reason');
    for (const on of [today, 'x']) {
      const planned = planReadings(snapshot, [{ measure: measured.measure.name, on, value: 3 }]);
      made.value('recorded', { ...planned, after: undefined }, 'reason');
    }
  }
  for (const name of ['', 'New', initiative.measures[0]?.name ?? 'x'])
    made.value('measure', { ...planMeasure(snapshot, { name }), after: undefined }, 'reason');
}

/** Each kind of move of each step, whether it is allowed or not. */
function moves(made: Made, snapshot: Snapshot, { initiative, model }: Read): void {
  made.value('allowed', allowedMoves(model, initiative));
  const given = { cycle: initiative.cycle, to: 'Ann', why: 'a reason', until: '2027-01-15' };
  for (const kind of moveKinds)
    for (const step of [...model.steps.map(({ id }) => id), 'nowhere'])
      for (const from of ['active', 'not-started'] as const)
        for (const told of [given, { cycle: 7 }]) {
          const move = moveOf(kind, { ...told, step, from });
          made.value('decision', decide(model, initiative, move), 'reason');
          made.value('words', wordsOf(model, initiative, move), 'label', 'detail');
        }
  for (const move of allowedMoves(model, initiative)) {
    const planned = planMove(snapshot, move, stamp, { judge: judgeOn(today) });
    made.value('move', { ...planned, after: undefined }, 'reason');
  }
  for (const step of model.steps)
    made.value('section', { ...planSection(snapshot, { model }, step), after: undefined }, 'reason');
}

/** The texts of a drawing, and what is told of it; how wide they are decides where they stand. */
function says(made: Made, svg: string): void {
  for (const [, text = ''] of svg.matchAll(/aria-(?:label|valuetext)="([^"]*)"/g)) made.says('drawing', decoded(text));
  for (const [, text = ''] of svg.matchAll(/<title>([^<]*)<\/title>/g)) made.says('drawing', decoded(text));
  for (const [, text = ''] of svg.matchAll(/<(?:text|tspan)\b[^>]*>([^<]+)</g)) made.says('line', decoded(text));
  made.rest.push(
    [...svg.matchAll(/ class="([^"]*)"/g)]
      .map(([, kind]) => kind)
      .filter(isNoLine)
      .sort(),
  );
}

/** Longer words are broken into more lines, and leave room for fewer marks on an axis. */
function isNoLine(kind: string | undefined): boolean {
  return !/^(?:label|title|quiet|words|name|value|above|below|caption|row|level|foot.*|axis|times|verdict|mark.*)$/.test(
    kind ?? '',
  );
}

function decoded(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** What is said of no file. */
export function lookAround(): Made {
  const made = new Made();
  for (const check of checks) made.says('page of a check', pageOf(check));
  made.value('schema', initiativeSchema(), 'title', 'description', 'markdownDescription');
  for (const day of ['2026-11-20', '2026-11-21', today, '2026-11-23', '2026-12-30'])
    made.says('day', dateInWords(day, today));
  return made;
}
