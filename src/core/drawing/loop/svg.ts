import { t } from '../../base/words.ts';
import { tallyInWords } from '../../checks/tally.ts';
import type { Loop, LoopStep } from '../../views/loop.ts';
import { pictureInWords, returnInWords, stepInWords } from '../../views/loop-words.ts';
import { type Brightness, standaloneStyle } from '../colours.ts';
import { type Box, distanceToBox, type Point, pointAt } from '../geometry.ts';
import { element, escapeText, short } from '../markup.ts';
import { arcPath, arrowHead } from '../paths.ts';
import type { Line } from './label.ts';
import { type LaneArc, type Layout, layoutOf } from './layout.ts';
import { drawMark, markOf } from './mark.ts';
import type { Node } from './node.ts';
import { returnPath } from './return-path.ts';
import { loopSheet } from './style.ts';

export interface Drawing {
  /** Pixels; text keeps its size, the arrangement adapts. */
  readonly width: number;
  /** The id of the step that is marked as chosen. */
  readonly selected?: string;
  /** The steps can be focused and chosen (as tabs); otherwise the whole is one picture with a description. */
  readonly interactive?: boolean;
  /** For a file of its own: brings its style and a background along. In the panel the page has both. */
  readonly standalone?: boolean | Brightness;
}

/** How high the drawing of a loop will be, in pixels. */
export function heightOfLoop(loop: Loop, width: number): number {
  return layoutOf(loop, widthOf(width)).height;
}

function widthOf(width: number): number {
  return Math.max(Math.round(width), 240);
}

/** Draws the loop as SVG markup. Every text of the user's is escaped in it. */
export function drawLoop(loop: Loop, { width, selected, interactive = false, standalone = false }: Drawing): string {
  const layout = layoutOf(loop, widthOf(width));
  const { height } = layout;
  const chosen = loop.steps.findIndex(({ id }) => id === selected);
  const steps = loop.steps.map((step, index) =>
    drawStep(layout, step, index, index === chosen, interactive && index === Math.max(chosen, 0) ? 0 : -1, interactive),
  );
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'loop',
      width: layout.width,
      height,
      viewBox: `0 0 ${layout.width} ${height}`,
      role: interactive ? 'group' : 'img',
      'aria-label': pictureInWords(loop),
    },
    ...(standalone
      ? [
          element('style', {}, standaloneStyle(standalone, loopSheet)),
          element('rect', { class: 'paper', width: layout.width, height, rx: 6 }),
        ]
      : []),
    drawHeading(loop, layout, interactive),
    ...loop.steps.map((step, index) => drawEdge(layout, step, index)),
    ...layout.returns.map(lane => drawReturn(loop, layout, lane, interactive)),
    element(
      'g',
      interactive ? { role: 'tablist', 'aria-label': t('Steps of {model}', { model: loop.model }) } : {},
      ...steps,
    ),
    element('g', {}, ...layout.centre.map(drawLine)),
  );
}

function drawHeading({ title }: Loop, { heading }: Layout, interactive: boolean): string {
  const [titles, others] = [
    heading.filter(({ kind }) => kind === 'title'),
    heading.filter(({ kind }) => kind !== 'title'),
  ];
  const role = interactive ? { role: 'heading', 'aria-level': 1, 'aria-label': title } : {};
  return (
    element('g', role, element('title', {}, escapeText(title)), ...titles.map(drawLine)) + others.map(drawLine).join('')
  );
}

function drawStep(
  layout: Layout,
  step: LoopStep,
  index: number,
  chosen: boolean,
  tabindex: number,
  interactive: boolean,
): string {
  const { lines, box, ...node } = layout.nodes[index] as Node;
  const role = {
    role: 'tab',
    tabindex,
    'data-step': step.id,
    'aria-label': stepInWords(step, index),
    'aria-selected': chosen,
    'aria-current': step.current ? 'step' : undefined,
  };
  return element(
    'g',
    { class: `step is-${markOf(step)}`, ...(interactive ? role : {}) },
    element(
      'title',
      {},
      escapeText(
        step.tally
          ? t('{question} {findings}', { question: step.question, findings: tallyInWords(step.tally) })
          : step.question,
      ),
    ),
    interactive && distanceToBox(node.at, box) < node.at.r + 24 ? drawReach(node.at, box) : '',
    element('rect', {
      class: 'area',
      x: box.x - 4,
      y: box.y - 3,
      width: box.width + 8,
      height: box.height + 6,
      rx: 4,
    }),
    drawMark(step, index, node),
    ...lines.map(drawLine),
  );
}

/** Joins a step to its label, so that a click between the two is not lost. */
function drawReach({ x, y }: Point, box: Box): string {
  const d = `M${short(x)} ${short(y)}L${short(box.x + box.width / 2)} ${short(box.y + box.height / 2)}`;
  return element('path', { class: 'reach', d });
}

function drawEdge({ ring, nodes }: Layout, step: LoopStep, index: number): string {
  const closing = index === nodes.length - 1;
  const [from, to] = [nodes[index] as Node, nodes[(index + 1) % nodes.length] as Node];
  const start = from.angle + (from.at.r + 5) / ring.r;
  const end = (closing ? 2 * Math.PI : to.angle) - (to.at.r + 6) / ring.r;
  const kind = `${step.state === 'done' ? ' passed' : ''}${closing ? ' closing' : ''}`;
  return (
    element('path', { class: `edge${kind}`, d: arcPath(ring, ring.r, start, end - 1 / ring.r) }) +
    element('path', { class: `head${kind}`, d: arrowHead(pointAt(ring, end, ring.r), end + Math.PI / 2 - 3 / ring.r) })
  );
}

function drawReturn({ steps }: Loop, { ring, nodes }: Layout, lane: LaneArc, interactive: boolean): string {
  const path = returnPath(ring, nodes[lane.from] as Node, nodes[lane.to] as Node, lane);
  const words = returnInWords(lane, steps);
  return element(
    'g',
    { class: 'return', ...(interactive && { role: 'img', 'aria-label': words }) },
    element('title', {}, escapeText(words)),
    element('path', { class: 'reach', d: path.line }),
    element('path', { d: path.line }),
    element('path', { d: path.head }),
    lane.times > 1
      ? element(
          'text',
          { class: 'times', x: path.middle.x, y: path.middle.y + 4, 'text-anchor': 'middle' },
          `×${lane.times}`,
        )
      : '',
  );
}

function drawLine({ kind, text, anchor, x, y }: Line): string {
  return element('text', { class: kind, x, y, 'text-anchor': anchor }, escapeText(text));
}
