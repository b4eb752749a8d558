import { capitalized } from '../base/capitalized.ts';
import { type Sentence, sentence, t } from '../base/words.ts';
import { needKinds } from '../checks/needs.ts';
import { levels } from '../initiative/initiative.ts';
import { inWords } from '../model/moves.ts';
import { levelInWords } from '../views/loop-words.ts';
import { statusOrder } from './columns.ts';
import { folderOf, type ReadRow, type Row } from './row.ts';

/** A heading over rows; `key` is stable and no other heading has it, `rank` orders them before their labels do. */
export interface Heading {
  readonly key: string;
  readonly label: string;
  readonly rank: number;
}

interface Grouping {
  readonly title: Sentence;
  readonly heading: (row: ReadRow) => Heading;
}

const last = Number.MAX_SAFE_INTEGER;

/** What stands for a text of a file begins with `=`, so that none is taken for another heading. */
function named(label: string | undefined, none: () => string): Heading {
  return label ? { key: `=${label}`, label, rank: 0 } : { key: 'none', label: none(), rank: last };
}

const needHeadings = {
  error: sentence('With errors'),
  overdue: sentence('Overdue'),
  'due-soon': sentence('Due within a week'),
} as const;

/** What rows can be grouped by. */
export const groupings = {
  status: {
    title: sentence('Status'),
    heading: ({ status }) => ({
      key: status,
      label: capitalized(inWords(status)),
      rank: statusOrder.indexOf(status),
    }),
  },
  owner: { title: sentence('Owner'), heading: ({ owner }) => named(owner, () => t('Nobody')) },
  step: {
    title: sentence('Current step'),
    heading: ({ current, status }) =>
      current
        ? { key: `=${current.label}`, label: current.label, rank: current.index }
        : status === 'completed' || status === 'dropped'
          ? { key: 'closed', label: t('Closed'), rank: last }
          : { key: 'complete', label: t('Cycle complete'), rank: last - 1 },
  },
  level: {
    title: sentence('Level'),
    heading: ({ level }) =>
      level
        ? { key: level, label: capitalized(levelInWords(level)), rank: levels.indexOf(level) }
        : { key: 'none', label: t('No level'), rank: last },
  },
  sponsor: { title: sentence('Sponsor'), heading: ({ sponsor }) => named(sponsor, () => t('No sponsor')) },
  vision: { title: sentence('Vision'), heading: ({ vision }) => named(vision, () => t('No vision')) },
  need: {
    title: sentence('What it needs'),
    heading: ({ needs: [first] }) =>
      first
        ? { key: first.kind, label: t(needHeadings[first.kind]), rank: needKinds.indexOf(first.kind) }
        : { key: 'none', label: t('Nothing now'), rank: last },
  },
  folder: { title: sentence('Folder'), heading: row => named(folderOf(row), () => t('Top folder')) },
  model: { title: sentence('Model'), heading: ({ model }) => named(model, () => '') },
} as const satisfies Readonly<Record<string, Grouping>>;

export type GroupBy = keyof typeof groupings;
export const groupBys = Object.keys(groupings) as GroupBy[];

export function groupingOf(id: GroupBy): Grouping {
  return groupings[id];
}

/** Rows under a heading, in the order in which they came. */
export interface Group extends Heading {
  readonly rows: readonly Row[];
}

/** Files that cannot be read stand under a heading of their own, in front. */
export function grouped(rows: readonly Row[], by: GroupBy, locale: string): readonly Group[] {
  const { heading } = groupingOf(by);
  const groups = new Map<string, Heading & { readonly rows: Row[] }>();
  for (const row of rows) {
    const head = row.kind === 'broken' ? { key: 'broken', label: t('Cannot be read'), rank: -1 } : heading(row);
    const known = groups.get(head.key);
    if (known) known.rows.push(row);
    else groups.set(head.key, { ...head, rows: [row] });
  }
  const collator = new Intl.Collator(locale, { numeric: true });
  return [...groups.values()].sort((a, b) => a.rank - b.rank || collator.compare(a.label, b.label));
}
