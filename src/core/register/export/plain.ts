import type { Group } from '../grouping.ts';
import { priorityMethodOf, priorityOf } from '../priority.ts';
import type { Looking, Row } from '../row.ts';

/** What programs get of a row: what a file does not say is `null`, states and kinds go by their ids. */
export function plainOf(row: Row, group: string, { priority }: Pick<Looking, 'priority'>) {
  const { path: file } = row;
  if (row.kind === 'broken') return { file, group, unreadable: row.message };
  const { title, status, cycle, model, level, owner, sponsor, current, steps, goal, outcome, dates } = row;
  return {
    file,
    group,
    title,
    status,
    cycle,
    model,
    level: level ?? null,
    owner: owner ?? null,
    sponsor: sponsor ?? null,
    step: current?.id ?? null,
    steps,
    goal: goal?.name ?? null,
    progress: goal?.progress ?? null,
    pace: goal?.pace ?? null,
    verdict: outcome?.verdict ?? null,
    said: row.said ?? null,
    next: dates[0] ?? null,
    needs: row.needs.map(({ kind }) => kind),
    review: row.review ?? null,
    impact: row.impact ?? null,
    effort: row.effort ?? null,
    reach: row.reach ?? null,
    confidence: row.confidence ?? null,
    time_criticality: row['time-criticality'] ?? null,
    risk_reduction: row['risk-reduction'] ?? null,
    priority: priorityOf(row, priority) ?? null,
    priority_by: priorityMethodOf(priority),
    since: row.since ?? null,
    moved: row.moved ?? null,
    raised: row.raised ?? null,
    errors: row.tally?.errors ?? 0,
    warnings: row.tally?.warnings ?? 0,
  };
}

/** The rows for programs. What they can count on stays as it is as long as `schema` does. */
export function asJson(groups: readonly Group[], looking: Looking): string {
  const rows = groups.flatMap(({ key, rows }) => rows.map(row => plainOf(row, key, looking)));
  return JSON.stringify({ schema: 1, today: looking.today, rows }, undefined, 2);
}
