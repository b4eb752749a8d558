import { standaloneStyle } from '../colours.ts';
import { element, escapeText } from '../markup.ts';
import type { Chart } from './chart.ts';
import { gap, type HeadLine } from './head.ts';
import { drawPlot } from './plot.ts';
import { drawReader } from './reader.ts';
import { type Scene, sceneOf } from './scene.ts';
import { chartSheet } from './style.ts';
import { chartInWords } from './words.ts';

export interface ChartDrawing {
  readonly width: number;
  /** Its readings can be gone through with the keyboard; otherwise the whole is one picture with a description. */
  readonly interactive?: boolean;
  /** For a file of its own: brings its style and a background along. */
  readonly standalone?: boolean;
}

const narrowest = 200;
const paperMargin = 16;

/**
 * Draws charts one below the other as a picture of its own.
 *
 * Drawn by hand, like the loop: the page, a saved picture and the command line need one small pure function that gives
 * markup. Of the libraries made for this, d3-scale with d3-shape would add 60 KB to a page of 24 KB, and d3-time alone
 * 8 KB; what is needed of them here are a linear scale and ticks at whole months, forty lines.
 */
export function drawCharts(charts: readonly Chart[], { width, standalone = false }: ChartDrawing): string {
  const inner = Math.max(Math.round(width), narrowest + 2 * paperMargin) - 2 * paperMargin;
  let y = paperMargin;
  const drawn = charts.map(chart => {
    const scene = sceneOf(chart, inner);
    const at = y;
    y += scene.height + 2 * paperMargin;
    return drawScene(chart, scene, { x: paperMargin, y: at, role: 'img' });
  });
  const [outer, height] = [inner + 2 * paperMargin, Math.ceil(y)];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: outer,
      height,
      viewBox: `0 0 ${outer} ${height}`,
      role: 'group',
      'aria-label': 'Measures',
    },
    ...(standalone
      ? [
          element('style', {}, standaloneStyle(chartSheet)),
          element('g', { class: 'chart' }, element('rect', { class: 'paper', width: outer, height, rx: 6 })),
        ]
      : []),
    ...drawn,
  );
}

/** Draws one chart as SVG markup. Every text of the user's is escaped in it. */
export function drawChart(chart: Chart, { width, interactive = false }: ChartDrawing): string {
  const scene = sceneOf(chart, Math.max(Math.round(width), narrowest));
  const role = interactive ? 'group' : 'img';
  return drawScene(
    chart,
    scene,
    { xmlns: 'http://www.w3.org/2000/svg', role },
    interactive ? drawReader(chart, scene) : '',
  );
}

function drawScene(
  chart: Chart,
  scene: Scene,
  attributes: Readonly<Record<string, string | number>>,
  reader = '',
): string {
  const { width, head } = scene;
  const height = Math.ceil(scene.height);
  return element(
    'svg',
    {
      class: 'chart',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'aria-label': chartInWords(chart),
      ...attributes,
    },
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
