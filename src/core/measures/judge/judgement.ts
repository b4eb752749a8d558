import { t } from '../../base/words.ts';
import type { Claim, Initiative } from '../../initiative/initiative.ts';
import type { Model } from '../../model/model.ts';
import { hasReached } from '../../model/reach.ts';
import { cycleHistory, isClosed } from '../../model/standing.ts';
import { mayHaveActed } from '../assess/action.ts';
import { controlChartOf } from '../assess/control.ts';
import { goalsOf, isBalancing } from '../assess/goal.ts';
import { whenOf } from '../assess/measured.ts';
import { readingsSinceAction } from '../assess/series.ts';
import { type Judging, judgeGoal, judgeLimit, mayBeChance, type Reason, reasonVerdicts } from './reason.ts';
import { type Verdict, verdictInWords } from './verdict.ts';

/** What came of an initiative in this cycle: as its readings tell, and as somebody says where they know better. */
export interface Judgement {
  /** The claimed verdict where there is one, else the derived one. */
  readonly value: Verdict;
  readonly derived: Verdict;
  /** On what the derived one rests: a reason for each goal, and for each balancing measure that has something to say. */
  readonly reasons: readonly Reason[];
  readonly claimed?: Claim;
  readonly disagrees: boolean;
  /** Whether the evaluation is still to come: until then there is no verdict, only how it looks so far. */
  readonly isSoFar: boolean;
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
    isSoFar: isBeforeEvaluation(initiative, model),
  };
}

/** Whether an initiative is under way and its evaluation still to come. */
export function isBeforeEvaluation(initiative: Initiative, model: Model): boolean {
  return !isClosed(initiative) && !hasReached(model, initiative, 'evaluate');
}

/** “partly met”; and where somebody says otherwise than the readings do, both. */
export function judgementInWords(judgement: Judgement): string {
  const { value, claimed, disagrees } = judgement;
  if (!claimed) return derivedInWords(judgement);
  const verdict = verdictInWords(value);
  if (!disagrees) return verdict;
  const told = { verdict, by: claimed.by ?? t('somebody'), derived: derivedInWords(judgement) };
  return claimed.why
    ? t('{verdict}, as {by} says ({why}); by the readings {derived}', { ...told, why: claimed.why })
    : t('{verdict}, as {by} says; by the readings {derived}', told);
}

/** What the readings say: “met so far”, “met, within the usual swing”. */
export function derivedInWords({ derived, reasons, isSoFar }: Judgement): string {
  const isMeasured = derived !== 'unmeasured';
  const verdict =
    isMeasured && isSoFar ? t('{verdict} so far', { verdict: verdictInWords(derived) }) : verdictInWords(derived);
  return reasons.some(mayBeChance) ? t('{verdict}, within the usual swing', { verdict }) : verdict;
}

function reasonsOf(initiative: Initiative, model: Model, today: string, locale: string | undefined): Reason[] {
  const goals = goalsOf(initiative.measures);
  if (goals.length === 0) return [{ kind: 'no-goal', says: t('No measure says what was to get better.') }];
  if (!mayHaveActed(initiative, model)) return [{ kind: 'not-begun', says: t('Action has not begun.') }];
  const when = whenOf(initiative, model, today);
  const { began } = when;
  const ended = endOf(initiative);
  const judging: Judging = {
    today,
    readings: measure => readingsSinceAction(measure, began, today),
    chart: measure => controlChartOf(measure, when),
    ...(began !== undefined && { began }),
    ...(ended !== undefined && { ended }),
    ...(locale !== undefined && { locale }),
  };
  const limits = initiative.measures.filter(isBalancing).map(measure => judgeLimit(measure, judging));
  return [...goals.map(goal => judgeGoal(goal, judging)), ...limits.filter(reason => reason !== undefined)];
}

function endOf(initiative: Initiative): string | undefined {
  if (initiative.status !== 'completed') return undefined;
  return cycleHistory(initiative).findLast(({ did }) => did === 'complete')?.on;
}

/**
 * Met, when every goal is and no balancing measure got worse than its limit; partly met, when any goal is better than
 * it was by a tenth of its way; regressed, when none is and one got worse by as much, or was lost again; missed, when
 * nothing changed.
 */
function verdictOf(reasons: readonly Reason[]): Verdict {
  const goals = reasons.map(({ kind }) => reasonVerdicts[kind]).filter(verdict => verdict !== undefined);
  if (goals.every(verdict => verdict === 'unmeasured')) return 'unmeasured';
  const isWorseElsewhere = reasons.some(({ kind }) => kind === 'beyond-limit');
  if (goals.every(verdict => verdict === 'met') && !isWorseElsewhere) return 'met';
  if (goals.includes('met') || goals.includes('partly-met')) return 'partly-met';
  return goals.includes('regressed') ? 'regressed' : 'missed';
}
