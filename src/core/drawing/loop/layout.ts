import { type Lane, lanesOf } from '../../views/lanes.ts';
import type { Loop } from '../../views/loop.ts';
import { type Circle, moveBy } from '../geometry.ts';
import { arrange, margin } from './arrangement.ts';
import { headingOf } from './heading.ts';
import type { Line } from './label.ts';
import type { Node } from './node.ts';
import { halo, laneRadius } from './station.ts';

/** Where everything of the diagram stands, in pixels; nothing here knows how it is drawn. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly heading: readonly Line[];
  readonly ring: Circle;
  readonly nodes: readonly Node[];
  readonly returns: readonly LaneArc[];
  readonly centre: readonly Line[];
}

/** A return's place: an arc with this radius around the ring's centre. */
export interface LaneArc extends Lane {
  readonly radius: number;
}

/** Places the heading, and the ring beneath it, in a drawing of this width. Text keeps its size, the ring adapts. */
export function layoutOf(loop: Loop, width: number): Layout {
  const lanes = lanesOf(loop.returns);
  const { radius, nodes, centre } = arrange(loop, width, lanes);
  const heading = headingOf(loop, width);
  const top = Math.min(...nodes.flatMap(({ at, lines }) => [at.y - at.r - halo, ...lines.map(({ y }) => y - 12)]));
  const bottom = Math.max(...nodes.flatMap(({ at, box }) => [box.y + box.height, at.y + at.r + halo]));
  const by = { x: width / 2, y: heading.bottom + margin - top };
  return {
    width,
    height: Math.ceil(by.y + bottom + margin),
    heading: heading.lines,
    ring: { ...by, r: radius },
    nodes: nodes.map(({ at, lines, box, ...node }) => ({
      ...node,
      at: moveBy(at, by),
      lines: lines.map(line => moveBy(line, by)),
      box: moveBy(box, by),
    })),
    returns: lanes.map(lane => ({ ...lane, radius: laneRadius(loop, radius, width, lane.lane) })),
    centre: centre.map(line => moveBy(line, by)),
  };
}
