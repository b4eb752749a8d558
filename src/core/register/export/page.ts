import { t } from '../../base/words.ts';
import { element, escapeText } from '../../drawing/markup.ts';
import { type ColumnId, columnOf, stripInWords } from '../columns.ts';
import type { Group } from '../grouping.ts';
import type { Looking, ReadRow, Row } from '../row.ts';
import { cellsOf, headsOf } from './table.ts';

/** A page of its own that needs nothing else, runs nothing, and prints: the rows as a table. */
export function asPage(groups: readonly Group[], columns: readonly ColumnId[], looking: Looking): string {
  const title = escapeText(t('Register, {today}', { today: looking.today }));
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
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${title}</title>`,
    `<style>${style}</style>`,
    html('h1', {}, title),
    html('table', {}, html('thead', {}, html('tr', {}, ...heads)), ...bodies),
    '</html>',
  ].join('\n');
}

function rowOf(row: Row, columns: readonly ColumnId[], looking: Looking): string {
  const cells = cellsOf(row, columns, looking).map((words, index) => {
    const id = columns[index];
    const strip = id === 'step' && row.kind === 'initiative' ? stripOf(row) : '';
    const isNumeric = id !== undefined && columnOf(id).isNumeric;
    return html('td', { class: isNumeric ? 'number' : undefined }, `${strip}${escapeText(words)}`);
  });
  const isLate = row.kind === 'initiative' && row.needs.some(({ kind }) => kind === 'overdue');
  return html('tr', { class: row.kind === 'broken' ? 'broken' : isLate ? 'late' : undefined }, ...cells);
}

function stripOf(row: ReadRow): string {
  const cells = row.steps.map(state => html('i', { class: state }));
  return html('span', { class: 'strip', role: 'img', 'aria-label': stripInWords(row) }, ...cells);
}

/** An element of HTML, which closes also where it is empty. */
function html(name: string, attributes: Parameters<typeof element>[1], ...children: readonly string[]): string {
  return element(name, attributes, ...children, '');
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
.strip { display: inline-flex; gap: 2px; margin-right: 8px; }
.strip i { width: 8px; height: 8px; box-sizing: border-box; border: 1px solid #57606a; border-radius: 2px; }
.strip .done { background: #57606a; }
.strip .current, .strip .active { background: #0969da; border-color: #0969da; }
.strip .next { border: 2px solid #0969da; }
.strip .stale { background: repeating-linear-gradient(45deg, #57606a 0 1px, #fff 1px 3px); }
.strip .skipped { border-style: dotted; }
@media print { body { margin: 0; font-size: 9px; } @page { size: landscape; margin: 12mm; } thead { display: table-header-group; } tr { break-inside: avoid; } }
`;
