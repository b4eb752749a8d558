import { useContext, useMemo } from 'preact/hooks';
import { t } from '../../core/base/words.ts';
import { verdictMarks } from '../../core/drawing/chart/head.ts';
import { drawSpark } from '../../core/drawing/chart/spark.ts';
import type { Chart } from '../../core/views/chart/chart.ts';
import { Folds } from '../shared/folds.tsx';
import { markup } from '../shared/markup.ts';
import { useSame } from '../shared/same.ts';
import { measureId, measuresId } from './insights.tsx';

/** Each measure in one line: where it stands, how it ran, and whether it keeps up. A click leads to its chart. */
export function Glance({ charts }: { readonly charts: readonly Chart[] }) {
  const folds = useContext(Folds);
  if (charts.length === 0) return null;
  const lead = (index: number) => {
    folds.set(measuresId, true);
    // When it is open.
    requestAnimationFrame(() => document.getElementById(measureId(index))?.scrollIntoView({ block: 'nearest' }));
  };
  return (
    <ul class="glance" aria-label={t('Measures in short')}>
      {charts.map((chart, index) => (
        <li key={index}>
          <button type="button" data-key={`glance:${index}`} onClick={() => lead(index)}>
            <Line chart={chart} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Line({ chart }: { readonly chart: Chart }) {
  const same = useSame(chart);
  const spark = useMemo(() => drawSpark(same, { width: 72, height: 18 }), [same]);
  const { name, standing, verdict } = same;
  return (
    <>
      <span class="name">{name}</span>
      <span class="spark" {...markup(spark)} />
      <span class="value">{standing.value ?? (verdict ? '' : t('no reading'))}</span>
      <span class="verdict">
        {verdict && <span class={`is-${verdict.kind}`}>{verdictMarks[verdict.kind]}</span>} {verdict?.words}
      </span>
    </>
  );
}
