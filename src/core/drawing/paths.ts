import { type Point, pointAt } from './geometry.ts';
import { short } from './markup.ts';

/** The arc from one angle to another, clockwise when the second is the greater one. */
export function arcPath(centre: Point, radius: number, from: number, to: number): string {
  return `M${pathPoint(pointAt(centre, from, radius))}${arcTo(centre, radius, from, to)}`;
}

/** A small arrowhead with its tip at a point, heading along an angle (clockwise from up). */
export function arrowHead(tip: Point, heading: number, size = 7): string {
  const back = (turn: number) => pointAt(tip, heading + Math.PI + turn, size);
  return `M${pathPoint(back(0.5))}L${pathPoint(tip)}L${pathPoint(back(-0.5))}`;
}

export function arcTo(centre: Point, radius: number, from: number, to: number): string {
  const large = Math.abs(to - from) > Math.PI ? 1 : 0;
  return `A${short(radius)} ${short(radius)} 0 ${large} ${to > from ? 1 : 0} ${pathPoint(pointAt(centre, to, radius))}`;
}

export function pathPoint({ x, y }: Point): string {
  return `${short(x)} ${short(y)}`;
}

/** So far an elbow keeps from what it comes from and leads to, in pixels. */
const KEEP = 9;

/**
 * A way with right angles, from a point to the right and into another one from the left: by a straight middle where there
 * is room between them, else around between both. Without a beginning it is a short way in.
 */
export function elbowPath(from: Point | undefined, to: Point): string {
  if (!from) return `M${pathPoint({ x: to.x - 2 * KEEP, y: to.y })}H${short(to.x)}`;
  const [out, into] = [from.x + KEEP, to.x - KEEP];
  const start = `M${pathPoint(from)}H${short(out)}`;
  if (into >= out) return `${start}V${short(to.y)}H${short(to.x)}`;
  const between = (from.y + to.y) / 2;
  return `${start}V${short(between)}H${short(into)}V${short(to.y)}H${short(to.x)}`;
}
