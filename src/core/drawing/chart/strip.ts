import { writtenAnswer } from '../../base/answer.ts';
import { type Chart, dueOf } from '../../views/chart/chart.ts';
import { element } from '../markup.ts';
import { timeOf } from './calendar.ts';
import type { Mark, Scene } from './scene.ts';

const height = 15;
/** The closest that bars may stand and still be told apart. */
const room = 5;

/** Answers as bars in two rows, yes above no; in the row of the target a ring at its day. */
export function drawStrip(chart: Chart, { x, y, plot, marks }: Scene): string {
  const { target, baseline } = chart;
  const due = x(timeOf(dueOf(chart)));
  const start = x(timeOf(baseline?.on));
  const latest = marks.at(-1);
  const isCrowded = marks.length * room > plot.right - plot.left;
  const width = isCrowded ? 1 : 3;
  return [
    ...[0, 1].map(value => {
      const isAim = target?.value === value;
      const right = isAim && Number.isFinite(due) ? due : plot.right;
      return element('line', { class: isAim ? 'target' : 'row', x1: plot.left, y1: y(value), x2: right, y2: y(value) });
    }),
    ...(target && Number.isFinite(due)
      ? [
          element('circle', { class: 'end', cx: due, cy: y(target.value), r: 5 }),
          element('circle', { class: 'end core', cx: due, cy: y(target.value), r: 1.5 }),
        ]
      : []),
    ...(baseline && Number.isFinite(start)
      ? [element('rect', { class: 'start', x: start - 3, y: y(baseline.value) - 3, width: 6, height: 6 })]
      : []),
    ...seen(marks.slice(0, -1)).map(({ x, y, reading }) => {
      const kind = `answer ${writtenAnswer(reading.value)}${isCrowded ? ' crowded' : ''}`;
      return element('rect', { class: kind, x: x - width / 2, y: y - height / 2, width, height });
    }),
    latest ? element('circle', { class: 'dot latest', cx: latest.x, cy: latest.y, r: 5 }) : '',
  ].join('');
}

/** One of those that would cover each other. */
function seen(marks: readonly Mark[]): Mark[] {
  return [...new Map(marks.map(mark => [`${Math.round(mark.x)} ${mark.reading.value}`, mark])).values()];
}
