import type { Initiative, Measure } from '../../initiative/initiative.ts';
import type { Dated } from '../../measures/assess/dated.ts';
import { forecastOf } from '../../measures/assess/forecast.ts';
import { goalsOf } from '../../measures/assess/goal.ts';
import { whenOf } from '../../measures/assess/measured.ts';
import { isSince, readingsSinceBaseline } from '../../measures/assess/series.ts';
import { holdsIn } from '../../measures/assess/timeline.ts';
import { trendOf } from '../../measures/assess/trend.ts';
import type { Model } from '../../model/model.ts';
import { cycleHistory, isClosed, statusAfter } from '../../model/standing.ts';
import type { Mark, Times } from '../row.ts';

/** What of an initiative is known already: the goal that is furthest behind, and what is due. */
interface KnownOf {
  readonly goal: Measure | undefined;
  readonly dates: readonly Dated[];
  readonly today: string;
}

/**
 * When an initiative was and is to be, in the cycle that it is in; nothing where it names no day. What is forecast is so
 * of the goal that is furthest behind, as long as it is worked on.
 */
export function timesOf(initiative: Initiative, model: Model, { goal, dates, today }: KnownOf): Times | undefined {
  const { status, measures } = initiative;
  const history = cycleHistory(initiative);
  const from = begunOn(initiative);
  const ended = isClosed(initiative) ? history.findLast(({ did }) => statusAfter[did] === status)?.on : undefined;
  const targets = daysOf(goalsOf(measures).map(({ target }) => target));
  const to = targets.at(-1);
  const forecast = goal && forecastNow(goal, initiative, model, today);
  const marks = marksOf(initiative, dates, targets.slice(0, -1));
  const holds = holdsIn(history).flatMap(({ from, to, isOpen }) =>
    from === undefined || (to === undefined && !isOpen) ? [] : [{ from, ...(to !== undefined && { to }) }],
  );
  const isTold = [from, ended, to].some(on => on !== undefined) || marks.length > 0 || holds.length > 0;
  if (!isTold) return undefined;
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(ended !== undefined && { ended }),
    ...(forecast && { forecast }),
    marks,
    holds,
  };
}

/** Of a proposal, when it was raised. What does not say when it began, began with the first number that it has. */
function begunOn(initiative: Initiative): string | undefined {
  const { status, raised, measures } = initiative;
  if (status === 'proposed') return raised;
  const began = cycleHistory(initiative).find(
    ({ did, step, on }) => on !== undefined && (step !== undefined || did === 'next-cycle'),
  );
  return began?.on ?? daysOf(goalsOf(measures).map(({ baseline }) => baseline))[0] ?? raised;
}

function marksOf({ measures, sustain }: Initiative, dates: readonly Dated[], targets: readonly string[]) {
  const milestones = daysOf(goalsOf(measures).flatMap(({ milestones }) => milestones));
  const marks: Mark[] = [
    ...milestones.map(on => ({ kind: 'milestone', on }) as const),
    ...targets.map(on => ({ kind: 'target', on }) as const),
    ...dates.flatMap(({ kind, on }) => (kind === 'review' || kind === 'return' ? [{ kind, on }] : [])),
    ...[...new Set(sustain)].map(on => ({ kind: 'reading', on }) as const),
  ];
  return marks.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function forecastNow(goal: Measure, initiative: Initiative, model: Model, today: string): Times['forecast'] {
  const when = whenOf(initiative, model, today);
  if (initiative.status !== 'active' || when.rests) return undefined;
  const readings = readingsSinceBaseline(goal, today);
  const trend = trendOf(readings.filter(reading => reading.on !== undefined && isSince(reading, when.began)));
  const forecast = forecastOf(goal, readings, trend, when);
  if (forecast.kind !== 'between') return undefined;
  const { from, to } = forecast;
  return { from, ...(to !== undefined && { to }) };
}

/** The days of what has one, each once, in their order. */
function daysOf(things: readonly ({ readonly on?: string } | undefined)[]): readonly string[] {
  const days = things.flatMap(thing => (thing?.on === undefined ? [] : [thing.on]));
  return [...new Set(days)].sort();
}
