import type { Loop } from '../../views/loop.ts';
import { centreWords } from '../../views/loop-words.ts';
import { type Font, fitText, textWidth } from '../text-fit.ts';
import type { Line } from './label.ts';

interface Row {
  readonly kind: 'above' | 'name' | 'below';
  readonly text: string;
}

const small: Font = { size: 12 };
const large: Font = { size: 15, bold: true };
const heights = { above: 18, name: 20, below: 17 };

/**
 * The text inside the ring, around the point 0, 0, in a circle of this radius: where the initiative stands. Where
 * there is little room it says less; the whole of it is there when `whole` is true.
 */
export function centreLines(loop: Loop, radius: number): { readonly lines: readonly Line[]; readonly whole: boolean } {
  const { above, name, below, short } = centreWords(loop);
  const row = (kind: Row['kind']) => (text: string) => ({ kind, text });
  const nameRows = (most: number) => {
    const fitted = fitText(name, radius * 1.75, large, most);
    return { rows: fitted.lines.map(row('name')), whole: fitted.whole };
  };
  const attempts = [
    { most: 1, below: [below.join(' · ')] },
    { most: 2, below: [below.join(' · ')] },
    { most: 1, below },
    { most: 2, below },
  ];
  for (const attempt of attempts) {
    const { rows, whole } = nameRows(attempt.most);
    const all = [row('above')(above), ...rows, ...attempt.below.map(row('below'))];
    if (whole && fits(all, radius)) return { lines: place(all), whole: true };
  }
  const brief = [row('above')(short.above), row('name')(short.name), ...short.below.map(row('below'))];
  return { lines: place(brief), whole: fits(brief, radius) };
}

function fits(rows: readonly Row[], radius: number): boolean {
  return place(rows).every(({ text, y, kind }) => {
    const font = kind === 'name' ? large : small;
    const far = Math.max(Math.abs(y - font.size * 0.8), Math.abs(y + font.size * 0.2));
    return Math.hypot(textWidth(text, font) / 2, far) <= radius;
  });
}

function place(rows: readonly Row[]): Line[] {
  let y = -rows.reduce((height, { kind }) => height + heights[kind], 0) / 2;
  return rows.map(({ kind, text }) => {
    y += heights[kind];
    return { kind, text, anchor: 'middle', x: 0, y: y - 4 };
  });
}
