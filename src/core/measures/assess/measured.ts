import type { Initiative, Measure } from '../../initiative/initiative.ts';
import type { Model } from '../../model/model.ts';
import { actionBegan, earlierActionEnded, mayHaveActed } from './action.ts';
import { type Assessment, assess, type When } from './assess.ts';
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
  const when = whenOf(initiative, model, today);
  return initiative.measures.map(measure => ({
    measure,
    isGoal: goals.includes(measure),
    assessment: assess(measure, when),
    chart: controlChartOf(measure, when),
  }));
}

/** From where in its course an initiative's measures are looked at. */
export function whenOf(initiative: Initiative, model: Model, today: string): When {
  const { status, history } = initiative;
  const { on: began } = actionBegan(initiative, model);
  const since = earlierActionEnded(initiative, model);
  return {
    today,
    ...(began !== undefined && { began }),
    ...(since !== undefined && { since }),
    rests: status === 'on-hold' || !mayHaveActed(initiative, model),
    history,
  };
}
