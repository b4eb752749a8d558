import type { Drawable } from '../views/drawable.ts';
import { pictureInWords } from '../views/loop-words.ts';
import { chartSheet } from './chart/style.ts';
import { margin, stackCharts } from './chart/svg.ts';
import { type Brightness, standaloneStyle } from './colours.ts';
import { loopSheet } from './loop/style.ts';
import { drawLoop, heightOfLoop } from './loop/svg.ts';
import { element } from './markup.ts';
import { timelineSheet } from './timeline/style.ts';
import { drawTimeline } from './timeline/svg.ts';

/**
 * Draws an initiative as one picture that stands on its own: its loop, below it a chart for each measure, and the
 * timeline of the cycle. Every text of the user's is escaped in it. The width is in pixels.
 */
export function drawSheet(
  { loop, charts, course }: Drawable,
  { width, standalone }: { readonly width: number; readonly standalone: true | Brightness },
): string {
  const inner = width - 2 * margin;
  const stack = stackCharts(charts, inner);
  const timeline = course && drawTimeline(course, inner);
  const parts = [
    { markup: drawLoop(loop, { width }), height: heightOfLoop(loop, width), x: 0 },
    ...(charts.length > 0 ? [{ markup: stack.drawn.join(''), height: stack.height, x: 0 }] : []),
    ...(timeline ? [{ ...timeline, height: timeline.height + margin, x: margin }] : []),
  ];
  let y = 0;
  const placed = parts.map(({ markup, height, x }) => {
    const at = y;
    y += height;
    return element('g', { transform: `translate(${x} ${at})` }, markup);
  });
  const height = Math.ceil(y);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'group',
      'aria-label': pictureInWords(loop),
    },
    element('style', {}, standaloneStyle(standalone, loopSheet, chartSheet, timelineSheet)),
    element('g', { class: 'loop' }, element('rect', { class: 'paper', width, height, rx: 6 })),
    ...placed,
  );
}
