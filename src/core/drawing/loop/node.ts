import type { Box, Circle } from '../geometry.ts';
import type { Line } from './label.ts';

/** A step on the ring, with what is written for it; `box` is around the writing. */
export interface Node {
  readonly at: Circle;
  readonly angle: number;
  /** The side of its circle, as an angle, where its pointer stands when it is current. */
  readonly side: number;
  readonly lines: readonly Line[];
  readonly box: Box;
}
