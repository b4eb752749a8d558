import { isAnswered } from '../../base/answer.ts';
import { aimFrom } from '../../initiative/direction.ts';
import { type Initiative, MOST_MEASURES, type Reading } from '../../initiative/initiative.ts';
import type { Target } from '../../initiative/target.ts';
import type { ControlChart, Signal } from '../../measures/assess/control.ts';
import { type Measured, measuredOf } from '../../measures/assess/measured.ts';
import { readingsOf } from '../../measures/assess/series.ts';
import { judgementOf } from '../../measures/judge/judgement.ts';
import type { Model } from '../../model/model.ts';
import { isClosed } from '../../model/standing.ts';
import type { Chart, ChartReading, Control, Level, SignalKind } from './chart.ts';
import { seenOf } from './seen.ts';
import { chartVerdictOf, groundsOf, judgedOf, outlookOf, standingOf } from './standing.ts';

export interface Seen {
  /** YYYY-MM-DD */
  readonly today: string;
  readonly locale: string;
}

/** The charts of an initiative's measures, in the order of its file. */
export function chartsOf(initiative: Initiative, model: Model, seen: Seen): Chart[] {
  if (initiative.measures.length === 0) return [];
  const closed = isClosed(initiative);
  const judgement = judgementOf(initiative, model, seen);
  const measures = initiative.measures.slice(0, MOST_MEASURES);
  return measuredOf({ ...initiative, measures }, model, seen).map(measured => {
    const judged = judgedOf(measured, judgement, seen.today);
    const verdict = chartVerdictOf(measured, judged, judgement);
    // What is closed goes nowhere.
    const sentences = [groundsOf(measured, judged, judgement), closed ? undefined : outlookOf(measured, seen.locale)];
    const outlook = sentences.filter(Boolean).join(' ');
    const forecast = closed ? undefined : forecastLines(measured);
    return {
      ...chartOf(measured, seen),
      ...(verdict && { verdict }),
      ...(outlook && { outlook }),
      ...(forecast && { forecast }),
    };
  });
}

function chartOf(measured: Measured, { today, locale }: Seen): Chart {
  const { measure, assessment, chart } = measured;
  const { name, unit, baseline, target, limit } = measure;
  const control = chart.kind === 'chart' && [chart.lower, chart.upper].every(Number.isFinite) ? chart : undefined;
  const all = readingsOf(measure, today);
  const shown = seenOf(all);
  const signals = signalsOf(chart.kind === 'chart' ? chart : undefined);
  return {
    name,
    locale,
    today,
    standing: standingOf(measured, locale),
    ...(unit !== undefined && { unit }),
    ...(isAnswered(measure) && { answered: true }),
    ...(assessment.better && !isAnswered(measure) && { better: assessment.better }),
    ...(baseline && { baseline: levelOf(baseline) }),
    ...targetOf(target),
    ...(assessment.path && measure.milestones.length > 0 && { path: assessment.path }),
    ...(limit !== undefined && { limit }),
    ...(control && { control: controlOf(control) }),
    ...(shown.length < all.length && { count: all.length }),
    readings: shown.map((reading): ChartReading => {
      const { note, source } = reading;
      const kinds = signals.get(reading);
      return {
        ...levelOf(reading),
        ...(note !== undefined && { note }),
        ...(source !== undefined && { source }),
        ...(kinds && { signals: kinds }),
      };
    }),
  };
}

function targetOf(target: Target | undefined): Pick<Chart, 'target' | 'range'> {
  if (!target) return {};
  const { value, between, on } = target;
  const due = on === undefined ? {} : { on };
  if (between) return { range: { low: between[0], high: between[1], ...due } };
  return value === undefined ? {} : { target: { value, ...due } };
}

function levelOf({ value, on }: Reading): Level {
  return { value, ...(on !== undefined && { on }) };
}

function controlOf({ centre, lower, upper, baseline, isProvisional, by }: ControlChart): Control {
  return {
    centre,
    lower,
    upper,
    from: baseline,
    ...(isProvisional && { provisional: true }),
    ...(by === 'median' && { robust: true }),
  };
}

/** The two lines between which the trend goes to the target, where the days on which they reach it are told. */
function forecastLines({ measure, assessment: { latest, trend, forecast } }: Measured): Chart['forecast'] {
  const aim = latest && aimFrom(measure, latest.value);
  if (!aim || trend.kind !== 'line' || forecast.kind !== 'between') return undefined;
  const { on, falling, rising } = trend;
  const [early, late] = aim.better === 'lower' ? [falling, rising] : [rising, falling];
  return { on, early, late, to: aim.value };
}

/** By what readings are signals. */
function signalsOf(chart: ControlChart | undefined): Map<Reading, readonly SignalKind[]> {
  const signals = new Map<Reading, readonly SignalKind[]>();
  for (const { rule, side, from, to } of chart?.signals ?? [])
    for (const reading of chart?.points.slice(from, to + 1) ?? [])
      if (chart && isOnSide(reading, side, chart))
        signals.set(reading, [...(signals.get(reading) ?? []), kindOf(rule, chart)]);
  return signals;
}

/** Within a run may be some that lie on the centre, and do not count. */
function isOnSide({ value }: Reading, side: Signal['side'], { centre }: ControlChart): boolean {
  return side === 'below' ? value < centre : value > centre;
}

function kindOf(rule: Signal['rule'], { isProvisional }: ControlChart): SignalKind {
  return isProvisional ? provisional[rule] : rule;
}

const provisional: Readonly<Record<Signal['rule'], SignalKind>> = {
  'beyond-limits': 'beyond-provisional-limits',
  'run-of-eight': 'run-by-provisional-mean',
};
