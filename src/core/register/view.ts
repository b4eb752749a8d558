import { fields, list, oneOf, type Shaped, text } from '../base/validation.ts';
import { allOf, t } from '../base/words.ts';
import { columnIds, usualColumns } from './columns.ts';
import { type Group, groupBys, grouped } from './grouping.ts';
import { ordered, readOrder } from './order.ts';
import { readQuery } from './query.ts';
import type { Looking, Row } from './row.ts';

/** How rows are looked at: which, in what order, under which headings, and by what columns. */
export const view = fields(
  {
    /** As `readQuery` reads it. */
    where: text,
    /** As `readOrder` reads it. */
    sort: text,
    columns: list(oneOf(...columnIds)),
  },
  { group: oneOf(...groupBys) },
);
export type View = Shaped<typeof view>;

/** What is open, with what has the next date in front. */
export const usualView: View = { where: 'is:open', sort: 'next', columns: usualColumns };

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
  if (!orders)
    return {
      kind: 'refused',
      reason: t('The order “{sort}” names a column that is none of {columns}.', { sort, columns: allOf(columnIds) }),
    };
  const inOrder = ordered(rows.filter(query.matches), orders, looking);
  const groups = group ? grouped(inOrder, group, looking.locale) : [{ key: '', label: '', rank: 0, rows: inOrder }];
  return { kind: 'arranged', groups, rows: group ? groups.flatMap(({ rows }) => rows) : inOrder };
}
