import { env, type Memento, workspace } from 'vscode';
import { capitalized } from '../../core/base/capitalized.ts';
import { once } from '../../core/base/once.ts';
import { type Sentence, sentence, t } from '../../core/base/words.ts';
import { type Need, urgency } from '../../core/checks/needs.ts';
import { levels } from '../../core/initiative/initiative.ts';
import { inWords } from '../../core/model/moves.ts';
import { positionOf } from '../../core/model/position.ts';
import { isClosed } from '../../core/model/standing.ts';
import { type PriorityMethod, priorityInWords, priorityOf } from '../../core/register/priority.ts';
import type { Filter, Filtered } from '../../core/views/filter.ts';
import { levelInWords } from '../../core/views/loop-words.ts';
import { settings } from '../host/settings.ts';
import type { Entry, InitiativeEntry } from '../workspace/entry.ts';

/** How the tree is grouped, sorted and filtered. */
export interface Arrangement {
  readonly groupBy: Grouping;
  readonly sortBy: Sorting;
  readonly filter: string;
  /** How priorities are reckoned, as the setting says. */
  readonly priority?: PriorityMethod;
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

export type Sorting = 'title' | 'review' | 'priority' | 'progress';

interface SortedBy {
  readonly title: Sentence;
  key(entry: InitiativeEntry, priority: PriorityMethod | undefined): readonly (string | number)[];
  /** What of that is not on a row anyway. */
  shown?(entry: InitiativeEntry, priority: PriorityMethod | undefined): string;
}

/** What the initiatives of a group can be sorted by. */
export const sortings: Readonly<Record<Sorting, SortedBy>> = {
  title: { title: sentence('Title'), key: ({ initiative }) => [initiative.title] },
  review: {
    title: sentence('Review date, soonest first'),
    key: ({ initiative }) => [initiative.review ?? '9999'],
    shown: ({ initiative }) => initiative.review ?? t('no review'),
  },
  priority: {
    title: sentence('Priority, highest first'),
    key: ({ initiative }, priority) => [-(priorityOf(initiative, priority) ?? -1)],
    shown: ({ initiative }, priority) => priorityInWords(initiative, env.language, priority) || t('no priority'),
  },
  progress: {
    title: sentence('Progress, furthest first'),
    key: ({ initiative, model }) => [-positionOf(model, initiative).done / model.steps.length],
    shown: ({ initiative, model }) => {
      const { done, total } = positionOf(model, initiative);
      return t('{done} of {total} done', { done, total });
    },
  },
};

const stored = 'tree.arrangement';

export function loadArrangement(memory: Memento): Arrangement {
  const saved = memory.get<Partial<Arrangement>>(stored);
  return {
    groupBy: saved?.groupBy && Object.hasOwn(groupings, saved.groupBy) ? saved.groupBy : 'status',
    sortBy: saved?.sortBy && Object.hasOwn(sortings, saved.sortBy) ? saved.sortBy : 'title',
    filter: '',
    priority: settings.priority(),
  };
}

/** Keeps grouping and sorting for this workspace; a filter is gone with the window. */
export function saveArrangement(memory: Memento, { groupBy, sortBy }: Arrangement): Thenable<void> {
  return memory.update(stored, { groupBy, sortBy });
}

/** Who needs somebody comes first, whatever the others are grouped by. */
export function headingOf(entry: Entry, needs: readonly Need[], groupBy: Grouping): Heading {
  return entry.kind === 'broken' || needs.length > 0
    ? { key: 'needs-you', label: t('Needs you'), rank: -1 }
    : groupings[groupBy].heading(entry);
}

/** What cannot be read is never filtered away: nobody knows what is in it. */
export function isLetThrough(entry: Entry, needs: readonly Need[], filter: Filter): boolean {
  return entry.kind === 'broken' || filter(filteredOf(entry, needs));
}

export function filteredOf({ uri, initiative, model }: InitiativeEntry, needs: readonly Need[]): Filtered {
  return { initiative, model, needs, path: workspace.asRelativePath(uri) };
}

/** By what initiatives are ordered; no two have the same. */
export type SortKey = readonly (string | number)[];

/** What presses most comes first; what nobody needs to look at has none of that. */
export function sortKeyOf(entry: Entry, [need]: readonly Need[], { sortBy, priority }: Arrangement): SortKey {
  const own = entry.kind === 'broken' ? [] : [...sortings[sortBy].key(entry, priority), entry.initiative.title];
  return [...(need ? [urgency(need)] : []), ...own, entry.uri.path, entry.uri.toString()];
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
