import { own } from '../../base/own.ts';
import type { Box, Point } from '../geometry.ts';
import { element, escapeText } from '../markup.ts';
import { type Font, fitText, textWidth } from '../text-fit.ts';

/** A drawing with places that can be gone through one by one, each with something to say. */
export interface Readable {
  /** Names it among the others of the page. */
  readonly key: string;
  readonly name: string;
  readonly width: number;
  readonly area: Box;
  readonly stops: readonly Point[];
  /** The place that the pointer means. */
  nearest(x: number, y: number): number;
  /** What there is to say at a place, the most important first. */
  linesAt(index: number): readonly string[];
}

/**
 * What goes through the places. It is a slider to those who hear it, since that is what arrow keys, Home and End are
 * known to move, and what tells its place in words of its own. It begins at the end, with what is newest.
 */
export function drawReader(readable: Readable): string {
  const count = readable.stops.length;
  if (count === 0) return '';
  return element(
    'g',
    {
      class: 'reader',
      role: 'slider',
      tabindex: 0,
      'data-key': `reader:${readable.key}`,
      'aria-label': readable.name,
      'aria-valuemin': 1,
      'aria-valuemax': count,
      'aria-valuenow': count,
      'aria-valuetext': stopInWords(readable, count - 1),
    },
    element('rect', { class: 'area', ...readable.area, rx: 2 }),
    element('g', { class: 'cursor' }),
  );
}

/** “15 min · 2026-11-01, cache warmed” */
export function stopInWords(readable: Readable, index: number): string {
  return readable.linesAt(index).join(', ');
}

const fonts: Readonly<Record<'value' | 'quiet', Font>> = { value: { size: 13, bold: true }, quiet: { size: 12 } };
const widest = 260;
const padding = 8;

/** The mark at one of the places, and what there is to say of it in a box beside. */
export function drawCursor(readable: Readable, index: number): string {
  const { stops, area, width } = readable;
  const at = stops[index];
  if (!at) return '';
  const room = Math.min(widest, width) - 2 * padding;
  const lines = readable.linesAt(index).flatMap((words, line) => {
    const kind = line === 0 ? ('value' as const) : ('quiet' as const);
    return fitText(words, room, fonts[kind], 2).lines.map(text => ({ kind, text }));
  });
  const box = {
    width: Math.max(...lines.map(({ kind, text }) => textWidth(text, fonts[kind]))) + 2 * padding,
    height: lines.length * 17 + padding,
  };
  const left = Math.min(Math.max(at.x - box.width / 2, 0), width - box.width);
  const above = at.y - 12 - box.height;
  const top = above >= 0 ? above : at.y + 12;
  return [
    element('line', { class: 'hair', x1: at.x, y1: area.y, x2: at.x, y2: area.y + area.height }),
    element('circle', { class: 'ring', cx: at.x, cy: at.y, r: 6 }),
    element('rect', { class: 'box', x: left, y: top, ...box, rx: 3 }),
    ...lines.map(({ kind, text }, line) =>
      element('text', { class: kind, x: left + padding, y: top + 17 + line * 17 }, escapeText(text)),
    ),
  ].join('');
}

/** The place nearest to one along the line; the later one of two. Places come in order of x. */
export function nearestAlong(stops: readonly Point[], x: number): number {
  let [low, high] = [0, stops.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const [before, at] = [stops[middle - 1], stops[middle]];
    if (before && at && x - before.x >= at.x - x) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where a key leads to from one of `count` places. */
export function stopAfter(key: string, at: number, count: number): number | undefined {
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
  const target = own(targets, key);
  return target === undefined ? undefined : Math.min(Math.max(target, 0), count - 1);
}
