import { counted, t } from '../../base/words.ts';
import { type Chart, type Level, milestonesIn } from '../../views/chart/chart.ts';
import type { Point } from '../geometry.ts';
import { element, escapeText, short } from '../markup.ts';
import { pathPoint } from '../paths.ts';
import { type Font, textWidth } from '../text-fit.ts';
import { timeOf } from './calendar.ts';
import type { Mark, Scene } from './scene.ts';
import { drawStrip } from './strip.ts';
import { thinned } from './thin.ts';
import { drawWedge } from './wedge.ts';

/** The closest that dots may stand and still be told apart. */
const dotRoom = 7;

/** What the chart shows, from the back to the front: what is usual, what was agreed, what is. */
export function drawPlot(chart: Chart, scene: Scene): string {
  const shown = chart.answered ? [drawStrip(chart, scene)] : drawCourse(chart, scene);
  return [drawBand(chart, scene), drawToday(scene), ...shown, ...drawGutter(scene), ...drawFoot(scene)].join('');
}

function drawCourse(chart: Chart, scene: Scene): string[] {
  return [
    drawRange(chart, scene),
    ...drawLevels(chart, scene),
    drawPath(chart, scene),
    drawWedge(chart, scene),
    drawCaption(chart, scene),
    drawReadings(chart, scene),
  ];
}

/** Limits that rest on few readings look it, and are called so. */
function drawBand({ control }: Chart, { y, plot }: Scene): string {
  if (!control) return '';
  const [top, bottom] = [y(control.upper), y(control.lower)];
  const kind = control.provisional ? ' provisional' : '';
  const [left, width] = [plot.left, plot.right - plot.left];
  return [
    element('rect', { class: `band${kind}`, x: left, y: top, width, height: bottom - top }),
    ...[top, bottom].map(at => horizontal(`edge${kind}`, plot.left, plot.right, at)),
  ].join('');
}

const captionFont: Font = { size: 11 };

/** On the side of the limits that the measure is to leave, so that its readings run elsewhere. */
function drawCaption({ control, better }: Chart, { y, plot }: Scene): string {
  const room = (plot.right - plot.left) / 2;
  const words = captionsOf(control).find(text => textWidth(text, captionFont) <= room);
  if (!control || words === undefined) return '';
  const [top, bottom] = [y(control.upper), y(control.lower)];
  const isHigh = bottom - top >= 2 * captionFont.size + 8;
  const at = better === 'higher' ? bottom + (isHigh ? -5 : 12) : top + (isHigh ? 12 : -5);
  return element('text', { class: 'caption', x: plot.right - 4, y: at, 'text-anchor': 'end' }, words);
}

/** What may be written to the limits, the most telling first. */
function captionsOf(control: Chart['control']): string[] {
  if (control?.provisional)
    return [
      counted(control.from, { one: 'provisional limits, {n} reading', other: 'provisional limits, {n} readings' }),
      t('provisional limits'),
      t('provisional'),
    ];
  return control?.robust ? [t('limits by the median'), t('by the median')] : [];
}

function drawToday({ foot: { today }, plot }: Scene): string {
  if (today === undefined) return '';
  return element('line', { class: 'now', x1: today, y1: plot.top, x2: today, y2: plot.bottom });
}

/** Between two edges, up to its date, where a bar has to be hit. */
function drawRange({ range }: Chart, { x, y, plot }: Scene): string {
  if (!range) return '';
  const [top, bottom] = [y(range.high), y(range.low)];
  const due = x(timeOf(range.on));
  const right = Number.isFinite(due) ? due : plot.right;
  const [left, width, height] = [plot.left, right - plot.left, bottom - top];
  return [
    element('rect', { class: 'range', x: left, y: top, width, height }),
    ...[top, bottom].map(at => horizontal('target', left, right, at)),
    Number.isFinite(due) ? element('line', { class: 'goal', x1: due, y1: top, x2: due, y2: bottom }) : '',
  ].join('');
}

function drawLevels({ baseline, target, limit }: Chart, { x, y, plot }: Scene): string[] {
  const to = target && placeOf(target, x, y);
  return [
    baseline ? horizontal('baseline', plot.left, plot.right, y(baseline.value)) : '',
    limit === undefined ? '' : horizontal('limit', plot.left, plot.right, y(limit)),
    to ? horizontal('target', plot.left, to.x ?? plot.right, to.y) : '',
    to && to.x !== undefined ? drawDue({ x: to.x, y: to.y }) : '',
  ];
}

function placeOf({ value, on }: Level, x: Scene['x'], y: Scene['y']): { readonly x?: number; readonly y: number } {
  const at = x(timeOf(on));
  return { ...(Number.isFinite(at) && { x: at }), y: y(value) };
}

/** From the baseline by the milestones, each a small ring to be passed, to the target. */
function drawPath(chart: Chart, { x, y }: Scene): string {
  const placed = (levels: readonly Level[]) =>
    levels.map(({ on, value }) => ({ x: x(timeOf(on)), y: y(value) })).filter(({ x }) => Number.isFinite(x));
  const path = placed(chart.path ?? []);
  if (path.length < 2) return '';
  return [
    element('path', { class: 'path', d: `M${path.map(pathPoint).join('L')}` }),
    ...placed(milestonesIn(chart)).map(at => element('circle', { class: 'milestone', cx: at.x, cy: at.y, r: 3.5 })),
  ].join('');
}

/** The target's line ends at its date, in a ring to be hit. */
function drawDue({ x, y }: Point): string {
  return (
    element('circle', { class: 'end', cx: x, cy: y, r: 5 }) +
    element('circle', { class: 'end core', cx: x, cy: y, r: 1.5 })
  );
}

function drawReadings({ baseline, control }: Chart, { marks, x, y, plot }: Scene): string {
  const seen = thinned(marks, plot.right - plot.left);
  const start = baseline && placeOf(baseline, x, y);
  const origin = start?.x !== undefined && start.x <= (marks[0]?.x ?? -1) ? { x: start.x, y: start.y } : undefined;
  const line = [...(origin ? [origin] : []), ...seen];
  const crowded = marks.length * dotRoom > plot.right - plot.left;
  const latest = marks.at(-1);
  return [
    line.length > 1
      ? element('path', { class: crowded ? 'line crowded' : 'line', d: `M${line.map(pathPoint).join('L')}` })
      : '',
    start?.x === undefined
      ? ''
      : element('rect', { class: 'start', x: start.x - 3, y: start.y - 3, width: 6, height: 6 }),
    ...(crowded
      ? []
      : marks.slice(0, -1).map(mark => (mark.reading.signals ? diamond('dot', mark, 4) : dot('dot', mark, 2.5)))),
    latest ? dot('dot latest', latest, 4) : '',
    ...marks.filter(beginsSignal(control)).map(mark => diamond('signal', mark, 8)),
  ].join('');
}

/** Where readings begin to be signals, on either side; those that follow need no mark of that size. */
function beginsSignal(control: Chart['control']): (mark: Mark, index: number, marks: readonly Mark[]) => boolean {
  const { centre = 0 } = control ?? {};
  const sideOf = (mark: Mark | undefined) =>
    mark?.reading.signals !== undefined && Math.sign(mark.reading.value - centre);
  return (mark, index, marks) => sideOf(mark) !== false && sideOf(mark) !== sideOf(marks[index - 1]);
}

function drawGutter({ gutter, plot }: Scene): string[] {
  return gutter.labels.map(({ word, value, at }) =>
    element(
      'text',
      { class: 'level', x: plot.left - 8, y: at + 4, 'text-anchor': 'end' },
      word ? element('tspan', { class: 'quiet' }, `${escapeText(word)} `) : '',
      element('tspan', {}, escapeText(value)),
    ),
  );
}

function drawFoot({ foot, plot }: Scene): string[] {
  return [
    foot.ticks.length > 0 ? horizontal('axis', plot.left, plot.right, plot.bottom) : '',
    ...foot.ticks.flatMap(({ kind, x, at, text }) => [
      element('line', { class: 'axis', x1: x, y1: plot.bottom, x2: x, y2: plot.bottom + 4 }),
      element('text', { class: `foot ${kind}`, x: at, y: plot.bottom + 16, 'text-anchor': 'middle' }, escapeText(text)),
    ]),
  ];
}

function dot(kind: string, { x, y }: Point, r: number): string {
  return element('circle', { class: kind, cx: x, cy: y, r });
}

function diamond(kind: string, { x, y }: Point, r: number): string {
  return element('path', { class: kind, d: `M${short(x)} ${short(y - r)}l${r} ${r}l${-r} ${r}l${-r} ${-r}Z` });
}

function horizontal(kind: string, from: number, to: number, y: number): string {
  return element('line', { class: kind, x1: from, y1: y, x2: to, y2: y });
}
