import { fields, list, oneOf, type Shaped, text } from '../base/validation.ts';
import { allOf, t } from '../base/words.ts';
import { columnIds } from './columns.ts';
import { type Group, groupBys, grouped } from './grouping.ts';
import { ordered, readOrder } from './order.ts';
import { readQuery } from './query.ts';
import type { Looking, Row } from './row.ts';

/** As what rows are shown, beside a table. */
export const layouts = ['board', 'roadmap', 'health'] as const;

/** What somebody may have chosen of a view. */
export const viewChoices = {
  group: oneOf(...groupBys),
  /** Where nobody has chosen, the usual ones, of which some make way where there is little room. */
  columns: list(oneOf(...columnIds)),
  /** A table unless somebody has chosen. */
  as: oneOf(...layouts),
} as const;

/** How rows are looked at: which, in what order, under which headings, and by what columns. */
export const view = fields(
  {
    /** As `readQuery` reads it. */
    where: text,
    /** As `readOrder` reads it. */
    sort: text,
  },
  viewChoices,
);
export type View = Shaped<typeof view>;

/** What is open, with what has the next date in front. */
export const usualView: View = { where: 'is:open', sort: 'next' };

/** Whether two views show the same. */
export function isSameView(a: View, b: View): boolean {
  const told = ({ where, sort, group, columns, as }: View) => JSON.stringify([where.trim(), sort, group, columns, as]);
  return told(a) === told(b);
}

/** The rows of a view, in their order; under one heading without a name where they are not grouped. */
export type Arranged =
  | { readonly kind: 'arranged'; readonly groups: readonly Group[]; readonly rows: readonly Row[] }
  | { readonly kind: 'refused'; readonly reason: string };

export function arranged(
  rows: readonly Row[],
  { where, sort, group }: Omit<View, 'columns'>,
  looking: Looking,
): Arranged {
  const query = readQuery(where, looking);
  if (query.kind === 'refused') return query;
  const orders = readOrder(sort);
  if (!orders) return { kind: 'refused', reason: unknownOrder(sort) };
  const inOrder = ordered(rows.filter(query.matches), orders, looking);
  const groups = group ? grouped(inOrder, group, looking.locale) : [{ key: '', label: '', rank: 0, rows: inOrder }];
  return { kind: 'arranged', groups, rows: group ? groups.flatMap(({ rows }) => rows) : inOrder };
}

/** Why nobody can tell what an order means. */
export function unknownOrder(sort: string): string {
  return t('The order “{sort}” names a column that is none of {columns}.', { sort, columns: allOf(columnIds) });
}
