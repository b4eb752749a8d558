import type { PlacedFinding } from '../checks/placed-finding.ts';
import type { Initiative } from '../initiative/initiative.ts';
import type { Model } from '../model/model.ts';
import type { Chart } from './chart/chart.ts';
import { chartsOf, type Seen } from './chart/chart-of.ts';
import { type Loop, loopOf } from './loop.ts';
import { type Course, courseOf } from './timeline/course.ts';

/** All of an initiative that can be drawn. */
export interface Drawable {
  readonly loop: Loop;
  /** One for each measure. */
  readonly charts: readonly Chart[];
  /** How this cycle went; nothing where the history says too little for a picture. */
  readonly course: Course | undefined;
}

export function drawableOf(
  initiative: Initiative,
  model: Model,
  seen: Seen,
  findings: readonly PlacedFinding[] = [],
): Drawable {
  return {
    loop: loopOf(model, initiative, findings),
    charts: chartsOf(initiative, model, seen),
    course: courseOf(initiative, model, seen),
  };
}
