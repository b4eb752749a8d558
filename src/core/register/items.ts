import type { Group } from './grouping.ts';
import type { Row } from './row.ts';

/** What stands in one line, where rows are shown below each other. */
export type Item =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly label: string;
      readonly rows: readonly Row[];
      readonly isOpen: boolean;
    }
  | { readonly kind: 'row'; readonly key: string; readonly row: Row };

/** The lines of groups; under a heading that is closed, there are none. */
export function itemsOf(
  groups: readonly Group[] | undefined,
  rows: readonly Row[],
  closed: ReadonlySet<string>,
): readonly Item[] {
  if (!groups) return rows.map(lineOf);
  return groups.flatMap(({ key, label, rows }): Item[] => {
    const isOpen = !closed.has(key);
    return [{ kind: 'group', key, label, rows, isOpen }, ...(isOpen ? rows.map(lineOf) : [])];
  });
}

function lineOf(row: Row): Item {
  return { kind: 'row', key: row.file, row };
}

/** Where the line is now that had the focus; the one in its place where it is gone. */
export function lineNow(
  { line, key }: { readonly line: number; readonly key?: string | undefined },
  items: readonly Item[],
): number {
  const last = Math.min(line, items.length - 1);
  if (key === undefined || items[last]?.key === key) return last;
  const now = items.findIndex(item => item.key === key);
  return now === -1 ? last : now;
}
