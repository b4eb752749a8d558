import type { Initiative, Measure } from '../../initiative/initiative.ts';
import type { Model } from '../../model/model.ts';
import { actionBegan, earlierActionEnded } from './action.ts';
import { type Assessment, assess } from './assess.ts';
import { type ControlChart, controlChartOf } from './control.ts';
import { goalsOf } from './goal.ts';
import type { TooFew } from './trend.ts';

/** A measure of an initiative with all that its numbers say. Plain data. */
export interface Measured {
  readonly measure: Measure;
  /** Whether success is judged by it. */
  readonly isGoal: boolean;
  readonly assessment: Assessment;
  readonly chart: ControlChart | TooFew;
}

/** The measures of an initiative in the order of its file, seen from where it stands in its history. */
export function measuredOf(initiative: Initiative, model: Model, { today }: { today: string }): Measured[] {
  const goals = goalsOf(initiative.measures);
  const { on: began } = actionBegan(initiative, model);
  const since = earlierActionEnded(initiative, model);
  const when = { today, ...(began !== undefined && { began }), ...(since !== undefined && { since }) };
  return initiative.measures.map(measure => ({
    measure,
    isGoal: goals.includes(measure),
    assessment: assess(measure, when),
    chart: controlChartOf(measure, when),
  }));
}
