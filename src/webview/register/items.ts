import type { Group } from '../../core/register/grouping.ts';
import type { Row } from '../../core/register/row.ts';

/** What stands in one line of the grid. */
export type Item =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly label: string;
      readonly count: number;
      readonly isOpen: boolean;
    }
  | { readonly kind: 'row'; readonly key: string; readonly row: Row };

/** The lines of the grid; under a heading that is closed, there are none. */
export function itemsOf(
  groups: readonly Group[] | undefined,
  rows: readonly Row[],
  closed: ReadonlySet<string>,
): readonly Item[] {
  if (!groups) return rows.map(lineOf);
  return groups.flatMap(({ key, label, rows }): Item[] => {
    const isOpen = !closed.has(key);
    return [{ kind: 'group', key, label, count: rows.length, isOpen }, ...(isOpen ? rows.map(lineOf) : [])];
  });
}

function lineOf(row: Row): Item {
  return { kind: 'row', key: row.file, row };
}
