import { type Need, needsOf } from '../../core/checks/needs.ts';
import type { PlacedFinding } from '../../core/checks/placed-finding.ts';
import { today } from '../host/day.ts';
import type { Entry } from './entry.ts';

/** What a file needs today, the most pressing first. Who is in the middle of a line is told of no error in it. */
export function needsNow(entry: Entry, findings: readonly PlacedFinding[]): readonly Need[] {
  if (entry.kind === 'broken') return [{ kind: 'broken' }];
  return needsOf(entry, entry.typing ? [] : findings, today());
}
