import { formatAmount } from '../core/base/amount.ts';
import type { Chart } from '../core/views/chart/chart.ts';
import { element } from './dom.ts';
import type { Folds } from './folds.ts';

/** The readings of a chart as a table, the latest first. Of thousands it takes its time, so that it is made when it is opened. */
export function valuesOf(chart: Chart, index: number, folds: Folds): HTMLElement | undefined {
  if (chart.readings.length === 0) return undefined;
  const id = `values:${index}`;
  const details = element(
    'details',
    { id, class: 'values', open: folds.isOpen(id, false) },
    element('summary', { 'data-key': id, 'aria-label': `Values of ${chart.name}` }, 'Values'),
  );
  const fill = () => {
    if (details.open && details.childElementCount === 1) details.append(tableOf(chart));
  };
  details.addEventListener('toggle', fill);
  fill();
  return details;
}

function tableOf({ name, unit, locale, readings }: Chart): HTMLElement {
  const told = readings.some(({ note, source, signal }) => note ?? source ?? signal);
  const columns = ['Date', 'Value', ...(told ? ['Note'] : [])];
  const rows = readings
    .toReversed()
    .map(({ on, value, note, source, signal }) =>
      element(
        'tr',
        {},
        element('td', {}, on ?? 'no date'),
        element('td', { class: 'number' }, formatAmount(value, unit, locale)),
        told ? element('td', {}, [note, source, signal].filter(Boolean).join(' · ')) : undefined,
      ),
    );
  return element(
    'table',
    {},
    element('caption', { class: 'unseen' }, `Readings of ${name}`),
    element('thead', {}, element('tr', {}, ...columns.map(column => element('th', { scope: 'col' }, column)))),
    element('tbody', {}, ...rows),
  );
}
