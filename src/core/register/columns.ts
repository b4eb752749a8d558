import { capitalized } from '../base/capitalized.ts';
import { daysBetween } from '../base/days.ts';
import { type Sentence, sentence, t } from '../base/words.ts';
import { needInWords, needKinds } from '../checks/needs.ts';
import { tallyInWords } from '../checks/tally.ts';
import { levels } from '../initiative/initiative.ts';
import { datedInWords } from '../measures/assess/dated.ts';
import { inWords } from '../model/moves.ts';
import { shownStateInWords } from '../views/loop.ts';
import { levelInWords } from '../views/loop-words.ts';
import { priorityInWords, priorityOf } from './priority.ts';
import { folderOf, type Looking, type ReadRow } from './row.ts';
import { agoInBrief, courseInWords, goalInWords } from './words.ts';

/** By what rows are ordered; what is nothing comes last, whichever way it goes. */
export type SortKey = string | number | undefined;

interface ColumnOf {
  readonly title: Sentence;
  readonly key: (row: ReadRow, looking: Looking) => SortKey;
  /** What is read in its cell; nothing where there is nothing to say. */
  readonly words: (row: ReadRow, looking: Looking) => string;
  /** Numbers end under each other. */
  readonly isNumeric?: true;
}

/** In the order in which people ask: what is worked on first. */
export const statusOrder = ['active', 'on-hold', 'proposed', 'completed', 'dropped'] as const;
const courseOrder = ['regressed', 'missed', 'behind', 'unmeasured', 'partly-met', 'on', 'ahead', 'met'] as const;

/** Every column of the register. Page, exports and command line are made from these. */
export const columns = {
  title: { title: sentence('Initiative'), key: row => row.title, words: row => row.title },
  step: {
    title: sentence('Step'),
    key: ({ current, steps }) => (current ? current.index / steps.length : 1),
    words: row => stepInWords(row),
  },
  status: {
    title: sentence('Status'),
    key: ({ status }) => statusOrder.indexOf(status),
    words: ({ status }) => capitalized(inWords(status)),
  },
  level: {
    title: sentence('Level'),
    key: ({ level }) => level && levels.indexOf(level),
    words: ({ level }) => (level ? capitalized(levelInWords(level)) : ''),
  },
  owner: { title: sentence('Owner'), key: ({ owner }) => owner, words: ({ owner = '' }) => owner },
  goal: {
    title: sentence('Goal furthest behind'),
    key: ({ goal }) => goal && (goal.progress ?? -1000),
    words: ({ goal }) => (goal ? goalInWords(goal) : ''),
  },
  course: {
    title: sentence('Course'),
    key: ({ outcome, goal }) => {
      const course = outcome?.verdict ?? goal?.pace;
      return course && courseOrder.indexOf(course);
    },
    words: (row, { locale }) => courseInWords(row, locale),
  },
  next: {
    title: sentence('Next date'),
    key: ({ dates: [next] }) => next && dayNumber(next.on),
    words: ({ dates: [next] }, { today }) => (next ? `${next.on} ${datedInWords(next, today)}` : ''),
  },
  priority: {
    title: sentence('Priority'),
    key: (row, { priority }) => priorityOf(row, priority),
    words: (row, { locale, priority }) => priorityInWords(row, locale, priority),
    isNumeric: true,
  },
  age: {
    title: sentence('In this step'),
    key: ({ since }, { today }) => since && daysBetween(since, today),
    words: ({ since }, looking) => agoInBrief(since, looking),
    isNumeric: true,
  },
  moved: {
    title: sentence('Last moved'),
    key: ({ moved }, { today }) => moved && daysBetween(moved, today),
    words: ({ moved }, looking) => agoInBrief(moved, looking),
    isNumeric: true,
  },
  needs: {
    title: sentence('Needs'),
    key: ({ needs: [first] }) =>
      first && needKinds.indexOf(first.kind) * 1e8 + ('dated' in first ? dayNumber(first.dated.on) : 0),
    words: ({ needs }, { today }) => capitalized(needs.map(need => needInWords(need, today)).join(', ')),
  },
  findings: {
    title: sentence('Findings'),
    key: ({ tally }) => tally && -(tally.errors * 1000 + tally.warnings),
    words: ({ tally }) => (tally ? tallyInWords(tally) : ''),
  },
  sponsor: { title: sentence('Sponsor'), key: ({ sponsor }) => sponsor, words: ({ sponsor = '' }) => sponsor },
  review: {
    title: sentence('Review'),
    key: ({ review }) => review && dayNumber(review),
    words: ({ review = '' }) => review,
  },
  raised: {
    title: sentence('Raised'),
    key: ({ raised }) => raised && dayNumber(raised),
    words: ({ raised = '' }) => raised,
  },
  cycle: {
    title: sentence('Cycle'),
    key: ({ cycle }) => cycle,
    words: ({ cycle }) => String(cycle),
    isNumeric: true,
  },
  model: { title: sentence('Model'), key: ({ model }) => model, words: ({ model }) => model },
  folder: { title: sentence('Folder'), key: row => folderOf(row), words: row => folderOf(row) },
} as const satisfies Readonly<Record<string, ColumnOf>>;

export type ColumnId = keyof typeof columns;
export const columnIds = Object.keys(columns) as ColumnId[];

/** Those that are shown as long as nobody chooses: where it stands, how it goes, what comes, and what it is worth. */
export const usualColumns: readonly ColumnId[] = [
  'title',
  'step',
  'owner',
  'goal',
  'course',
  'next',
  'moved',
  'priority',
];

export function columnOf(id: ColumnId): ColumnOf {
  return columns[id];
}

/** “Plan, 4 of 7”; of what has no current step, why. */
function stepInWords({ current, steps, status }: ReadRow): string {
  if (current) {
    const told = { step: current.label, number: current.index + 1, total: steps.length };
    const isNext = steps.includes('next');
    return isNext ? t('{step}, {number} of {total}, not begun', told) : t('{step}, {number} of {total}', told);
  }
  return status === 'completed' || status === 'dropped' ? capitalized(inWords(status)) : t('Cycle complete');
}

/** Days in their order, for what compares numbers faster than words: 20261204. */
function dayNumber(day: string): number {
  return Number(day.replaceAll('-', ''));
}

/** “done, done, current, not started”, for those who hear the strip. */
export function stripInWords({ steps }: Pick<ReadRow, 'steps'>): string {
  return steps.map(shownStateInWords).join(', ');
}
