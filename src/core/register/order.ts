import { type ColumnId, columnIds, columnOf, type SortKey } from './columns.ts';
import { type Looking, type Row, titleOf } from './row.ts';

/** A column that rows are ordered by, and which way. */
export interface Order {
  readonly column: ColumnId;
  readonly descending: boolean;
}

/** Reads “-priority,title”: the first column counts most; one with a minus goes down. Nothing where a column is unknown. */
export function readOrder(text: string): readonly Order[] | undefined {
  const names = text.split(',').filter(name => name !== '');
  const orders = names.flatMap((name): Order[] => {
    const column = columnIds.find(id => id === name.replace(/^-/, ''));
    return column ? [{ column, descending: name.startsWith('-') }] : [];
  });
  return orders.length === names.length ? orders : undefined;
}

/** As `readOrder` reads it. */
export function orderInText(orders: readonly Order[]): string {
  return orders.map(({ column, descending }) => (descending ? `-${column}` : column)).join(',');
}

/**
 * Rows in an order of several columns, then by title. What a row has nothing of comes last, either way; files that cannot
 * be read come first, since they want mending.
 */
export function ordered(rows: readonly Row[], orders: readonly Order[], looking: Looking): readonly Row[] {
  // Numbers inside titles count as numbers: “Sprint 9” comes before “Sprint 10”.
  const collator = new Intl.Collator(looking.locale, { numeric: true });
  const all: readonly Order[] = [...orders, { column: 'title', descending: false }];
  const directions = all.map(({ descending }) => (descending ? -1 : 1));
  const keyed = rows.map(row => ({
    row,
    keys: row.kind === 'broken' ? undefined : all.map(({ column }) => columnOf(column).key(row, looking)),
  }));
  return keyed
    .sort((a, b) => {
      if (!a.keys || !b.keys) {
        if (a.keys || b.keys) return a.keys ? 1 : -1;
        return collator.compare(titleOf(a.row), titleOf(b.row));
      }
      for (const [index, direction] of directions.entries()) {
        const order = compare(a.keys[index], b.keys[index], direction, collator);
        if (order !== 0) return order;
      }
      return a.row.file < b.row.file ? -1 : 1;
    })
    .map(({ row }) => row);
}

function compare(a: SortKey, b: SortKey, direction: number, collator: Intl.Collator): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  if (typeof a === 'number' && typeof b === 'number') return (a - b) * direction;
  return collator.compare(String(a), String(b)) * direction;
}
