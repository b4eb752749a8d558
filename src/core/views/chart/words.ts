import { formatAmount } from '../../base/amount.ts';
import type { Chart, ChartReading } from './chart.ts';

/** What there is to say of a reading, the most important first. */
export function readingLines({ on, value, note, source, signal }: ChartReading, { unit, locale }: Chart): string[] {
  const heading = `${formatAmount(value, unit, locale)} · ${on ?? 'no date'}`;
  return [heading, ...[signal, note, source].filter(line => line !== undefined && line !== '')] as string[];
}

/** The whole chart in a few sentences, for those who hear it. */
export function chartInWords(chart: Chart): string {
  const { name, better, standing, verdict, outlook, baseline, target, limit, control, readings, unit, locale } = chart;
  const amount = (value: number) => formatAmount(value, unit, locale);
  const level = (word: string, at: { value: number; on?: string } | undefined) =>
    at && `${word} ${amount(at.value)}${at.on === undefined ? '' : ` on ${at.on}`}`;
  const levels = [
    level('baseline', baseline),
    level('target', target),
    limit !== undefined && `limit ${amount(limit)}`,
    control && `control limits ${amount(control.lower)} to ${amount(control.upper)}`,
    readings.length === 1 ? '1 reading' : `${readings.length} readings`,
  ].filter(text => typeof text === 'string');
  const signals = readings.filter(({ signal }) => signal).length;
  return [
    `${name}${better ? `, ${better} is better` : ''}`,
    [standing.value, standing.words].filter(Boolean).join(', '),
    verdict?.words,
    levels.join(', '),
    signals > 0 && `${signals} of them more than chance`,
    outlook,
  ]
    .filter(text => typeof text === 'string' && text !== '')
    .map(text => sentence(String(text)))
    .join(' ');
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
}
