import type { Initiative } from '../../initiative/initiative.ts';
import { nextReview } from '../../initiative/next-review.ts';
import type { Model } from '../../model/model.ts';
import type { Move, MoveKind } from '../../model/move.ts';
import { nextMove } from '../../model/move-words.ts';
import { allowedMoves } from '../../model/moves.ts';
import { isClosed } from '../../model/standing.ts';
import type { Reason } from './reason.ts';

/**
 * The moves by which a review can decide as an initiative stands, the likeliest first. Where it has a rhythm, it can be
 * kept until the day that this proposes, too.
 */
export function decisionsOf(
  initiative: Initiative,
  model: Model,
  reasons: readonly Reason[],
  today: string,
): readonly Move[] {
  const allowed = allowedMoves(model, initiative);
  const until = nextReview(initiative, today);
  return kindsFor(initiative, model, reasons)
    .flatMap(kind => allowed.filter(move => move.kind === kind))
    .flatMap(move => (move.kind === 'keep' && until !== undefined ? [{ ...move, until }, move] : [move]));
}

/** What is closed can only be taken up again, where it has lost what it had won. */
function kindsFor(initiative: Initiative, model: Model, reasons: readonly Reason[]): readonly MoveKind[] {
  if (isClosed(initiative)) return reasons.some(({ kind }) => kind === 'fell-back') ? ['next-cycle'] : [];
  const next = nextMove(model, initiative);
  return [...new Set<MoveKind>(['keep', 'confirm', ...(next ? [next.kind] : []), 'hold', 'hand-over', 'drop'])];
}
