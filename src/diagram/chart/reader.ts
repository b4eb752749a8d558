import { formatAmount } from '../../measures/amount.ts';
import { element, escapeText } from '../markup.ts';
import { type Font, fitText, textWidth } from '../text-fit.ts';
import type { Chart } from './chart.ts';
import type { Scene } from './scene.ts';
import { readingInWords } from './words.ts';

/**
 * What goes through the readings one by one. It is a slider to those who hear it, since that is what arrow keys, Home
 * and End are known to move, and what tells its place in words of its own.
 */
export function drawReader(chart: Chart, { marks, plot }: Scene): string {
  const latest = marks.at(-1);
  if (!latest) return '';
  const area = { x: plot.left, y: plot.top, width: plot.right - plot.left, height: plot.bottom - plot.top };
  return element(
    'g',
    {
      class: 'reader',
      role: 'slider',
      tabindex: 0,
      'data-key': `readings:${chart.name}`,
      'aria-label': `Readings of ${chart.name}`,
      'aria-valuemin': 1,
      'aria-valuemax': marks.length,
      'aria-valuenow': marks.length,
      'aria-valuetext': readingInWords(latest.reading, chart),
    },
    element('rect', { class: 'area', ...area, rx: 2 }),
    element('g', { class: 'cursor' }),
  );
}

const fonts: Readonly<Record<'value' | 'quiet', Font>> = { value: { size: 13, bold: true }, quiet: { size: 12 } };
const widest = 260;
const padding = 8;

/** The mark on one of the readings, and what there is to say of it in a box beside. */
export function drawCursor(chart: Chart, { marks, plot, width }: Scene, index: number): string {
  const mark = marks[index];
  if (!mark) return '';
  const { value, on, note, source, signal } = mark.reading;
  const room = Math.min(widest, width) - 2 * padding;
  const lines = [
    ...fitText(`${formatAmount(value, chart.unit, chart.locale)} · ${on}`, room, fonts.value, 2).lines.map(text => ({
      kind: 'value' as const,
      text,
    })),
    ...[signal, note, source].flatMap(words =>
      words ? fitText(words, room, fonts.quiet, 2).lines.map(text => ({ kind: 'quiet' as const, text })) : [],
    ),
  ];
  const box = {
    width: Math.max(...lines.map(({ kind, text }) => textWidth(text, fonts[kind]))) + 2 * padding,
    height: lines.length * 17 + padding,
  };
  const left = Math.min(Math.max(mark.x - box.width / 2, 0), width - box.width);
  const above = mark.y - 12 - box.height;
  const top = above >= 0 ? above : Math.min(mark.y + 12, plot.bottom);
  return [
    element('line', { class: 'hair', x1: mark.x, y1: plot.top, x2: mark.x, y2: plot.bottom }),
    element('circle', { class: 'ring', cx: mark.x, cy: mark.y, r: 6 }),
    element('rect', { class: 'box', x: left, y: top, ...box, rx: 3 }),
    ...lines.map(({ kind, text }, line) =>
      element('text', { class: kind, x: left + padding, y: top + 17 + line * 17 }, escapeText(text)),
    ),
  ].join('');
}

/** The reading whose mark is nearest to a place along the time axis; the later one of two. */
export function nearestMark({ marks }: Scene, x: number): number {
  let [low, high] = [0, marks.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const [before, at] = [marks[middle - 1], marks[middle]];
    if (before && at && x - before.x >= at.x - x) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where a key leads to from a reading. */
export function readingAfter(key: string, at: number, count: number): number | undefined {
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowUp: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: at - 1,
    PageUp: at + 10,
    PageDown: at - 10,
    Home: 0,
    End: count - 1,
  };
  const target = targets[key];
  return target === undefined ? undefined : Math.min(Math.max(target, 0), count - 1);
}
