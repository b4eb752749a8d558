import { type Lane, lanesOf } from '../../views/lanes.ts';
import type { Loop } from '../../views/loop.ts';
import { boxesTouch, distanceToBox, sideOf } from '../geometry.ts';
import { centreLines } from './centre.ts';
import { type Line, labelBeside } from './label.ts';
import { legendOf } from './legend.ts';
import type { Node } from './node.ts';
import { halo, innerRadius, stationSize, stationsOf } from './station.ts';

/** Ring, steps and writing around the point 0, 0. */
export interface Arrangement {
  readonly radius: number;
  readonly nodes: readonly Node[];
  readonly centre: readonly Line[];
}

/** Nothing comes closer than this to the drawing's edge. */
export const margin = 8;
/** A few long labels may be cut short beside a wide ring; otherwise they go into a list that has more room for them. */
const cutting = { width: 480, share: 0.2 };

/**
 * The largest ring, up to a cap, with all labels whole beside it; failing that one with some labels cut short; and
 * failing that a ring with the labels in a list beneath.
 */
export function arrange(loop: Loop, width: number, lanes: readonly Lane[]): Arrangement {
  const cut = () => (width < cutting.width ? undefined : largestRing(loop, width, lanes, true));
  return largestRing(loop, width, lanes, false) ?? cut() ?? beneathRing(loop, width, lanes);
}

/** The least width, in steps of 20 pixels up to a cap, in which all labels stand whole beside the ring. */
export function leastWidthOf(loop: Loop, most: number): number | undefined {
  const lanes = lanesOf(loop.returns);
  for (let width = 300; width <= most; width += 20) if (largestRing(loop, width, lanes, false)) return width;
  return undefined;
}

function largestRing(loop: Loop, width: number, lanes: readonly Lane[], cut: boolean): Arrangement | undefined {
  const size = stationSize(loop, width);
  const count = loop.steps.length;
  const least = Math.max((size + 9) / Math.sin(Math.PI / count), 66);
  const most = Math.min(130 + 10 * Math.max(0, count - 5), width / 2 - size - 60);
  for (let radius = most; radius >= least; radius -= 4) {
    const arrangement = besideRing(loop, width, lanes, radius, cut);
    if (arrangement) return arrangement;
  }
  return undefined;
}

function besideRing(
  loop: Loop,
  width: number,
  lanes: readonly Lane[],
  radius: number,
  cut: boolean,
): Arrangement | undefined {
  let cutsLeft = cut ? loop.steps.length * cutting.share : 0;
  const nodes: Node[] = [];
  for (const { step, at, angle } of stationsOf(loop, radius, width)) {
    const label = labelBeside(step, at, angle, width / 2 - margin);
    if (!label.whole && --cutsLeft < 0) return undefined;
    nodes.push({ at, angle, side: sideOf(angle), lines: label.lines, box: label.box });
  }
  if (!hasRoom(nodes, radius, width)) return undefined;
  const centre = centreLines(loop, innerRadius(loop, radius, width, lanes));
  return centre.whole || cut ? { radius, nodes, centre: centre.lines } : undefined;
}

function beneathRing(loop: Loop, width: number, lanes: readonly Lane[]): Arrangement {
  const radius = Math.min(95 + 3 * loop.steps.length, width / 2 - stationSize(loop, width) - 34);
  const stations = stationsOf(loop, radius, width);
  return {
    radius,
    nodes: legendOf(stations, radius, width - 2 * margin),
    centre: centreLines(loop, innerRadius(loop, radius, width, lanes)).lines,
  };
}

/** Whether no label meets another one, a step, the ring or the drawing's edge. */
function hasRoom(nodes: readonly Node[], radius: number, width: number): boolean {
  const half = width / 2 - margin + 1;
  return nodes.every(
    ({ box }, index) =>
      box.x >= -half &&
      box.x + box.width <= half &&
      distanceToBox({ x: 0, y: 0 }, box) > radius + 4 &&
      nodes.every(
        (other, at) =>
          at === index || (!boxesTouch(box, other.box, 4) && distanceToBox(other.at, box) > other.at.r + halo + 2),
      ),
  );
}
