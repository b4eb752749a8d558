import { applyEdits, rangeBefore } from '../base/edit.ts';
import { planMove } from '../initiative/plan.ts';
import type { Models } from '../model/models.ts';
import type { Move } from '../model/moves.ts';
import { checkText } from './check-file.ts';
import type { Finding } from './finding.ts';
import type { CheckOptions } from './options.ts';
import { counts, worstFirst } from './tally.ts';

/** What is to be seen to, by when it is said: `ahead` are words about a step that is left, which it is not yet. */
export interface Leaving {
  readonly open: readonly Finding[];
  readonly ahead: readonly Finding[];
}

const nothing: Leaving = { open: [], ahead: [] };

/**
 * What is to be seen to before a step is left: what counts about the step itself, and what leaving it brings. Most
 * mistakes are mistakes only from the next step on (action without a baseline), so the move is made on a copy of the
 * text, and the checks are asked about that. Places are those of the text as it is now. Nothing for other moves, and
 * for one that is refused anyway.
 */
export function findingsOnLeaving(text: string, models: Models, move: Move, options: CheckOptions): Leaving {
  const left = stepLeftBy(move);
  if (left === undefined) return nothing;
  const planned = planMove(text, models, move, { on: options.today });
  if (planned.kind === 'refused') return nothing;
  const known = new Set(checkText(text, models, options).map(wording));
  const after = checkText(applyEdits(text, planned.edits), models, options);
  const found = worstFirst(after)
    .filter(finding => counts(finding) && (finding.step === left || !known.has(wording(finding))))
    .map(finding => ({ ...finding, at: rangeBefore(planned.edits, finding.at), related: [] }));
  const isKnown = (finding: Finding) => known.has(wording(finding));
  return { open: found.filter(isKnown), ahead: found.filter(finding => !isKnown(finding)) };
}

function stepLeftBy(move: Move): string | undefined {
  return move.kind === 'finish' || (move.kind === 'advance' && move.from === 'active') ? move.step : undefined;
}

function wording({ id, message }: Finding): string {
  return `${id}: ${message}`;
}
