import { type Lane, mostLanes } from '../../views/lanes.ts';
import type { Loop, LoopStep } from '../../views/loop.ts';
import { angleOf, type Circle, pointAt } from '../geometry.ts';

/** A step on the ring, whose centre is at 0, 0. */
export interface Station {
  readonly step: LoopStep;
  readonly at: Circle;
  readonly angle: number;
}

/** How far the current step's halo reaches beyond its circle. */
export const halo = 5;
const growth = 5;
const laneWidth = 9;

/** The radius of a step's circle: smaller where there are many, or little room. */
export function stationSize({ steps }: Loop, width: number): number {
  return steps.length > 10 ? 13 : steps.length > 8 || width < 480 ? 15 : 17;
}

export function stationsOf(loop: Loop, radius: number, width: number): Station[] {
  const size = stationSize(loop, width);
  return loop.steps.map((step, index) => {
    const angle = angleOf(index, loop.steps.length);
    const at = { ...pointAt({ x: 0, y: 0 }, angle, radius), r: step.current ? size + growth : size };
    return { step, at, angle };
  });
}

/** The radius of a lane for returns: inside the ring, clear of the largest circle and an arrowhead on it. */
export function laneRadius(loop: Loop, radius: number, width: number, lane: number): number {
  return radius - stationSize(loop, width) - growth - 12 - Math.min(lane, mostLanes - 1) * laneWidth;
}

/** The radius of what steps and lanes leave free in the middle. */
export function innerRadius(loop: Loop, radius: number, width: number, lanes: readonly Lane[]): number {
  const innermost = Math.max(-1, ...lanes.map(({ lane }) => lane));
  return innermost < 0
    ? radius - stationSize(loop, width) - growth - halo - 4
    : laneRadius(loop, radius, width, innermost) - 5;
}
