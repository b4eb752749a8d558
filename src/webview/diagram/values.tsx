import { useMemo } from 'preact/hooks';
import { formatAmount } from '../../core/base/amount.ts';
import { t } from '../../core/base/words.ts';
import type { Chart } from '../../core/views/chart/chart.ts';
import { signalsInWords } from '../../core/views/chart/words.ts';
import { Foldable } from '../shared/folds.tsx';

/** The readings of a chart as a table. Of thousands it takes its time, so that it is made when it is opened. */
export function Values({ chart, index }: { readonly chart: Chart; readonly index: number }) {
  if (chart.readings.length === 0) return null;
  return (
    <Foldable
      id={`values:${index}`}
      summary={t('Values')}
      label={t('Values of {measure}', { measure: chart.name })}
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
  const told = readings.some(({ note, source, signals }) => note ?? source ?? signals);
  const columns = [t('Date'), t('Value'), ...(told ? [t('Note')] : [])];
  return (
    <table>
      <caption class="unseen">{t('Readings of {measure}', { measure: name })}</caption>
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
        {readings.toReversed().map((reading, index) => (
          <tr key={index}>
            <td>{reading.on ?? t('no date')}</td>
            <td class="number">{formatAmount(reading.value, unit, locale)}</td>
            {told && <td>{[reading.note, reading.source, signalsInWords(reading)].filter(Boolean).join(' · ')}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
