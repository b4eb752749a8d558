import type { Measure, Milestone } from '../../initiative/initiative.ts';
import { nearestIn } from '../../initiative/target.ts';

/** A place on the agreed path: where the measure is to be on a day. */
export interface PathPoint {
  readonly on: string;
  readonly value: number;
}

/**
 * The agreed path of a measure, by day: from its baseline, on the day on which action `began` where that is later, by its
 * milestones to its target. What has no day, or one that is not on the way, is no part of it; of several of one day the
 * last one counts. None where it would not lead from one day to another.
 */
export function pathOf({ baseline, target, milestones }: Measure, began = ''): readonly PathPoint[] | undefined {
  if (baseline?.on === undefined) return undefined;
  const from = baseline.on > began ? baseline.on : began;
  const end = target?.on === undefined ? [] : [{ on: target.on, value: nearestIn(target, baseline.value) }];
  const until = target?.on ?? '9999-12-31';
  const between = new Map(
    milestones.filter(isDated).flatMap(({ on, value }) => (on > from && on < until ? [[on, value] as const] : [])),
  );
  const path = [
    { on: from, value: baseline.value },
    ...[...between].map(([on, value]) => ({ on, value })).sort((a, b) => (a.on < b.on ? -1 : 1)),
    ...end,
  ];
  const last = path.at(-1);
  return last && last.on > from ? path : undefined;
}

/** The milestone that comes next: the first one of today or later. */
export function nextMilestone({ milestones }: Measure, today: string): PathPoint | undefined {
  const ahead = milestones.filter(isDated).filter(({ on }) => on >= today);
  return ahead.reduce<PathPoint | undefined>((next, one) => (next && next.on <= one.on ? next : one), undefined);
}

function isDated(milestone: Milestone): milestone is Milestone & PathPoint {
  return milestone.on !== undefined;
}
