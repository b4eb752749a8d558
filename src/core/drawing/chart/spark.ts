import type { Chart } from '../../views/chart/chart.ts';
import { element, short } from '../markup.ts';
import { timeOf } from './calendar.ts';
import { domainOf, scaleOf } from './scale.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Of the latest value; the line stays as far from the edges. */
const radius = 2.5;

/**
 * A measure as a line between words: where it ran from its baseline on, and the level that it is to reach. The words
 * beside it say what it shows. Nothing where there are fewer than two days with a value, or only yes and no.
 */
export function drawSpark(chart: Chart, { width, height }: Size): string {
  const points = pointsOf(chart);
  if (chart.answered || points.length < 2) return '';
  const { target, range, limit } = chart;
  const levels = [target?.value, range?.low, range?.high, limit].filter(level => level !== undefined);
  const x = scaleOf(
    domainOf(
      points.map(({ time }) => time),
      () => 1,
    ) ?? [0, 1],
    radius,
    width - radius,
  );
  const values = [...points.map(({ value }) => value), ...levels];
  const y = scaleOf(domainOf(values, () => 1) ?? [0, 1], height - radius, radius);
  const level = (kind: 'target' | 'limit', value: number) =>
    element('line', { class: kind, x1: 0, x2: width, y1: y(value), y2: y(value) });
  const places = points.map(({ time, value }) => `${short(x(time))} ${short(y(value))}`);
  const last = points.at(-1);
  return element(
    'svg',
    { class: 'chart spark', width, height, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': true },
    range
      ? element('rect', { class: 'range', x: 0, y: y(range.high), width, height: y(range.low) - y(range.high) })
      : '',
    target ? level('target', target.value) : '',
    limit === undefined ? '' : level('limit', limit),
    element('path', { class: 'line', d: `M${places.join('L')}` }),
    last ? element('circle', { class: 'dot', cx: x(last.time), cy: y(last.value), r: radius }) : '',
  );
}

interface Point {
  readonly time: number;
  readonly value: number;
}

/** The baseline, where it has a day, and the readings that have one. */
function pointsOf({ baseline, readings }: Chart): readonly Point[] {
  const dated = [...(baseline ? [baseline] : []), ...readings].flatMap(({ on, value }) => {
    const time = timeOf(on);
    return Number.isFinite(time) ? [{ time, value }] : [];
  });
  return dated.sort((a, b) => a.time - b.time);
}
