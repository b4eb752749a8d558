import { type LoopStep, stateInWords } from '../../views/loop.ts';
import { type Box, type Circle, type Point, pointAt, sideOf } from '../geometry.ts';
import { type Font, fitText, textWidth } from '../text-fit.ts';

/** One line of text in its place; `y` is its baseline. */
export interface Line extends Point {
  readonly kind: 'title' | 'quiet' | 'label' | 'state' | 'number' | 'above' | 'name' | 'below';
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** What is written beside a step. `whole` is false when not all of it found room. */
export interface Label {
  readonly lines: readonly Line[];
  readonly box: Box;
  readonly whole: boolean;
}

export const stateFont: Font = { size: 12 };
const lineHeight = 17;
/** How much further out the current step's label stands: its pointer is between. */
export const pointerRoom = 11;
const widest = 168;

/** The current step's label is bold; the others are not. */
export function labelFont({ current }: LoopStep): Font {
  return { size: 13, bold: current };
}

/** Writes a step's label outside the ring, on the side where the step is. `half` is half the drawing's width. */
export function labelBeside(step: LoopStep, node: Circle, angle: number, half: number): Label {
  const away = node.r + (half < 232 ? 8 : 10) + (step.current ? pointerRoom : 0);
  const place = pointAt(node, sideOf(angle), away);
  const beside = Math.abs(place.x - node.x) > 1;
  const font = labelFont(step);
  const room = beside ? Math.min(widest, half - Math.abs(place.x)) : Math.min(widest * 1.2, half * 2);
  const fitted = fitText(step.label, room, font, 2);
  const state = stateInWords(step);
  const width = Math.max(...fitted.lines.map(line => textWidth(line, font)), textWidth(state, stateFont));
  const height = (fitted.lines.length + 1) * lineHeight - 2;
  const out = -Math.cos(angle);
  // Near the top and the bottom the ring runs beneath a label that is level with its step: it moves out of the way.
  const top = beside ? node.y + out * height * 0.45 - height / 2 : out < 0 ? place.y - height : place.y;
  const [anchor, left] = !beside
    ? (['middle', place.x - width / 2] as const)
    : place.x > node.x
      ? (['start', place.x] as const)
      : (['end', place.x - width] as const);
  const line = (kind: Line['kind'], text: string, y: number): Line => ({ kind, text, anchor, x: place.x, y: top + y });
  return {
    lines: [
      ...fitted.lines.map((text, index) => line('label', text, 13 + index * lineHeight)),
      line('state', state, 12 + fitted.lines.length * lineHeight),
    ],
    box: { x: left, y: top, width, height },
    whole: fitted.whole && width <= room,
  };
}
