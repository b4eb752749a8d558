import { formatAmount } from '../../base/amount.ts';
import { capitalized } from '../../base/capitalized.ts';
import { roundTo } from '../../base/digits.ts';
import { counted, type Sentence, sentence, t } from '../../base/words.ts';
import { targetInWords } from '../../initiative/target.ts';
import { type Chart, type ChartReading, type Control, type Level, milestonesIn, type SignalKind } from './chart.ts';
import { decimalsOf } from './decimals.ts';

/** What there is to say of a reading, the most important first. */
export function readingLines(reading: ChartReading, { unit, locale }: Chart): string[] {
  const { on, value, note, source } = reading;
  const heading = `${formatAmount(value, unit, locale)} · ${on ?? t('no date')}`;
  return [heading, signalsInWords(reading), note, source].filter(line => line !== undefined && line !== '') as string[];
}

/** By what a reading is a signal; nothing where it is none. */
export function signalsInWords({ signals = [] }: ChartReading): string {
  return signals.map(kind => t(signalWords[kind])).join('; ');
}

const signalWords: Readonly<Record<SignalKind, Sentence>> = {
  'beyond-limits': sentence('outside the limits'),
  'beyond-provisional-limits': sentence('outside the provisional limits'),
  'run-of-eight': sentence('eight on one side'),
  'run-by-provisional-mean': sentence('eight on one side of a provisional mean'),
};

/** How many of the readings are signals, in words. */
const countedSignals: Readonly<Record<SignalKind, (count: number) => string>> = {
  'beyond-limits': n => counted(n, { one: '{n} outside the limits', other: '{n} outside the limits' }),
  'beyond-provisional-limits': n =>
    counted(n, { one: '{n} outside the provisional limits', other: '{n} outside the provisional limits' }),
  'run-of-eight': n => counted(n, { one: '{n} eight on one side', other: '{n} eight on one side' }),
  'run-by-provisional-mean': n =>
    counted(n, {
      one: '{n} eight on one side of a provisional mean',
      other: '{n} eight on one side of a provisional mean',
    }),
};

/** The whole chart in a few sentences, for those who hear it. */
export function chartInWords(chart: Chart): string {
  const { standing, verdict, outlook, baseline, target, range, limit, control, readings, unit, locale } = chart;
  const { count = readings.length } = chart;
  const levels = [
    baseline && ofBaseline(baseline, chart),
    target && ofTarget(target, chart),
    range && ofRange(range, chart),
    ...milestonesIn(chart).map(milestone => ofMilestone(milestone, chart)),
    limit !== undefined && t('limit {limit}', { limit: formatAmount(limit, unit, locale) }),
    control && controlInWords(control, chart),
    counted(count, { one: '{n} reading', other: '{n} readings' }),
  ].filter(text => typeof text === 'string');
  const signals = new Map<SignalKind, number>();
  for (const kind of readings.flatMap(({ signals = [] }) => signals)) signals.set(kind, (signals.get(kind) ?? 0) + 1);
  const told = [
    nameInWords(chart),
    [standing.value, standing.words].filter(Boolean).join(', '),
    verdict?.words,
    levels.join(', '),
    [...signals].map(([kind, count]) => countedSignals[kind](count)).join(', '),
  ]
    .filter(text => typeof text === 'string' && text !== '')
    .map(text => t('{told}.', { told: capitalized(String(text)) }));
  return [...told, ...(outlook ? [outlook] : [])].join(' ');
}

function nameInWords({ name, better }: Chart): string {
  if (!better) return name;
  return better === 'lower' ? t('{name}, lower is better', { name }) : t('{name}, higher is better', { name });
}

function ofBaseline({ value, on }: Level, { unit, locale }: Chart): string {
  const amount = formatAmount(value, unit, locale);
  return on === undefined ? t('baseline {amount}', { amount }) : t('baseline {amount} on {on}', { amount, on });
}

function ofTarget({ value, on }: Level, { unit, locale }: Chart): string {
  const amount = formatAmount(value, unit, locale);
  return on === undefined ? t('target {amount}', { amount }) : t('target {amount} on {on}', { amount, on });
}

function ofRange({ low, high, on }: NonNullable<Chart['range']>, { unit, locale }: Chart): string {
  const amount = targetInWords({ between: [low, high] }, unit, locale);
  return on === undefined ? t('target {amount}', { amount }) : t('target {amount} on {on}', { amount, on });
}

function ofMilestone({ value, on }: Level, { unit, locale }: Chart): string {
  return t('milestone {amount} on {on}', { amount: formatAmount(value, unit, locale), on: on ?? '' });
}

/** “provisional limits 17 to 27 min, from 8 readings”, to as many digits as the readings have. */
function controlInWords({ lower, upper, from, provisional, robust }: Control, chart: Chart): string {
  const { unit, locale } = chart;
  const [least, most] = [lower, upper].map(value => roundTo(value, decimalsOf(chart)));
  const told = {
    low: formatAmount(least ?? lower, undefined, locale),
    high: formatAmount(most ?? upper, unit, locale),
    from,
  };
  if (provisional)
    return robust
      ? t('provisional limits {low} to {high} from {from} readings by their median, since one is far off', told)
      : t('provisional limits {low} to {high} from {from} readings', told);
  return robust
    ? t('limits {low} to {high} from {from} readings by their median, since one is far off', told)
    : t('limits {low} to {high} from {from} readings', told);
}
