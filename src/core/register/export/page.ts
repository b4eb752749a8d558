import { t } from '../../base/words.ts';
import { escapeText, html, said } from '../../drawing/markup.ts';
import { type ColumnId, columnOf } from '../columns.ts';
import type { Group } from '../grouping.ts';
import type { Looking, Row } from '../row.ts';
import { documentOf } from './document.ts';
import { stripHtml, stripStyle } from './strip.ts';
import { cellsOf, headsOf } from './table.ts';

/** A page of its own that needs nothing else, runs nothing, and prints: the rows as a table. */
export function asPage(groups: readonly Group[], columns: readonly ColumnId[], looking: Looking): string {
  const title = t('Register, {today}', { today: looking.today });
  const heads = headsOf(columns).map(head => html('th', { scope: 'col' }, escapeText(head)));
  const count = String(columns.length);
  const bodies = groups.map(({ label, rows }) =>
    html(
      'tbody',
      {},
      ...(label === ''
        ? []
        : [html('tr', {}, html('th', { colspan: count, scope: 'rowgroup' }, escapeText(`${label} (${rows.length})`)))]),
      ...rows.map(row => rowOf(row, columns, looking)),
    ),
  );
  return documentOf(title, style, [
    said('h1', undefined, title),
    html('table', {}, html('thead', {}, html('tr', {}, ...heads)), ...bodies),
  ]);
}

function rowOf(row: Row, columns: readonly ColumnId[], looking: Looking): string {
  const cells = cellsOf(row, columns, looking).map((words, index) => {
    const id = columns[index];
    const strip = id === 'step' && row.kind === 'initiative' ? stripHtml(row) : '';
    const isNumeric = id !== undefined && columnOf(id).isNumeric;
    return html('td', { class: isNumeric ? 'number' : undefined }, `${strip}${escapeText(words)}`);
  });
  const isLate = row.kind === 'initiative' && row.needs.some(({ kind }) => kind === 'overdue');
  return html('tr', { class: row.kind === 'broken' ? 'broken' : isLate ? 'late' : undefined }, ...cells);
}

const style = `
body { margin: 24px; font: 13px/1.45 system-ui, sans-serif; color: #1f2328; background: #fff; }
h1 { font-size: 18px; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: 5px 12px 5px 0; border-bottom: 1px solid #d8dee4; text-align: left; vertical-align: top; }
thead th { white-space: nowrap; border-bottom-color: #57606a; }
[scope=rowgroup] { padding-top: 16px; }
.number { text-align: right; white-space: nowrap; }
.late td:first-child { box-shadow: -3px 0 #bf3989; }
.broken { color: #b3261e; }
${stripStyle}@media print { body { margin: 0; font-size: 9px; } @page { size: landscape; margin: 12mm; } thead { display: table-header-group; } tr { break-inside: avoid; } }
`;
