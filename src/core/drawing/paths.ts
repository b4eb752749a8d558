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
