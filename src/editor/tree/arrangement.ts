import { type Memento, workspace } from 'vscode';
import { capitalized } from '../../core/base/capitalized.ts';
import { once } from '../../core/base/once.ts';
import { type Sentence, sentence, t } from '../../core/base/words.ts';
import { levels } from '../../core/initiative/initiative.ts';
import { inWords } from '../../core/model/moves.ts';
import { positionOf } from '../../core/model/position.ts';
import { isClosed } from '../../core/model/standing.ts';
import { levelInWords } from '../../core/views/loop-words.ts';
import type { Entry, InitiativeEntry } from '../workspace/entry.ts';

/** How the tree is grouped, sorted and filtered. */
export interface Arrangement {
  readonly groupBy: Grouping;
  readonly sortBy: Sorting;
  readonly filter: string;
}

/**
 * A heading of the tree; `rank` orders the headings. `key` is stable, and no other heading of the grouping has it: what
 * stands for a text of a file begins with `=`.
 */
export interface Heading {
  readonly key: string;
  readonly label: string;
  readonly rank: number;
}

const statusRanks = ['active', 'on-hold', 'proposed', 'completed', 'dropped'];
const last = Number.MAX_SAFE_INTEGER;

/** What the initiatives can be grouped by: a title for the choice, and the heading of each. */
export const groupings = {
  status: {
    title: sentence('Status'),
    heading: ({ initiative: { status } }) => ({
      key: status,
      label: capitalized(inWords(status)),
      rank: statusRanks.indexOf(status),
    }),
  },
  level: {
    title: sentence('Level'),
    heading: ({ initiative: { level } }) =>
      level
        ? { key: level, label: capitalized(levelInWords(level)), rank: levels.indexOf(level) }
        : { key: 'none', label: t('No level'), rank: last },
  },
  owner: {
    title: sentence('Owner'),
    heading: ({ initiative: { owner } }) =>
      owner ? { key: `=${owner}`, label: owner, rank: 0 } : { key: 'none', label: t('No owner'), rank: last },
  },
  step: {
    title: sentence('Current step'),
    heading: ({ initiative, model }) => {
      const { current } = positionOf(model, initiative);
      if (current) return { key: `=${current.label}`, label: current.label, rank: model.steps.indexOf(current) };
      return isClosed(initiative)
        ? { key: 'closed', label: t('Closed'), rank: last }
        : { key: 'complete', label: t('Cycle complete'), rank: last };
    },
  },
  folder: {
    title: sentence('Folder'),
    heading: ({ uri }) => {
      const folder = folderOf(uri.path, workspace.asRelativePath(uri));
      return { key: `=${folder}`, label: folder || t('Top folder'), rank: 0 };
    },
  },
  none: { title: sentence('Nothing: one flat list'), heading: () => ({ key: '', label: '', rank: 0 }) },
} as const satisfies Record<string, { title: Sentence; heading(entry: InitiativeEntry): Heading }>;

export type Grouping = keyof typeof groupings;

/** What the initiatives of a group can be sorted by. */
export const sortings = {
  title: { title: sentence('Title'), key: ({ initiative }) => [initiative.title] },
  review: { title: sentence('Review date, soonest first'), key: ({ initiative }) => [initiative.review ?? '9999'] },
  priority: {
    title: sentence('Priority: impact against effort, highest first'),
    key: ({ initiative: { impact, effort } }) => [impact && effort ? effort / impact : last],
  },
  progress: {
    title: sentence('Progress, furthest first'),
    key: ({ initiative, model }) => [-positionOf(model, initiative).done / model.steps.length],
  },
} as const satisfies Record<string, { title: Sentence; key(entry: InitiativeEntry): (string | number)[] }>;

export type Sorting = keyof typeof sortings;

const stored = 'tree.arrangement';

export function loadArrangement(memory: Memento): Arrangement {
  const saved = memory.get<Partial<Arrangement>>(stored);
  return {
    groupBy: saved?.groupBy && Object.hasOwn(groupings, saved.groupBy) ? saved.groupBy : 'status',
    sortBy: saved?.sortBy && Object.hasOwn(sortings, saved.sortBy) ? saved.sortBy : 'title',
    filter: '',
  };
}

/** Keeps grouping and sorting for this workspace; a filter is gone with the window. */
export function saveArrangement(memory: Memento, { groupBy, sortBy }: Arrangement): Thenable<void> {
  return memory.update(stored, { groupBy, sortBy });
}

/** Broken files come first: they want mending. */
export function headingOf(entry: Entry, groupBy: Grouping): Heading {
  return entry.kind === 'broken'
    ? { key: 'broken', label: t('Cannot be read'), rank: -1 }
    : groupings[groupBy].heading(entry);
}

/** All words of the filter must occur somewhere in what the tree shows of the initiative, or in its path. */
export function matches(entry: Entry, filter: string): boolean {
  if (filter === '') return true;
  const words = filter.toLowerCase().split(/\s+/);
  const told = entry.kind === 'broken' ? [] : wordsOf(entry);
  const shown = [...told, workspace.asRelativePath(entry.uri)].join('\n').toLowerCase();
  return words.every(word => shown.includes(word));
}

/** Status and level as they are shown, and as they stand in the file. */
function wordsOf({ initiative, model }: InitiativeEntry): (string | undefined)[] {
  const { title, owner, status, level } = initiative;
  const step = positionOf(model, initiative).current?.label;
  return [title, owner, status, inWords(status), level, level && levelInWords(level), step];
}

/** By what initiatives are ordered; no two have the same. */
export type SortKey = readonly (string | number)[];

export function sortKeyOf(entry: Entry, sortBy: Sorting): SortKey {
  const place = [entry.uri.path, entry.uri.toString()];
  return entry.kind === 'broken' ? place : [...sortings[sortBy].key(entry), entry.initiative.title, ...place];
}

/** Numbers inside titles count as numbers: “Sprint 9” comes before “Sprint 10”. */
const collator = once(() => new Intl.Collator(undefined, { numeric: true }));

export function compareKeys(a: SortKey, b: SortKey): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? '';
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : collator().compare(String(left), String(right));
    if (order !== 0) return order;
  }
  return 0;
}

function folderOf(path: string, relative: string): string {
  const shown = relative === path ? path : relative;
  return shown.includes('/') ? shown.slice(0, shown.lastIndexOf('/')) : '';
}
