import type { Initiative } from '../../initiative/initiative.ts';
import { type Model, stepsOf } from '../../model/model.ts';
import { hasReached } from '../../model/reach.ts';
import { cycleHistory, type HistoryEntry } from '../../model/standing.ts';

/** When action began in this cycle, as its history tells it. */
export interface ActionBegan {
  /** The entry that tells it, counted in the whole history; -1 where none does. */
  readonly index: number;
  readonly on?: string;
}

export function actionBegan(initiative: Initiative, model: Model): ActionBegan {
  const inCycle = cycleHistory(initiative);
  const at = inCycle.findIndex(entry => isAct(entry, model) && (entry.did === 'start' || entry.did === 'revisit'));
  const on = inCycle[at]?.on;
  return { index: at === -1 ? -1 : initiative.history.length - inCycle.length + at, ...(on && { on }) };
}

/** False only where the file tells that the work has not come to the action; where it tells nothing, it may have. */
export function mayHaveActed(initiative: Initiative, model: Model): boolean {
  const { status, states, history } = initiative;
  const tells = states.size > 0 || history.length > 0;
  const acts = stepsOf(model, 'act').length > 0;
  return status === 'completed' || !tells || !acts || hasReached(model, initiative, 'act');
}

/** The day on which the action of the cycles before this one came to its end, if there were any. */
export function earlierActionEnded(initiative: Initiative, model: Model): string | undefined {
  const earlier = initiative.history.slice(0, initiative.history.length - cycleHistory(initiative).length);
  return earlier.findLast(entry => isAct(entry, model) && entry.on !== undefined)?.on;
}

function isAct({ step }: HistoryEntry, model: Model): boolean {
  return stepsOf(model, 'act').some(({ id }) => id === step);
}
