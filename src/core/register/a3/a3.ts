import { capitalized } from '../../base/capitalized.ts';
import { t } from '../../base/words.ts';
import { referenceInWords } from '../../initiative/reference.ts';
import { latestUpdate, updateInWords } from '../../initiative/update.ts';
import { seen } from '../../markdown/seen.ts';
import { judgementInWords, judgementOf } from '../../measures/judge/judgement.ts';
import { reasonInWords } from '../../measures/judge/reason.ts';
import { isClosed } from '../../model/standing.ts';
import { chartsOf } from '../../views/chart/chart-of.ts';
import { loopOf, shownStateOf } from '../../views/loop.ts';
import { levelInWords, positionInBrief } from '../../views/loop-words.ts';
import { lessonsOf } from '../lessons.ts';
import type { ReadRow } from '../row.ts';
import { cut, type Facts, factsOf, type Part, type SheetFile } from './part.ts';
import { Prose } from './prose.ts';
import { baselinesOf, experimentsOf, targetsOf } from './tables.ts';

/** One initiative on one sheet, from why it began to what was learned. */
export interface A3 {
  readonly title: string;
  readonly today: string;
  readonly steps: ReadRow['steps'];
  readonly position: string;
  readonly facts: Facts;
  readonly boxes: readonly Box[];
}

/** Under a heading, what the file says of it; where it says nothing, that is shown. */
export interface Box {
  readonly title: string;
  readonly parts: readonly Part[];
}

/** What has room on a sheet: the rest is in the file. */
const MOST = { tasks: 8, charts: 3, reasons: 3, items: 6 };

/** What of a file is on its sheet. */
export function a3Of(file: SheetFile): A3 {
  const { initiative, model, today } = file;
  const loop = loopOf(model, initiative);
  const { owner, sponsor, level, agreed, raised, review } = initiative;
  return {
    title: initiative.title,
    today,
    steps: loop.steps.map(shownStateOf),
    position: positionInBrief(loop),
    facts: factsOf([
      [t('Owner'), owner],
      [t('Sponsor'), sponsor],
      [t('Level'), level && capitalized(levelInWords(level))],
      [t('Agreed by'), agreed.map(({ by, on }) => [by, on].filter(Boolean).join(' ')).join(', ')],
      [t('Raised'), raised],
      [t('Review'), isClosed(initiative) ? undefined : review],
    ]),
    boxes: boxesOf(file),
  };
}

function boxesOf(file: SheetFile): readonly Box[] {
  const { initiative } = file;
  const { vision, value, from, parent, sustain, next, experiments } = initiative;
  const prose = new Prose(file);
  const obstacles = [...new Set(experiments.flatMap(({ obstacle }) => obstacle ?? []))];
  return [
    box(
      t('Problem and vision'),
      facts([
        [t('Vision'), vision && referenceInWords(vision)],
        [t('Value'), value],
        [t('Raised by'), from && referenceInWords(from)],
        [t('Part of'), parent && referenceInWords(parent)],
      ]),
      prose.of('purpose'),
    ),
    box(t('Baseline'), ...baselinesOf(file), prose.of('baseline')),
    box(t('Target'), ...targetsOf(file), prose.of('target')),
    box(t('Causes and obstacles'), prose.causes(), ...items(obstacles)),
    box(
      t('Plan'),
      prose.of('plan'),
      ...cut(prose.tasks(), MOST.tasks, tasks => ({ kind: 'tasks', tasks })),
      prose.of('act'),
    ),
    box(t('Experiments'), ...experimentsOf(file)),
    box(
      t('Readings'),
      ...cut(chartsOf(initiative, file.model, file), MOST.charts, charts => ({ kind: 'charts', charts })),
    ),
    box(t('Verdict'), ...verdictOf(file), prose.of('evaluate')),
    box(
      t('Lessons and what comes next'),
      ...items(lessonsOf(file).map(seen)),
      prose.of('sustain'),
      facts([
        [t('Readings due'), sustain.join(', ')],
        [t('Follows from it'), next.map(referenceInWords).join(', ')],
      ]),
    ),
  ];
}

function box(title: string, ...parts: readonly (Part | undefined)[]): Box {
  return { title, parts: parts.filter(part => part !== undefined) };
}

function facts(all: Parameters<typeof factsOf>[0]): Part | undefined {
  const facts = factsOf(all);
  return facts.length === 0 ? undefined : { kind: 'facts', facts };
}

function items(all: readonly string[]): Part[] {
  return cut(all, MOST.items, items => ({ kind: 'items', items }));
}

/** What came of it, on what that rests, and what a person says. */
function verdictOf({ initiative, model, today, locale }: SheetFile): Part[] {
  const judgement = judgementOf(initiative, model, { today, locale });
  const update = latestUpdate(initiative, today);
  return [
    { kind: 'result', says: capitalized(judgementInWords(judgement)) },
    ...cut(judgement.reasons.map(reasonInWords), MOST.reasons, items => ({ kind: 'items', items })),
    ...(update ? items([capitalized(updateInWords(update))]) : []),
  ];
}
