import { findStep, type Model } from './model.ts';
import { type Move, rowOf } from './move.ts';
import type { MoveWords } from './move-table.ts';
import { advanceFrom, stepAfter } from './moves.ts';
import { positionOf } from './position.ts';
import { isClosed, type Standing } from './standing.ts';

/** How a move is offered as the initiative stands. */
export function wordsOf(model: Model, standing: Standing, move: Move): MoveWords {
  const step = 'step' in move ? findStep(model, move.step) : undefined;
  const next = step && stepAfter(model, standing, step);
  const [first] = model.steps;
  return rowOf(move.kind).words({
    ...move,
    name: step?.label ?? '',
    first: first?.label ?? '',
    ...(next && { next: next.label }),
  });
}

/** The one thing to do next; nothing when the initiative is closed. */
export function nextMove(model: Model, standing: Standing): Move | undefined {
  if (standing.status === 'on-hold') return { kind: 'resume' };
  if (isClosed(standing)) return undefined;
  const position = positionOf(model, standing);
  const [stale] = position.stale;
  return advanceFrom(position) ?? (stale ? { kind: 'confirm', step: stale.id } : { kind: 'complete' });
}
