import { visible } from '../core/base/hidden.ts';
import type { Paint, Style } from './paint.ts';

export type Cell = string | { readonly text: string; readonly style: Style | undefined };

/** Rows with their cells one under the other, two blanks apart; the last cell of a row is as long as it is. */
export function columns(rows: readonly (readonly Cell[])[], paint: Paint): string[] {
  const texts = rows.map(row => row.map(cell => visible(typeof cell === 'string' ? cell : cell.text)));
  const widths: number[] = [];
  for (const row of texts) {
    for (const [at, text] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, text.length);
  }
  return rows.map((row, nth) =>
    row
      .map((cell, at) => {
        const text = texts[nth]?.[at] ?? '';
        const blanks = ' '.repeat(at === row.length - 1 ? 0 : (widths[at] ?? 0) - text.length);
        return paint(typeof cell === 'string' ? undefined : cell.style, text) + blanks;
      })
      .join('  ')
      .trimEnd(),
  );
}
