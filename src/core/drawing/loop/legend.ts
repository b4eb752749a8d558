import { stateInWords } from '../../views/loop.ts';
import { pointAt } from '../geometry.ts';
import { fitText, textWidth } from '../text-fit.ts';
import { type Line, labelFont, stateFont } from './label.ts';
import { showsNumber } from './mark.ts';
import type { Node } from './node.ts';
import type { Station } from './station.ts';

const rowHeight = 26;
const numberWidth = 26;
const columnGap = 12;

/** For a ring too narrow for labels beside it: a list of the steps beneath, by the numbers that they have on the ring. */
export function legendOf(stations: readonly Station[], radius: number, width: number): Node[] {
  const stateWidth = Math.max(...stations.map(({ step }) => textWidth(stateInWords(step), stateFont)));
  const room = Math.min(width - numberWidth - columnGap - stateWidth, 320);
  const names = stations.map(({ step }) => fitText(step.label, room, labelFont(step), 1).lines[0] ?? '');
  const nameWidth = Math.max(...stations.map(({ step }, index) => textWidth(names[index] ?? '', labelFont(step))));
  const rowWidth = numberWidth + nameWidth + columnGap + stateWidth;
  const left = -rowWidth / 2;
  const top = Math.max(...stations.map(({ at }) => at.y + at.r)) + 34;
  return stations.map(({ step, at, angle }, index) => {
    const y = top + index * rowHeight;
    const number = `${index + 1}`;
    const line = (kind: Line['kind'], text: string, x: number): Line => ({ kind, text, anchor: 'start', x, y: y + 17 });
    const row = [
      line('number', number, left),
      line('label', names[index] ?? '', left + numberWidth),
      line('state', stateInWords(step), left + numberWidth + nameWidth + columnGap),
    ];
    const beside = pointAt({ x: 0, y: 0 }, angle, radius + at.r + (step.stale || step.tally ? 17 : 12));
    const tag: Line = { kind: 'number', text: number, anchor: 'middle', x: beside.x, y: beside.y + 4 };
    return {
      at,
      angle,
      side: angle,
      lines: showsNumber(step) ? row : [tag, ...row],
      box: { x: left, y, width: rowWidth, height: rowHeight - 2 },
    };
  });
}
