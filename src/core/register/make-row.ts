import { formatAmount } from '../base/amount.ts';
import { isAnswered } from '../base/answer.ts';
import { needsOf } from '../checks/needs.ts';
import type { PlacedFinding } from '../checks/placed-finding.ts';
import { tallyOf } from '../checks/tally.ts';
import type { Initiative, Measure } from '../initiative/initiative.ts';
import { targetsAt } from '../initiative/links.ts';
import { referenceInWords } from '../initiative/reference.ts';
import { targetInWords } from '../initiative/target.ts';
import { latestUpdate } from '../initiative/update.ts';
import { datedOf } from '../measures/assess/dated.ts';
import { goalsOf } from '../measures/assess/goal.ts';
import { lastSignOfLife } from '../measures/assess/life.ts';
import { whenOf } from '../measures/assess/measured.ts';
import { paceOf } from '../measures/assess/pace.ts';
import { progressNow } from '../measures/assess/progress.ts';
import { readingsSinceBaseline } from '../measures/assess/series.ts';
import { isBeforeEvaluation, judgementOf } from '../measures/judge/judgement.ts';
import { mayBeChance } from '../measures/judge/reason.ts';
import type { Model } from '../model/model.ts';
import { positionOf, revisitsOf } from '../model/position.ts';
import { cycleHistory, isClosed, stateOf } from '../model/standing.ts';
import { shownStateOf } from '../views/loop.ts';
import { priorityInputs, type Worth } from './priority.ts';
import { timesOf } from './roadmap/times.ts';
import type { Goal, Looking, Outcome, Row } from './row.ts';

/** A file as its shell knows it. */
export interface RowSource {
  /** By the name that the shell knows it by. */
  readonly file: string;
  /** As people call it. */
  readonly path: string;
  readonly read:
    | { readonly kind: 'initiative'; readonly initiative: Initiative; readonly model: Model }
    | { readonly kind: 'broken'; readonly message: string };
  readonly findings: readonly Pick<PlacedFinding, 'severity' | 'step'>[];
  /** The file that a path in it leads to, by the name that the shell knows that one by. */
  readonly linked?: (path: string) => string | undefined;
}

type Day = Pick<Looking, 'today' | 'locale'>;

/** What the register knows of a file on a day. */
export function rowOf({ file, path, read, findings, linked }: RowSource, day: Day, revision = 0): Row {
  if (read.kind === 'broken') return { kind: 'broken', file, path, message: read.message };
  const { initiative, model } = read;
  const position = positionOf(model, initiative);
  const { current, stale } = position;
  const { title, status, cycle, level, owner, sponsor, vision, raised, measures } = initiative;
  const review = isClosed(initiative) ? undefined : initiative.review;
  const dates = datedOf(initiative, model, day.today);
  const needs = needsOf(read, findings, day.today).filter(need => need.kind !== 'broken');
  const behind = furthestBehind(initiative, day);
  const goal = behind && goalOf(behind, initiative, model, day);
  const times = timesOf(initiative, model, { goal: behind?.measure, dates, today: day.today });
  const leadingTo = (key: 'blocked-by' | 'next') =>
    targetsAt(initiative, key).flatMap(target => (target.kind === 'file' && linked?.(target.path)) || []);
  const [waitsFor, next] = [leadingTo('blocked-by'), leadingTo('next')];
  const said = isClosed(initiative) ? undefined : latestUpdate(initiative, day.today)?.health;
  const outcome = outcomeOf(initiative, model, day);
  const since = current && begunOn(initiative, current.id);
  const moved = lastSignOfLife(initiative, day.today);
  const tally = tallyOf(findings);
  const flagged = tally && flaggedSteps(model, findings);
  const goals = goalsOf(measures);
  const revisits = revisitsOf(model, initiative).length;
  return {
    kind: 'initiative',
    file,
    path,
    title,
    status,
    cycle,
    model: model.name,
    steps: model.steps.map(step =>
      shownStateOf({
        state: stateOf(initiative, step.id),
        current: step === current,
        stale: stale.includes(step),
      }),
    ),
    needs,
    dates,
    revision,
    ...(level && { level }),
    ...(owner !== undefined && { owner }),
    ...(sponsor !== undefined && { sponsor }),
    ...(vision !== undefined && { vision: referenceInWords(vision) }),
    ...(current && { current: { id: current.id, label: current.label, index: model.steps.indexOf(current) } }),
    ...(flagged && flagged.length > 0 && { flagged }),
    ...(tally && { tally }),
    ...(goal && { goal }),
    ...(outcome && { outcome }),
    ...(said && { said }),
    ...(review !== undefined && { review }),
    ...worthOf(initiative),
    ...(since !== undefined && { since }),
    ...(moved !== undefined && { moved }),
    ...(raised !== undefined && { raised }),
    ...(revisits > 0 && { revisits }),
    ...(times && { times }),
    ...(waitsFor.length > 0 && { waitsFor }),
    ...(next.length > 0 && { next }),
    ...(goals.some(({ baseline }) => baseline) && { hasBaseline: true }),
    ...(goals.some(({ target }) => target) && { hasTarget: true }),
    ...(goals.some(({ readings }) => readings.length > 0) && { hasReading: true }),
  };
}

function worthOf(initiative: Initiative): Worth {
  return Object.fromEntries(
    priorityInputs.flatMap(input => (initiative[input] === undefined ? [] : [[input, initiative[input]]])),
  );
}

interface Behind {
  readonly measure: Measure;
  readonly progress: number | undefined;
}

/** A goal without a reading, or without a baseline to come from, is behind every other one. */
function furthestBehind({ measures }: Initiative, { today }: Day): Behind | undefined {
  const [first, ...others] = goalsOf(measures).map(measure => ({ measure, progress: progressNow(measure, today) }));
  return others.reduce(
    (least, goal) => (least && (goal.progress ?? -Infinity) < (least.progress ?? -Infinity) ? goal : least),
    first,
  );
}

function goalOf({ measure, progress }: Behind, initiative: Initiative, model: Model, { today, locale }: Day): Goal {
  const { name = '', unit, baseline, target } = measure;
  const latest = readingsSinceBaseline(measure, today).at(-1);
  const pace = progress === undefined ? undefined : paceNow(measure, progress, initiative, model, today);
  return {
    name,
    ...(baseline && { from: formatAmount(baseline.value, latest || target ? undefined : unit, locale) }),
    ...(latest && { now: formatAmount(latest.value, target ? undefined : unit, locale) }),
    ...(target && { to: targetInWords(target, unit, locale) }),
    ...(progress !== undefined && { progress }),
    ...(pace && { pace }),
  };
}

function paceNow(
  measure: Measure,
  progress: number,
  initiative: Initiative,
  model: Model,
  today: string,
): Goal['pace'] | undefined {
  const latest = readingsSinceBaseline(measure, today).at(-1);
  const when = whenOf(initiative, model, today);
  if (!latest || when.rests || isClosed(initiative) || isAnswered(measure)) return undefined;
  return paceOf(measure, latest, progress, when)?.kind;
}

/** Before the evaluation there is no verdict, unless somebody says one. */
function outcomeOf(initiative: Initiative, model: Model, { today, locale }: Day): Outcome | undefined {
  const isOpen = isBeforeEvaluation(initiative, model);
  if (initiative.status === 'dropped' || (isOpen && !initiative.verdict)) return undefined;
  const { value, disagrees, reasons } = judgementOf(initiative, model, { today, locale });
  return {
    verdict: value,
    ...(disagrees && { said: true }),
    ...(!disagrees && reasons.some(mayBeChance) && { mayBeChance: true }),
  };
}

function begunOn(initiative: Initiative, step: string): string | undefined {
  return cycleHistory(initiative).findLast(
    entry => entry.step === step && (entry.did === 'start' || entry.did === 'revisit'),
  )?.on;
}

function flaggedSteps(model: Model, findings: RowSource['findings']) {
  return model.steps.flatMap(({ id }, index) => {
    const found = tallyOf(findings.filter(({ step }) => step === id));
    return found ? [{ index, error: found.errors > 0 }] : [];
  });
}
