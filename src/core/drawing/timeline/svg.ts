import { t } from '../../base/words.ts';
import {
  type Course,
  courseInWords,
  type Stretch,
  stretchInWords,
  type Turn,
  turnInWords,
} from '../../views/timeline/course.ts';
import { timeOf } from '../chart/calendar.ts';
import { drawReader, type Readable } from '../chart/reader.ts';
import type { Interactive } from '../chart/svg.ts';
import type { Point } from '../geometry.ts';
import { element, escapeText, short } from '../markup.ts';
import { arrowHead } from '../paths.ts';
import { headHeight, type TimelineScene, timelineScene } from './scene.ts';

const narrowest = 240;
const barHeight = 8;

/** Draws a timeline for the page, where what happened can be gone through. */
export function timelineToRead(course: Course, width: number): Interactive {
  const scene = sceneOf(course, width);
  const readable = readableOf(course, scene);
  return { markup: drawScene(course, scene, 'group', drawReader(readable)), readable };
}

/** Draws a timeline as a part of a picture, with how high it is. */
export function drawTimeline(course: Course, width: number): { readonly markup: string; readonly height: number } {
  const scene = sceneOf(course, width);
  return { markup: drawScene(course, scene, 'img'), height: scene.height };
}

function sceneOf(course: Course, width: number): TimelineScene {
  return timelineScene(course, Math.max(Math.round(width), narrowest));
}

function drawScene(course: Course, scene: TimelineScene, role: 'group' | 'img', reader = ''): string {
  const { width, height } = scene;
  const label = courseInWords(course)
    .map(told => t('{told}.', { told }))
    .join(' ');
  return element(
    'svg',
    { class: 'chart timeline', width, height, viewBox: `0 0 ${width} ${height}`, role, 'aria-label': label },
    element('g', { 'aria-hidden': true }, ...drawCourse(course, scene)),
    reader,
  );
}

function drawCourse(course: Course, scene: TimelineScene): string[] {
  const { x, y, plot } = scene;
  return [
    hatching,
    ...drawLabels(scene),
    ...course.holds.map(hold => {
      const [from, to] = ends(hold, course, x);
      return element('rect', { class: 'hold', x: from, y: plot.top, width: to - from, height: plot.bottom - plot.top });
    }),
    ...drawFoot(scene),
    ...course.rows.flatMap(({ stretches }, row) => stretches.map(stretch => drawBar(stretch, course, scene, y(row)))),
    ...course.returns.map(turn => drawTurn(turn, scene)),
    ...drawReadings(course, scene),
  ];
}

/** Stripes, which tell a hold from a bar in any colours. */
const hatching = element(
  'defs',
  {},
  element(
    'pattern',
    { id: 'hold', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    element('line', { class: 'stripe', x1: 0, y1: 0, x2: 0, y2: 6 }),
  ),
);

function drawLabels({ labels, leads, width, plot, y }: TimelineScene): string[] {
  return [
    element('text', { class: 'foot', x: width, y: headHeight - 6, 'text-anchor': 'end' }, escapeText(t('lead time'))),
    ...labels.flatMap((label, row) => [
      element('text', { class: 'row', x: 0, y: y(row) + 4 }, escapeText(label)),
      element('line', { class: 'rule', x1: plot.left, y1: y(row), x2: plot.right, y2: y(row) }),
    ]),
    ...leads.map((lead, row) =>
      element('text', { class: 'level', x: width, y: y(row) + 4, 'text-anchor': 'end' }, escapeText(lead)),
    ),
  ];
}

/** One that lasts has no end: it runs into today in an arrow. */
function drawBar(stretch: Stretch, course: Course, { x }: TimelineScene, y: number): string {
  const [from, to] = ends(stretch, course, x);
  const [top, bottom] = [y - barHeight / 2, y + barHeight / 2];
  if (stretch.to !== undefined)
    return element('rect', { class: 'bar', x: from, y: top, width: to - from, height: barHeight, rx: 2 });
  const neck = Math.max(from, to - barHeight / 2);
  const d = `M${short(from)} ${short(top)}H${short(neck)}L${short(to)} ${short(y)}L${short(neck)} ${short(bottom)}H${short(from)}Z`;
  return element('path', { class: 'bar open', d });
}

function drawTurn({ from, to, on }: Turn, { x, y }: TimelineScene): string {
  const at = x(timeOf(on));
  if (!Number.isFinite(at)) return '';
  const up = to < from;
  const tip = { x: at, y: y(to) + (up ? 1 : -1) * (barHeight / 2 + 1) };
  const d = `M${short(at)} ${short(y(from))}L${short(at)} ${short(tip.y)}${arrowHead(tip, up ? 0 : Math.PI, 6)}`;
  return element('path', { class: 'turn', d });
}

/** A tick for each day with a reading, and no more of them than can be told apart. */
function drawReadings({ readings, rows }: Course, { x, y }: TimelineScene): string[] {
  const at = y(rows.length);
  const places = readings.map(on => Math.round(x(timeOf(on)) / 2) * 2).filter(Number.isFinite);
  return [...new Set(places)].map(place =>
    element('line', { class: 'reading', x1: place, y1: at - 4, x2: place, y2: at + 4 }),
  );
}

function drawFoot({ ticks, plot }: TimelineScene): string[] {
  return [
    element('line', { class: 'axis', x1: plot.left, y1: plot.bottom, x2: plot.right, y2: plot.bottom }),
    ...ticks.flatMap(({ kind, text, x, at }) => [
      element('line', {
        class: kind === 'today' ? 'now' : 'axis',
        x1: x,
        y1: kind === 'today' ? plot.top : plot.bottom,
        x2: x,
        y2: plot.bottom + 4,
      }),
      element('text', { class: 'foot', x: at, y: plot.bottom + 16, 'text-anchor': 'middle' }, escapeText(text)),
    ]),
  ];
}

/** Where a stretch begins and ends; one within a day can still be seen. */
function ends({ from, to }: Stretch, { today }: Course, x: TimelineScene['x']): [number, number] {
  const [start, end] = [x(timeOf(from)), x(timeOf(to ?? today))].map(place => (Number.isFinite(place) ? place : 0));
  return [start ?? 0, Math.max(end ?? 0, (start ?? 0) + 4)];
}

interface Stop extends Point {
  readonly lines: readonly string[];
}

function readableOf(course: Course, scene: TimelineScene): Readable {
  const { x, y, plot, width } = scene;
  const middle = (stretch: Stretch) => {
    const [from, to] = ends(stretch, course, x);
    return (from + to) / 2;
  };
  const stops: Stop[] = [
    ...course.rows.flatMap(({ label, stretches }, row) =>
      stretches.map(stretch => ({
        x: middle(stretch),
        y: y(row),
        lines: [label, stretchInWords(stretch, course.today)],
      })),
    ),
    ...course.returns.map(turn => ({
      x: x(timeOf(turn.on)),
      y: y((turn.from + turn.to) / 2),
      lines: [turnInWords(turn, course)],
    })),
    ...course.holds.map(hold => ({
      x: middle(hold),
      y: plot.top,
      lines: [t('On hold'), stretchInWords(hold, course.today)],
    })),
  ]
    .filter(stop => Number.isFinite(stop.x))
    .sort((a, b) => a.x - b.x);
  const distance = (stop: Point, at: Point) => Math.hypot(stop.x - at.x, 3 * (stop.y - at.y));
  return {
    key: 'timeline',
    name: t('Timeline'),
    width,
    area: { x: plot.left, y: plot.top, width: plot.right - plot.left, height: plot.bottom - plot.top },
    stops,
    nearest: (px, py) =>
      stops.reduce(
        (best, stop, index) =>
          distance(stop, { x: px, y: py }) < distance(stops[best] ?? stop, { x: px, y: py }) ? index : best,
        0,
      ),
    linesAt: index => stops[index]?.lines ?? [],
  };
}
