import type { Initiative } from '../initiative/initiative.ts';
import { dayOf } from '../text/day.ts';
import type { Entry } from './entry.ts';
import type { Findings } from './findings.ts';

export function today(): string {
  return dayOf(new Date());
}

/** Whether the day on which an initiative was to be looked at has passed; closed ones are not looked at again. */
export function isOverdue({ status, review }: Initiative): boolean {
  return status !== 'completed' && status !== 'dropped' && review !== undefined && review < today();
}

/** Whether somebody should look at a file now: it has an error, or its review is overdue. */
export function needsAttention(entry: Entry, findings: Pick<Findings, 'of'>): boolean {
  return (
    entry.kind === 'broken' ||
    findings.of(entry.uri.toString()).some(({ severity }) => severity === 'error') ||
    isOverdue(entry.initiative)
  );
}
