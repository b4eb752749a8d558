import type { Initiative } from '../../initiative/initiative.ts';
import { nextReview } from '../../initiative/next-review.ts';
import type { Model } from '../../model/model.ts';
import type { Move, MoveKind } from '../../model/move.ts';
import { nextMove } from '../../model/move-words.ts';
import { allowedMoves } from '../../model/moves.ts';
import { isClosed } from '../../model/standing.ts';
import type { Reason } from './reason.ts';

/** The moves by which most reviews decide, the likeliest first. */
const usual: readonly MoveKind[] = ['keep', 'resume', 'confirm', 'advance', 'hold', 'hand-over', 'drop'];

/** What is closed and fell back is open again with its next cycle. */
const afterwards: readonly MoveKind[] = ['next-cycle'];

/** The moves by which a review can decide as an initiative stands, the likeliest first. Where it has a rhythm, it is kept until the day that this proposes. */
export function decisionsOf(
  initiative: Initiative,
  model: Model,
  reasons: readonly Reason[],
  today: string,
): readonly Move[] {
  const all = allowedMoves(model, initiative);
  const kinds = isClosed(initiative) ? (reasons.some(({ kind }) => kind === 'fell-back') ? afterwards : []) : usual;
  const until = nextReview(initiative, today);
  const next = nextMove(model, initiative);
  const moves = kinds.flatMap(kind => all.filter(move => move.kind === kind));
  // Nothing is left to advance to: the next thing is to complete it.
  const end = next?.kind === 'complete' && !isClosed(initiative) ? [next] : [];
  const [keep, ...rest] = moves;
  if (keep?.kind !== 'keep') return moves;
  return [...(until === undefined ? [] : [{ ...keep, until }]), keep, ...end, ...rest];
}
