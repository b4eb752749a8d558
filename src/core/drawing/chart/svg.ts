import { t } from '../../base/words.ts';
import type { Chart } from '../../views/chart/chart.ts';
import { chartInWords, readingLines } from '../../views/chart/words.ts';
import { type Brightness, standaloneStyle } from '../colours.ts';
import { element, escapeText } from '../markup.ts';
import { gap, type HeadLine } from './head.ts';
import { drawPlot } from './plot.ts';
import { drawReader, nearestAlong, type Readable } from './reader.ts';
import { type Scene, sceneOf } from './scene.ts';
import { chartSheet } from './style.ts';

export interface ChartsDrawing {
  readonly width: number;
  /** For a file of its own: brings its style and a background along. */
  readonly standalone?: boolean | Brightness;
}

/** A drawing whose parts can be gone through with the pointer and the keyboard. */
export interface Interactive {
  readonly markup: string;
  readonly readable: Readable;
}

const narrowest = 200;
export const margin = 16;

/**
 * Draws charts one below the other as one picture. Every text of the user's is escaped in it.
 *
 * Drawn by hand, like the loop: the page, a saved picture and the command line need one small pure function that gives
 * markup. Of the libraries made for this, d3-scale with d3-shape would add 60 KB to a page of 24 KB, and d3-time alone
 * 8 KB; all that is needed of them here are a linear scale and ticks at whole months, which are forty lines.
 */
export function drawCharts(charts: readonly Chart[], { width, standalone = false }: ChartsDrawing): string {
  const inner = Math.max(Math.round(width) - 2 * margin, narrowest);
  const { drawn, height } = stackCharts(charts, inner);
  const outer = inner + 2 * margin;
  const box = { width: outer, height, viewBox: `0 0 ${outer} ${height}` };
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', ...box, role: 'group', 'aria-label': t('Measures') },
    ...(standalone
      ? [
          element('style', {}, standaloneStyle(standalone, chartSheet)),
          element('g', { class: 'chart' }, element('rect', { class: 'paper', width: outer, height, rx: 6 })),
        ]
      : []),
    ...drawn,
  );
}

/** Charts one below the other, with room around each, and how high they are together. */
export function stackCharts(
  charts: readonly Chart[],
  width: number,
): { readonly drawn: readonly string[]; readonly height: number } {
  let y = margin;
  const drawn = charts.map(chart => {
    const scene = sceneOf(chart, width);
    const at = y;
    y += scene.height + 2 * margin;
    return drawScene(chart, scene, { x: margin, y: at, role: 'img' });
  });
  return { drawn, height: Math.ceil(y) };
}

/** Draws one chart for the page, where its readings can be gone through. */
export function chartToRead(chart: Chart, width: number): Interactive {
  const scene = sceneOf(chart, Math.max(Math.round(width), narrowest));
  const readable = readableOf(chart, scene);
  const role = readable.stops.length > 0 ? 'group' : 'img';
  return { markup: drawScene(chart, scene, { role }, drawReader(readable)), readable };
}

function readableOf(chart: Chart, { width, plot, marks }: Scene): Readable {
  const { left, right, top, bottom } = plot;
  return {
    key: chart.name,
    name: t('Readings of {measure}', { measure: chart.name }),
    width,
    area: { x: left, y: top, width: right - left, height: bottom - top },
    stops: marks,
    nearest: x => nearestAlong(marks, x),
    linesAt: index => {
      const reading = marks[index]?.reading;
      return reading ? readingLines(reading, chart) : [];
    },
  };
}

function drawScene(chart: Chart, scene: Scene, place: Readonly<Record<string, string | number>>, reader = ''): string {
  const { width, head } = scene;
  const height = Math.ceil(scene.height);
  const box = { width, height, viewBox: `0 0 ${width} ${height}` };
  return element(
    'svg',
    { class: 'chart', ...box, 'aria-label': chartInWords(chart), ...place },
    element('g', { 'aria-hidden': true }, ...head.lines.map(line => drawHeadLine(line, width)), drawPlot(chart, scene)),
    reader,
  );
}

function drawHeadLine({ y, spans, anchor }: HeadLine, width: number): string {
  const drawn = spans.map(({ kind, text }, index) =>
    element('tspan', { class: kind, dx: index > 0 ? gap : undefined }, escapeText(text)),
  );
  return element('text', { x: anchor ? width : 0, y, 'text-anchor': anchor }, ...drawn);
}
