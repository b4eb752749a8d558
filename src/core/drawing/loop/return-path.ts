import { type Circle, type Point, pointAt } from '../geometry.ts';
import { arcTo, arrowHead, pathPoint } from '../paths.ts';
import type { LaneArc } from './layout.ts';

/** A return as drawn: out of a step towards the ring's middle, along its lane, and up to the step that is revisited. */
export interface ReturnPath {
  readonly line: string;
  readonly head: string;
  readonly middle: Point;
}

interface Waypoint {
  readonly at: Circle;
  readonly angle: number;
}

/** Between neighbours an arrow bows inwards; a longer one follows the ring along its lane. */
export function returnPath(ring: Circle, from: Waypoint, to: Waypoint, lane: LaneArc): ReturnPath {
  return bow(ring, from, to, lane) ?? alongLane(ring, from, to, lane);
}

function bow(ring: Circle, from: Waypoint, to: Waypoint, { radius, lane }: LaneArc): ReturnPath | undefined {
  const mid = (from.angle + to.angle) / 2;
  const towards = Math.sign(to.angle - from.angle);
  const start = leave(from, towards * 0.6, 2);
  const tip = leave(to, -towards * 0.6, 4);
  const chord = ring.r * Math.cos((to.angle - from.angle) / 2) - Math.min(from.at.r, to.at.r);
  if (lane > 0 || chord < radius) return undefined;
  const control = pointAt(ring, mid, 2 * radius - chord);
  return {
    line: `M${pathPoint(start)}Q${pathPoint(control)} ${pathPoint(tip)}`,
    head: arrowHead(tip, Math.atan2(tip.x - control.x, control.y - tip.y)),
    middle: pointAt(ring, mid, radius),
  };
}

function alongLane(ring: Circle, from: Waypoint, to: Waypoint, { radius, lane }: LaneArc): ReturnPath {
  const towards = Math.sign(to.angle - from.angle);
  // Arrows that share a step leave and reach it at different slants, the inner lane's steeper, so that none crosses.
  const slant = 0.7 - lane * 0.35;
  const depth = ring.r - radius;
  const lean = Math.atan((depth * Math.tan(slant)) / radius);
  const bend = Math.min(lean + depth / radius, Math.abs(to.angle - from.angle) / 2);
  const [start, end] = [from.angle + towards * bend, to.angle - towards * bend];
  // On the lane's tangent, so that the arrow runs into its lane without a kink.
  const control = (angle: number, turn: number) =>
    pointAt(ring, angle + turn * Math.atan((0.9 * depth) / radius), Math.hypot(radius, 0.9 * depth));
  const [outOf, into] = [control(start, -towards), control(end, towards)];
  const tip = leave(to, -towards * slant, 4);
  const first = pointAt(ring, start, radius);
  return {
    line: `M${pathPoint(leave(from, towards * slant, 2))}Q${pathPoint(outOf)} ${pathPoint(first)}${arcTo(ring, radius, start, end)}Q${pathPoint(into)} ${pathPoint(tip)}`,
    head: arrowHead(tip, Math.atan2(tip.x - into.x, into.y - tip.y)),
    middle: pointAt(ring, (start + end) / 2, radius),
  };
}

/** The point beside a step's circle that looks to the ring's middle, turned by `slant` along the ring. */
function leave({ at, angle }: Waypoint, slant: number, distance: number): Point {
  return pointAt(at, angle + Math.PI - slant, at.r + distance);
}
