import { rangeBefore } from '../base/edit.ts';
import type { Plan, Snapshot } from '../initiative/snapshot.ts';
import { findStep, stepsOf } from '../model/model.ts';
import type { Move } from '../model/move.ts';
import { hasReached } from '../model/reach.ts';
import { checkInitiative } from './check-file.ts';
import type { Finding } from './finding.ts';
import type { CheckOptions } from './options.ts';
import { counts, worstFirst } from './tally.ts';

/**
 * What is to be seen to, by when it is said: `ahead` are words about a step that is left, which it is not yet; `later`
 * what will be missing of it once action begins.
 */
export interface Leaving {
  readonly open: readonly Finding[];
  readonly ahead: readonly Finding[];
  readonly later: readonly Finding[];
}

const nothing: Leaving = { open: [], ahead: [], later: [] };

/**
 * What is to be seen to before a step is left or skipped: what counts about the step itself, and what leaving it brings. Most
 * mistakes are mistakes only from the next step on (action without a baseline), so the checks are asked about
 * the text that the move is planned to leave. Places are those of the text as it is now. Nothing for other moves, and
 * for one that is refused.
 */
export function findingsOnLeaving(snapshot: Snapshot, move: Move, planned: Plan, options: CheckOptions): Leaving {
  const left = stepLeftBy(move);
  if (left === undefined || planned.kind === 'refused') return nothing;
  const known = new Set(checkInitiative(snapshot, options).map(nameOf));
  const isKnown = (finding: Finding) => known.has(nameOf(finding));
  const found = worstFirst(checkInitiative(planned.after, options))
    .map(finding => ({ ...finding, at: rangeBefore(planned.edits, finding.at), related: [] }))
    .filter(finding => counts(finding) && (finding.step === left || !isKnown(finding)));
  const isTold = ({ id }: Finding) => found.some(finding => finding.id === id);
  const later = onceActing(planned, left, options).filter(finding => finding.step === left && !isTold(finding));
  return { open: found.filter(isKnown), ahead: found.filter(finding => !isKnown(finding)), later };
}

/** What would count of a step if action began next: it may be left long before anybody misses what it is for. */
function onceActing(
  { edits, after }: Extract<Plan, { kind: 'edits' }>,
  left: string,
  options: CheckOptions,
): readonly Finding[] {
  const { read } = after;
  if (read.kind !== 'initiative' || hasReached(read.model, read.initiative, 'act')) return [];
  const [act] = stepsOf(read.model, 'act');
  if (!act) return [];
  const states = new Map(read.initiative.states).set(act.id, 'active');
  const acting = after.takenFor({ ...read, initiative: { ...read.initiative, status: 'active', states } });
  const about = findStep(read.model, left)?.roles ?? [];
  return worstFirst(checkInitiative(acting, { ...options, about }).filter(counts)).map(finding => ({
    ...finding,
    at: rangeBefore(edits, finding.at),
    related: [],
  }));
}

function stepLeftBy(move: Move): string | undefined {
  const isLeft = move.kind === 'finish' || move.kind === 'skip' || (move.kind === 'advance' && move.from === 'active');
  return isLeft ? move.step : undefined;
}

/** What is the same finding before and after the move: whatever it says, it is said by one check of one place. */
function nameOf({ id, at }: Finding): string {
  return `${id} ${at.start}`;
}
