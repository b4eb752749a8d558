import type { Loop } from '../../views/loop.ts';
import { quietLine } from '../../views/loop-words.ts';
import { type Font, fitText } from '../text-fit.ts';
import type { Line } from './label.ts';

const titleFont: Font = { size: 16, bold: true };
const quietFont: Font = { size: 12 };
const widest = 620;

/** The title and the quiet line under it, centred; `bottom` is where the next thing may begin. */
export function headingOf(loop: Loop, width: number): { readonly lines: readonly Line[]; readonly bottom: number } {
  const room = Math.min(widest, width - 24);
  const x = width / 2;
  const title = fitText(loop.title, room, titleFont, 3).lines;
  const quiet = fitText(quietLine(loop), room, quietFont, 2).lines;
  const below = 26 + (title.length - 1) * 22;
  return {
    lines: [
      ...title.map((text, index): Line => ({ kind: 'title', text, anchor: 'middle', x, y: 26 + index * 22 })),
      ...quiet.map((text, index): Line => ({ kind: 'quiet', text, anchor: 'middle', x, y: below + 21 + index * 17 })),
    ],
    bottom: below + 21 + (quiet.length - 1) * 17 + 16,
  };
}
