import type { Chart, ChartReading } from '../../views/chart/chart.ts';
import type { Point } from '../geometry.ts';
import { arrivalsOf } from './arrivals.ts';
import { type Foot, footOf } from './axis.ts';
import { timeOf } from './calendar.ts';
import { type Gutter, gutterOf } from './gutter.ts';
import { chartHeadOf, type Head } from './head.ts';
import type { Plot } from './plot-area.ts';
import { type Domain, domainOf, type Scale, scaleOf } from './scale.ts';

/** Where everything of a chart stands, in pixels. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly head: Head;
  readonly gutter: Gutter;
  readonly foot: Foot;
  readonly plot: Plot;
  readonly x: Scale;
  readonly y: Scale;
  /** One for each reading, in its order. */
  readonly marks: readonly Mark[];
}

/** A reading in its place. */
export interface Mark extends Point {
  readonly reading: ChartReading;
}

const plotHeight = 88;
/** Two rows, one above the other. */
const stripHeight = 46;
const footHeight = 20;
const fortnight = () => 14 * 86_400_000;
/** Also around a number so great that adding 1 would change nothing. */
const aroundValue = (value: number) => Math.max(1, Math.abs(value) / 4);

export function sceneOf(chart: Chart, width: number): Scene {
  const head = chartHeadOf(chart, width);
  const top = head.height + 6;
  const bottom = top + (chart.answered ? stripHeight : plotHeight);
  const values = chart.answered ? [0, 1] : valuesOf(chart);
  const inset = chart.answered ? 12 : 8;
  const y = scaleOf(domainOf(values, aroundValue) ?? [0, 1], bottom - inset, top + inset);
  const gutter = gutterOf(chart, values, y, { top, bottom }, width);
  const plot = { left: gutter.width, right: width - 8, top, bottom };
  const times = timesOf(chart);
  const x = scaleOf(times ?? [0, 1], plot.left + 6, plot.right - 6);
  return {
    width,
    height: bottom + (times ? footHeight : 4),
    head,
    gutter,
    foot: times ? footOf(chart, times, x, plot) : { ticks: [] },
    plot,
    x,
    y,
    marks: marksOf(chart, x, y),
  };
}

function marksOf({ readings }: Chart, x: Scale, y: Scale): Mark[] {
  return readings.flatMap(reading => {
    const at = { x: x(timeOf(reading.on)), y: y(reading.value) };
    return Number.isFinite(at.x) && Number.isFinite(at.y) ? [{ ...at, reading }] : [];
  });
}

/** All that the chart must have room for, from top to bottom. */
function valuesOf({ readings, baseline, target, range, limit, control, path = [] }: Chart): number[] {
  const levels = [baseline?.value, target?.value, range?.low, range?.high, limit, control?.lower, control?.upper];
  return [...[...readings, ...path].map(({ value }) => value), ...levels.filter(value => value !== undefined)];
}

/** From the first to the last date. Today and the forecast belong to it unless they would crowd out all the rest. */
function timesOf(chart: Chart): Domain | undefined {
  const { readings, baseline, target, range, path = [], today } = chart;
  const dates = [baseline, target, range, ...path, ...readings].map(place => place?.on).filter(on => on !== undefined);
  const told = domainOf(dates.map(timeOf), fortnight);
  if (!told) return undefined;
  const reach = (told[1] - told[0]) / 2;
  const near = [timeOf(today), ...arrivalsOf(chart)].filter(time => time >= told[0] - reach && time <= told[1] + reach);
  return domainOf([...told, ...near], fortnight);
}
