import type { Initiative } from '../initiative/initiative.ts';
import type { Entry } from './entry.ts';

/** Today's date where the user is, as YYYY-MM-DD. */
export function today(now = new Date()): string {
  const pad = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** Whether the day on which an initiative was to be looked at has passed; closed ones are not looked at again. */
export function isOverdue({ status, review }: Initiative): boolean {
  return status !== 'completed' && status !== 'dropped' && review !== undefined && review < today();
}

/** Whether somebody should look at a file now: it has an error, or its review is overdue. */
export function needsAttention(entry: Entry): boolean {
  return (
    entry.kind === 'broken' ||
    entry.problems.some(({ severity }) => severity === 'error') ||
    isOverdue(entry.initiative)
  );
}
