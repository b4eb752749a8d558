import { escapeInLine, escapeMarkdown } from '../../language/markdown.ts';
import type { ColumnId } from '../columns.ts';
import type { Group } from '../grouping.ts';
import type { Looking } from '../row.ts';
import { cellsOf, headsOf } from './table.ts';

/** The rows as tables of markdown, each under the heading of its group, where there is one. */
export function asMarkdown(groups: readonly Group[], columns: readonly ColumnId[], looking: Looking): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeInLine).join(' | ')} |`;
  const head = [line(headsOf(columns)), `|${columns.map(() => '---').join('|')}|`];
  return groups
    .flatMap(({ label, rows }) => [
      ...(label === '' ? [] : [`### ${escapeMarkdown(label)} (${rows.length})`, '']),
      ...head,
      ...rows.map(row => line(cellsOf(row, columns, looking))),
      '',
    ])
    .join('\n');
}
