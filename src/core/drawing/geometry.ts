export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Circle extends Point {
  readonly r: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** The point at an angle (radians, clockwise from the top) and a distance from the ring's centre. */
export function pointAt(centre: Point, angle: number, distance: number): Point {
  return { x: centre.x + distance * Math.sin(angle), y: centre.y - distance * Math.cos(angle) };
}

export function angleOf(index: number, count: number): number {
  return (2 * Math.PI * index) / count;
}

/** Where a label stands beside the point at an angle: above, below, or to the left or right of it; as an angle. */
export function sideOf(angle: number): number {
  if (Math.abs(Math.sin(angle)) < 0.2) return Math.cos(angle) > 0 ? 0 : Math.PI;
  return (Math.sign(Math.sin(angle)) * Math.PI) / 2;
}

/** How far a point is from the nearest point of a box; 0 inside it. */
export function distanceToBox(point: Point, box: Box): number {
  const dx = Math.max(box.x - point.x, 0, point.x - box.x - box.width);
  const dy = Math.max(box.y - point.y, 0, point.y - box.y - box.height);
  return Math.hypot(dx, dy);
}

/** Whether two boxes come closer to each other than `margin`. */
export function boxesTouch(a: Box, b: Box, margin: number): boolean {
  return (
    a.x < b.x + b.width + margin &&
    b.x < a.x + a.width + margin &&
    a.y < b.y + b.height + margin &&
    b.y < a.y + a.height + margin
  );
}

export function moveBy<P extends Point>(point: P, by: Point): P {
  return { ...point, x: point.x + by.x, y: point.y + by.y };
}
