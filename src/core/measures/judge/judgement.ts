import type { Claim, Initiative } from '../../initiative/initiative.ts';
import { type Model, stepsOf } from '../../model/model.ts';
import { hasReached } from '../../model/reach.ts';
import { cycleHistory } from '../../model/standing.ts';
import { actionBegan } from '../assess/action.ts';
import { goalsOf, isBalancing } from '../assess/goal.ts';
import { readingsSinceAction } from '../assess/series.ts';
import { type Judging, judgeGoal, judgeLimit, type Reason, reasonVerdicts } from './reason.ts';
import { type Verdict, verdictWords } from './verdict.ts';

/** What came of an initiative in this cycle: as its readings tell, and as somebody says where they know better. */
export interface Judgement {
  /** The claimed verdict where there is one, else the derived one. */
  readonly value: Verdict;
  readonly derived: Verdict;
  /** On what the derived one rests: a reason for each goal, and for each balancing measure that has something to say. */
  readonly reasons: readonly Reason[];
  readonly claimed?: Claim;
  readonly disagrees: boolean;
}

/** Derives the verdict of the cycle that the initiative is in. */
export function judgementOf(
  initiative: Initiative,
  model: Model,
  { today, locale }: { today: string; locale?: string },
): Judgement {
  const reasons = reasonsOf(initiative, model, today, locale);
  const derived = verdictOf(reasons);
  const claimed = initiative.verdict;
  return {
    value: claimed?.value ?? derived,
    derived,
    reasons,
    ...(claimed && { claimed }),
    disagrees: claimed !== undefined && claimed.value !== derived,
  };
}

/** “partly met”; and where somebody says otherwise than the readings do, both. */
export function judgementInWords({ value, derived, claimed, disagrees }: Judgement): string {
  if (!disagrees) return verdictWords[value];
  const why = claimed?.why ? ` (${claimed.why})` : '';
  return `${verdictWords[value]}, as ${claimed?.by ?? 'somebody'} says${why}; by the readings ${verdictWords[derived]}`;
}

function reasonsOf(initiative: Initiative, model: Model, today: string, locale: string | undefined): Reason[] {
  const goals = goalsOf(initiative.measures);
  if (goals.length === 0) return [{ kind: 'no-goal', says: 'No measure says what was to get better.' }];
  if (!mayHaveActed(initiative, model)) return [{ kind: 'not-begun', says: 'Action has not begun.' }];
  const { on: began } = actionBegan(initiative, model);
  const ended = endOf(initiative);
  const judging: Judging = {
    readings: measure => readingsSinceAction(measure, began, today),
    ...(began !== undefined && { began }),
    ...(ended !== undefined && { ended }),
    ...(locale !== undefined && { locale }),
  };
  const limits = initiative.measures.filter(isBalancing).map(measure => judgeLimit(measure, judging));
  return [...goals.map(goal => judgeGoal(goal, judging)), ...limits.filter(reason => reason !== undefined)];
}

/** False only where the file tells that the work has not come to the action; where it tells nothing, readings count. */
function mayHaveActed(initiative: Initiative, model: Model): boolean {
  const { status, states, history } = initiative;
  const tells = states.size > 0 || history.length > 0;
  const acts = stepsOf(model, 'act').length > 0;
  return status === 'completed' || !tells || !acts || hasReached(model, initiative, 'act');
}

function endOf(initiative: Initiative): string | undefined {
  if (initiative.status !== 'completed') return undefined;
  return cycleHistory(initiative).findLast(({ did }) => did === 'complete')?.on;
}

/**
 * Met, when every goal is and no balancing measure got worse than its limit; partly met, when any goal is better than
 * it was; regressed, when none is and one got worse, or was lost again after the end; missed, when nothing changed.
 */
function verdictOf(reasons: readonly Reason[]): Verdict {
  const goals = reasons.map(({ kind }) => reasonVerdicts[kind]).filter(verdict => verdict !== undefined);
  if (goals.every(verdict => verdict === 'unmeasured')) return 'unmeasured';
  const isWorseElsewhere = reasons.some(({ kind }) => kind === 'beyond-limit');
  if (goals.every(verdict => verdict === 'met') && !isWorseElsewhere) return 'met';
  if (goals.includes('met') || goals.includes('partly-met')) return 'partly-met';
  return goals.includes('regressed') ? 'regressed' : 'missed';
}
