import { visible } from '../../base/hidden.ts';
import { t } from '../../base/words.ts';
import { type ColumnId, columnOf } from '../columns.ts';
import type { Looking, Row } from '../row.ts';

/** The headings of columns, and what is read under them, each on one line. */
export function headsOf(columns: readonly ColumnId[]): string[] {
  return columns.map(id => t(columnOf(id).title));
}

/** Of a file that cannot be read, its path and why. */
export function cellsOf(row: Row, columns: readonly ColumnId[], looking: Looking): string[] {
  if (row.kind === 'initiative') return columns.map(id => visible(columnOf(id).words(row, looking)));
  const why = visible(t('cannot be read: {why}', { why: row.message }));
  return columns.map((id, index) => (id === 'title' ? visible(row.path) : index === firstOther(columns) ? why : ''));
}

function firstOther(columns: readonly ColumnId[]): number {
  return columns.findIndex(id => id !== 'title');
}
