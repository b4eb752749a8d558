import { daysBetween } from '../base/days.ts';
import type { Need } from '../checks/needs.ts';
import type { Verdict } from '../measures/judge/verdict.ts';
import { isClosed } from '../model/standing.ts';
import type { Looking, Row } from './row.ts';

/** What many rows come to. Counts are of initiatives. */
export interface Summary {
  readonly all: number;
  readonly open: number;
  readonly unreadable: number;
  /** Of the open ones, those whose goals have a baseline, a target, a reading. */
  readonly baseline: number;
  readonly target: number;
  readonly reading: number;
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>;
  readonly paces: Readonly<Partial<Record<'ahead' | 'on' | 'behind', number>>>;
  /** Each is counted once, by what presses most. */
  readonly needs: Readonly<Partial<Record<Need['kind'], number>>>;
  /** Half of the open ones have been longer in their step; in days. */
  readonly medianAge?: number;
}

export function summaryOf(rows: readonly Row[], { today }: Pick<Looking, 'today'>): Summary {
  const read = rows.filter(row => row.kind === 'initiative');
  const open = read.filter(row => !isClosed(row));
  const ages = open.flatMap(({ since }) => (since === undefined ? [] : [daysBetween(since, today)]));
  const medianAge = medianOf(ages);
  return {
    all: read.length,
    open: open.length,
    unreadable: rows.length - read.length,
    baseline: open.filter(({ hasBaseline }) => hasBaseline).length,
    target: open.filter(({ hasTarget }) => hasTarget).length,
    reading: open.filter(({ hasReading }) => hasReading).length,
    verdicts: countsOf(read.flatMap(({ outcome }) => (outcome ? [outcome.verdict] : []))),
    paces: countsOf(open.flatMap(({ goal }) => (goal?.pace ? [goal.pace] : []))),
    needs: countsOf(read.flatMap(({ needs: [first] }) => (first ? [first.kind] : []))),
    ...(medianAge !== undefined && { medianAge }),
  };
}

export function countsOf<Name extends string>(names: readonly Name[]): Partial<Record<Name, number>> {
  const counts = new Map<Name, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries(counts) as Partial<Record<Name, number>>;
}

/** The one in the middle; of an even number, the mean of both in the middle. */
export function medianOf(numbers: readonly number[]): number | undefined {
  const inOrder = numbers.toSorted((a, b) => a - b);
  const [low, high] = [inOrder[(inOrder.length - 1) >> 1], inOrder[inOrder.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
