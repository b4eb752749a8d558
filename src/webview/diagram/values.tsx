import { useMemo } from 'preact/hooks';
import { formatAmount } from '../../core/base/amount.ts';
import type { Chart } from '../../core/views/chart/chart.ts';
import { Foldable } from '../shared/folds.tsx';

/** The readings of a chart as a table. Of thousands it takes its time, so that it is made when it is opened. */
export function Values({ chart, index }: { readonly chart: Chart; readonly index: number }) {
  if (chart.readings.length === 0) return null;
  return (
    <Foldable
      id={`values:${index}`}
      summary="Values"
      label={`Values of ${chart.name}`}
      class="values"
      open={false}
      later={() => <Table chart={chart} />}
    />
  );
}

/** The latest first. */
function Table({ chart }: { readonly chart: Chart }) {
  return useMemo(() => tableOf(chart), [chart]);
}

function tableOf({ name, unit, locale, readings }: Chart) {
  const told = readings.some(({ note, source, signal }) => note ?? source ?? signal);
  const columns = ['Date', 'Value', ...(told ? ['Note'] : [])];
  return (
    <table>
      <caption class="unseen">{`Readings of ${name}`}</caption>
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {readings.toReversed().map(({ on, value, note, source, signal }, index) => (
          <tr key={index}>
            <td>{on ?? 'no date'}</td>
            <td class="number">{formatAmount(value, unit, locale)}</td>
            {told && <td>{[note, source, signal].filter(Boolean).join(' · ')}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
