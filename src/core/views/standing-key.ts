import type { Initiative } from '../initiative/initiative.ts';

/** The same text as long as an initiative stands where it stood: whoever saw it then may still act on what they saw. */
export function standingKey({ title, status, cycle, states, history }: Initiative): string {
  return JSON.stringify([title, status, cycle, [...states], history.length]);
}
