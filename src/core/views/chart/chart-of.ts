import { type Initiative, MOST_MEASURES, type Reading } from '../../initiative/initiative.ts';
import { type ControlChart, rules } from '../../measures/assess/control.ts';
import { type Measured, measuredOf } from '../../measures/assess/measured.ts';
import { readingsOf } from '../../measures/assess/series.ts';
import { judgementOf } from '../../measures/judge/judgement.ts';
import type { Model } from '../../model/model.ts';
import { isClosed } from '../../model/standing.ts';
import type { Chart, ChartReading, Level } from './chart.ts';
import { chartVerdictOf, outlookOf, standingOf } from './standing.ts';

export interface Seen {
  /** YYYY-MM-DD */
  readonly today: string;
  readonly locale: string;
}

/** The charts of an initiative's measures, in the order of its file. */
export function chartsOf(initiative: Initiative, model: Model, seen: Seen): Chart[] {
  if (initiative.measures.length === 0) return [];
  const closed = isClosed(initiative);
  const { reasons } = judgementOf(initiative, model, seen);
  const measures = initiative.measures.slice(0, MOST_MEASURES);
  return measuredOf({ ...initiative, measures }, model, seen).map(measured => {
    const judged = closed ? reasons.find(({ measure }) => measure === measured.measure.index) : undefined;
    const verdict = chartVerdictOf(measured, judged);
    const outlook = closed ? undefined : outlookOf(measured);
    return {
      ...chartOf(measured, seen),
      ...(verdict && { verdict }),
      ...(outlook && { outlook }),
    };
  });
}

function chartOf(measured: Measured, { today, locale }: Seen): Chart {
  const { measure, assessment, chart } = measured;
  const { name, unit, baseline, target, limit } = measure;
  const forecast = forecastLine(measured);
  const control = chart.kind === 'chart' && [chart.lower, chart.upper].every(Number.isFinite) ? chart : undefined;
  const signals = signalsOf(chart.kind === 'chart' ? chart : undefined);
  return {
    name,
    locale,
    today,
    standing: standingOf(measured, locale),
    ...(unit !== undefined && { unit }),
    ...(assessment.better && { better: assessment.better }),
    ...(baseline && { baseline: levelOf(baseline) }),
    ...(target && { target: levelOf(target) }),
    ...(limit !== undefined && { limit }),
    ...(control && { control: { lower: control.lower, upper: control.upper } }),
    ...(forecast && { forecast }),
    readings: readingsOf(measure, today).map((reading): ChartReading => {
      const { note, source } = reading;
      const signal = signals.get(reading);
      return {
        ...levelOf(reading),
        ...(note !== undefined && { note }),
        ...(source !== undefined && { source }),
        ...(signal !== undefined && { signal }),
      };
    }),
  };
}

function levelOf({ value, on }: Reading): Level {
  return { value, ...(on !== undefined && { on }) };
}

/** The line of the trend, from the latest reading's day to the target. */
function forecastLine({ measure, assessment: { trend, forecast } }: Measured): Chart['forecast'] {
  if (trend.kind !== 'line' || forecast.kind !== 'on' || !measure.target) return undefined;
  const { on, value } = trend;
  return { from: { on, value }, to: { on: forecast.date, value: measure.target.value } };
}

/** What makes readings more than chance, in words. */
function signalsOf(chart: ControlChart | undefined): Map<Reading, string> {
  const signals = new Map<Reading, string>();
  for (const { rule, from, to } of chart?.signals ?? [])
    for (const reading of chart?.points.slice(from, to + 1) ?? [])
      signals.set(reading, [signals.get(reading), rules[rule].says].filter(Boolean).join('; '));
  return signals;
}
