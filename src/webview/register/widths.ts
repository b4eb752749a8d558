import type { ColumnId } from '../../core/register/columns.ts';
import type { Order } from '../../core/register/order.ts';

/** How wide a column is at least, in pixels, and which share it has of what is left. */
const widths: Readonly<Record<ColumnId, readonly [least: number, share: number]>> = {
  title: [190, 4],
  step: [186, 0],
  status: [88, 0],
  level: [92, 0],
  owner: [72, 1],
  goal: [180, 1],
  course: [104, 0],
  next: [140, 0],
  priority: [84, 0],
  age: [86, 0],
  moved: [86, 0],
  needs: [170, 1],
  findings: [130, 0],
  sponsor: [76, 1],
  review: [92, 0],
  raised: [92, 0],
  cycle: [52, 0],
  model: [150, 1],
  folder: [130, 1],
};

/** The columns of the grid's lines: all lines are equally wide, so those of one column are, too. */
export function templateOf(columns: readonly ColumnId[]): string {
  return columns
    .map(id => {
      const [least, share] = widths[id];
      return share === 0 ? `${least}px` : `minmax(${least}px, ${share}fr)`;
    })
    .join(' ');
}

/** What lies between two columns, and beside all of them, in pixels; register.css has it, too. */
const [GAP, EDGES] = [12, 28 + 16];

/** How wide the lines are at least. */
export function leastWidth(columns: readonly ColumnId[]): number {
  return columns.reduce((sum, id) => sum + widths[id][0] + GAP, EDGES - GAP);
}

/** Narrower than this, a line is folded: the title, and under it where it stands and what comes. */
export const NARROW = 560;
export const narrowColumns: readonly ColumnId[] = ['title', 'step', 'next'];

/** Which columns are shown where there is so much room: the last ones make way, but for those that count in the order. */
export function fitting(columns: readonly ColumnId[], width: number, orders: readonly Order[]): readonly ColumnId[] {
  if (width === 0) return columns;
  const needed = (id: ColumnId) => id === 'title' || orders.some(({ column }) => column === id);
  let shown = columns;
  for (let last = columns.length - 1; last > 0 && leastWidth(shown) > width; last--) {
    const id = columns[last];
    if (id && !needed(id)) shown = shown.filter(other => other !== id);
  }
  return shown;
}
