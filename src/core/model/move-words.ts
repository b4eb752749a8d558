import { findStep, type Model } from './model.ts';
import { advanceFrom, type Move, type MoveKind, stepAfter } from './moves.ts';
import { positionOf } from './position.ts';
import { isClosed, type Standing } from './standing.ts';

/** How a move is offered to people: a short label that begins with a verb, and a sentence on what it does. */
export interface MoveWords {
  readonly label: string;
  readonly detail: string;
}

export function wordsOf(model: Model, standing: Standing, move: Move): MoveWords {
  const step = 'step' in move ? findStep(model, move.step) : undefined;
  const name = step?.label ?? '';
  switch (move.kind) {
    case 'advance': {
      const next = step && move.from === 'active' ? stepAfter(model, standing, step) : undefined;
      if (next) return { label: `Advance to ${next.label}`, detail: `Finishes ${name} and starts ${next.label}.` };
      return move.from === 'active'
        ? { label: `Finish ${name}`, detail: `Finishes ${name}; no step after it is left to start.` }
        : { label: `Start ${name}`, detail: `Starts ${name}.` };
    }
    case 'start':
      return { label: `Start ${name}`, detail: `Makes ${name} active; the other steps stay as they are.` };
    case 'finish':
      return { label: `Finish ${name}`, detail: `Marks ${name} as done and starts no other step.` };
    case 'revisit':
      return {
        label: `Revisit ${name}`,
        detail: `Makes ${name} active again; done steps after it ask to be looked at again.`,
      };
    case 'skip':
      return { label: `Skip ${name}`, detail: `Leaves ${name} out this time${reasonOf(move)}.` };
    case 'confirm':
      return { label: `Confirm ${name}`, detail: `Notes that ${name} was looked at again and is still right.` };
    case 'next-cycle':
      return {
        label: `Begin cycle ${move.cycle + 1}`,
        detail: `Starts again at ${model.steps[0]?.label}; what was reached is kept, the latest readings become the baselines.`,
      };
    case 'hold':
      return {
        label: 'Put on hold',
        detail: `Pauses the initiative${move.until ? ` until ${move.until}` : ''}${reasonOf(move)}.`,
      };
    case 'resume':
      return { label: 'Resume', detail: 'Takes the initiative up again where it was.' };
    case 'complete':
      return { label: 'Complete', detail: `Closes the initiative as completed${reasonOf(move)}.` };
    case 'drop':
      return { label: 'Drop', detail: `Closes the initiative without completing it${reasonOf(move)}.` };
  }
}

/** Said only of a reason that there is. */
function reasonOf({ why }: { readonly why?: string }): string {
  return why ? ', and notes why' : '';
}

/** Why no move of a kind is allowed as an initiative stands: ends a sentence. */
export const noneOf: Record<MoveKind, string> = {
  advance: 'nothing is left to advance to.',
  start: 'every step is active or done.',
  finish: 'no step is active.',
  confirm: 'no done step is stale, so there is nothing to confirm.',
  revisit: 'no step is done or skipped yet.',
  skip: 'every step is done or skipped.',
  'next-cycle': 'the model has no steps.',
  hold: 'only an active initiative can be put on hold.',
  resume: 'it is not on hold.',
  complete: 'it is closed already.',
  drop: 'it is closed already.',
};

/** The one thing to do next; nothing when the initiative is closed. */
export function nextMove(model: Model, standing: Standing): Move | undefined {
  if (standing.status === 'on-hold') return { kind: 'resume' };
  if (isClosed(standing)) return undefined;
  const position = positionOf(model, standing);
  const [stale] = position.stale;
  return advanceFrom(position) ?? (stale ? { kind: 'confirm', step: stale.id } : { kind: 'complete' });
}
