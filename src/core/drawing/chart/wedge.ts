import type { Chart } from '../../views/chart/chart.ts';
import type { Point } from '../geometry.ts';
import { element, short } from '../markup.ts';
import { pathPoint } from '../paths.ts';
import { arrivalsOf } from './arrivals.ts';
import { timeOf } from './calendar.ts';
import type { Scene } from './scene.ts';

/** Where the measure goes if all goes on as it does: it opens towards the target, and fades, as less and less is known. */
export function drawWedge(chart: Chart, { x, y, plot }: Pick<Scene, 'x' | 'y' | 'plot'>): string {
  const { forecast } = chart;
  if (!forecast) return '';
  const from = x(timeOf(forecast.on));
  const level = y(forecast.to);
  const [early, late] = [forecast.early, forecast.late].map((line, index): Edge => {
    const at = x(arrivalsOf(chart)[index] ?? Number.NaN);
    const start = { x: from, y: at > from ? y(line.value) : level };
    // One that arrives beyond the plot leads out of it.
    const share = at > plot.right ? (plot.right - from) / (at - from) : 1;
    const end = { x: Math.min(at, plot.right), y: start.y + share * (level - start.y) };
    return { start, end, arrives: at <= plot.right };
  });
  if (!early || !late || !(plot.right > from) || ![early, late].every(isDrawable)) return '';
  const corner = early.arrives && !late.arrives ? [{ x: plot.right, y: level }] : [];
  const outline = [early.start, early.end, ...corner, late.end, late.start];
  // What has the same name fades between the same places.
  const id = `fade-${short(from)}-${short(plot.right)}`;
  return [
    element(
      'linearGradient',
      { id, gradientUnits: 'userSpaceOnUse', x1: from, x2: plot.right, y1: 0, y2: 0 },
      element('stop', { class: 'near', offset: 0 }),
      element('stop', { class: 'far', offset: 1 }),
    ),
    element('path', {
      class: 'wedge',
      fill: `url(#${id})`,
      stroke: `url(#${id})`,
      d: `M${outline.map(pathPoint).join('L')}Z`,
    }),
    early.arrives
      ? element('path', {
          class: 'arrival',
          d: `M${pathPoint(early.end)}L${pathPoint({ x: late.arrives ? late.end.x : plot.right, y: level })}`,
        })
      : '',
  ].join('');
}

/** One side of the wedge. */
interface Edge {
  readonly start: Point;
  readonly end: Point;
  /** Whether it reaches the target inside the plot. */
  readonly arrives: boolean;
}

function isDrawable({ start, end }: Edge): boolean {
  return [start.x, start.y, end.x, end.y].every(Number.isFinite);
}
