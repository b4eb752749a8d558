import { escapeMarkdown } from '../../language/markdown.ts';
import type { ColumnId } from '../columns.ts';
import type { Group } from '../grouping.ts';
import type { Looking } from '../row.ts';
import { cellsOf, headsOf } from './table.ts';

/** The rows as tables of markdown, each under the heading of its group, where there is one. */
export function asMarkdown(groups: readonly Group[], columns: readonly ColumnId[], looking: Looking): string {
  const line = (cells: readonly string[]) => `| ${cells.map(inCell).join(' | ')} |`;
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

/** Who reads the source reads dates and fractions, too: what does nothing inside of a cell need not be escaped. */
function inCell(text: string): string {
  return escapeMarkdown(text).replace(/\\([-=%/()+])/g, '$1');
}
