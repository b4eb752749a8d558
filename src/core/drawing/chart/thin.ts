import type { Point } from '../geometry.ts';

/**
 * The points of a line that can be seen at this many columns of pixels: of each column the first, the lowest, the
 * highest and the last, so that no extreme is lost and neighbours still join where they did. They come in order of x.
 */
export function thinned<P extends Point>(points: readonly P[], columns: number): readonly P[] {
  if (points.length <= columns * 4) return points;
  return columnsOf(points).flatMap(column => {
    const [first] = column;
    const low = column.reduce((lowest, point) => (point.y < lowest.y ? point : lowest));
    const high = column.reduce((highest, point) => (point.y > highest.y ? point : highest));
    const seen = new Set([first, low, high, column.at(-1)]);
    return column.filter(point => seen.has(point));
  });
}

function columnsOf<P extends Point>(points: readonly P[]): P[][] {
  const columns: P[][] = [];
  let last: number | undefined;
  for (const point of points) {
    const column = Math.floor(point.x);
    if (column === last) columns.at(-1)?.push(point);
    else columns.push([point]);
    last = column;
  }
  return columns;
}
