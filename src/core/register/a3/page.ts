import { t } from '../../base/words.ts';
import { drawCharts } from '../../drawing/chart/svg.ts';
import { escapeText, html, said } from '../../drawing/markup.ts';
import { documentOf } from '../export/document.ts';
import { stripHtml } from '../export/strip.ts';
import type { A3, Box } from './a3.ts';
import type { Cell, Facts, Part } from './part.ts';
import { sizeFor } from './size.ts';
import { a3Style } from './style.ts';

/** The sheet as a page of its own that needs nothing else, runs nothing, and prints on one page, white in every theme. */
export function a3Page(sheet: A3): string {
  const { title, today, position, facts, boxes } = sheet;
  return documentOf(t('{title}, {today}', { title, today }), a3Style(sizeFor(boxes)), [
    html(
      'header',
      {},
      said('h1', undefined, title),
      html('p', { class: 'position' }, stripHtml(sheet), escapeText(position)),
      factsHtml([...facts, [t('As of'), today]]),
    ),
    html('main', {}, ...boxes.map(boxHtml)),
  ]);
}

function boxHtml({ title, parts }: Box): string {
  const told = parts.length > 0 ? parts.map(partHtml) : [said('p', 'missing', t('Nothing yet'))];
  return html('section', {}, said('h2', undefined, title), ...told);
}

/** In pixels: as wide as a column of the sheet. */
const WIDTH = 470;

function partHtml(part: Part): string {
  switch (part.kind) {
    case 'facts':
      return factsHtml(part.facts);
    case 'prose':
      return html('div', { class: 'prose' }, part.html);
    case 'items':
      return html('ul', {}, ...part.items.map(item => said('li', undefined, item)));
    case 'tasks':
      return html(
        'ul',
        { class: 'tasks' },
        ...part.tasks.map(({ text, done }) => said('li', undefined, `${done ? '☑' : '☐'} ${text}`)),
      );
    case 'table':
      return tableHtml(part.heads, part.rows);
    case 'charts':
      return part.charts.map(chart => html('figure', {}, drawCharts([chart], { width: WIDTH }))).join('');
    case 'result':
      return said('p', 'result', part.says);
    case 'more':
      return said('p', 'missing', part.says);
  }
}

function factsHtml(facts: Facts): string {
  const told = facts.map(([name, value]) =>
    html('div', {}, said('dt', undefined, name), escapeText(' '), said('dd', undefined, value)),
  );
  return html('dl', {}, ...told);
}

/** So many characters stay on one line: a day, a number with its unit. */
const SHORT = 12;

function tableHtml(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cell = (text: Cell) =>
    text === undefined
      ? said('td', 'missing', t('missing'))
      : said('td', text.length <= SHORT ? 'short' : undefined, text);
  return html(
    'table',
    {},
    html('thead', {}, html('tr', {}, ...heads.map(head => html('th', { scope: 'col' }, escapeText(head))))),
    html('tbody', {}, ...rows.map(row => html('tr', {}, ...row.map(cell)))),
  );
}
