import { formatAmount } from '../../base/amount.ts';
import { roundTo } from '../../base/digits.ts';
import { targetInWords } from '../../initiative/target.ts';
import { type Chart, type ChartReading, type Control, milestonesIn } from './chart.ts';
import { decimalsOf } from './decimals.ts';

/** What there is to say of a reading, the most important first. */
export function readingLines({ on, value, note, source, signal }: ChartReading, { unit, locale }: Chart): string[] {
  const heading = `${formatAmount(value, unit, locale)} · ${on ?? 'no date'}`;
  return [heading, ...[signal, note, source].filter(line => line !== undefined && line !== '')] as string[];
}

/** The whole chart in a few sentences, for those who hear it. */
export function chartInWords(chart: Chart): string {
  const { name, better, standing, verdict, outlook, baseline, target, range, limit, control, readings, unit, locale } =
    chart;
  const { count = readings.length } = chart;
  const amount = (value: number) => formatAmount(value, unit, locale);
  const level = (word: string, at: { value: number; on?: string } | undefined) =>
    at && `${word} ${amount(at.value)}${at.on === undefined ? '' : ` on ${at.on}`}`;
  const levels = [
    level('baseline', baseline),
    level('target', target),
    range &&
      `target ${targetInWords({ between: [range.low, range.high] }, unit, locale)}${range.on === undefined ? '' : ` on ${range.on}`}`,
    ...milestonesIn(chart).map(milestone => level('milestone', milestone)),
    limit !== undefined && `limit ${amount(limit)}`,
    control && controlInWords(control, chart),
    count === 1 ? '1 reading' : `${formatAmount(count, undefined, locale)} readings`,
  ].filter(text => typeof text === 'string');
  const signals = new Map<string, number>();
  for (const rule of readings.flatMap(({ signal }) => signal?.split('; ') ?? []))
    signals.set(rule, (signals.get(rule) ?? 0) + 1);
  return [
    `${name}${better ? `, ${better} is better` : ''}`,
    [standing.value, standing.words].filter(Boolean).join(', '),
    verdict?.words,
    levels.join(', '),
    [...signals].map(([rule, count]) => `${count} ${rule}`).join(', '),
    outlook,
  ]
    .filter(text => typeof text === 'string' && text !== '')
    .map(text => sentence(String(text)))
    .join(' ');
}

/** “provisional limits 17 to 27 min, from 8 readings”, to as many digits as the readings have. */
function controlInWords({ lower, upper, from, provisional, robust }: Control, chart: Chart): string {
  const { unit, locale } = chart;
  const [least, most] = [lower, upper].map(value => roundTo(value, decimalsOf(chart)));
  const name = `${provisional ? 'provisional ' : ''}limits`;
  const odd = robust ? ' by their median, since one is far off' : '';
  const range = `${formatAmount(least ?? lower, undefined, locale)} to ${formatAmount(most ?? upper, unit, locale)}`;
  return `${name} ${range} from ${from} readings${odd}`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
}
