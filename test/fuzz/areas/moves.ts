import type { Readable } from '../../../src/core/initiative/change.ts';
import type { Beginning } from '../../../src/core/initiative/cycle.ts';
import { type Ending, planMove } from '../../../src/core/initiative/plan.ts';
import { readInitiative } from '../../../src/core/initiative/read.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { judgeOn } from '../../../src/core/measures/judge/judge.ts';
import type { Move } from '../../../src/core/model/move.ts';
import { allowedMoves, decide } from '../../../src/core/model/moves.ts';
import { Fault, faultOf } from '../area.ts';
import { call, edited, models, modelsAfter, stamp } from '../product.ts';
import { brokenBy, keysOf } from '../promise-of-move.ts';
import { randomTexts } from '../random-text.ts';
import { textArea } from './text-area.ts';

/** Every move of an initiative: those that are allowed, and those that are not. */
export const moves = textArea('moves', randomTexts, text => {
  const read = readInitiative(text, models);
  if (read.kind === 'initiative') for (const move of movesOf(read)) assertMove(text, read, move);
  else if (planMove(new Snapshot(text, models), { kind: 'drop' }, stamp).kind === 'edits')
    throw new Fault('what is no initiative is not moved');
});

/** Each allowed move with its reason, and one of each kind for each step whether it is allowed or not. */
function movesOf({ model, initiative }: Pick<Readable, 'model' | 'initiative'>): Move[] {
  const steps = ['nowhere', ...model.steps.map(({ id }) => id)];
  const others = steps.flatMap((step): Move[] =>
    (['start', 'finish', 'confirm', 'revisit', 'skip'] as const).map(kind => ({ kind, step })),
  );
  const ofInitiative: Move[] = [{ kind: 'resume' }, { kind: 'next-cycle', cycle: initiative.cycle + 1 }];
  return [...allowedIn({ model, initiative }), ...others, ...ofInitiative];
}

export function allowedIn({ model, initiative }: Pick<Readable, 'model' | 'initiative'>): Move[] {
  return allowedMoves(model, initiative).map(withReason);
}

function withReason(move: Move): Move {
  if (move.kind === 'hold') return { ...move, why: 'a: "b" # c', until: '2027-01-11' };
  if (move.kind === 'keep') return { ...move, until: '2026-12-12' };
  if (move.kind === 'hand-over') return { ...move, to: 'Ann: "A" # B', why: 'a: b' };
  return ['revisit', 'skip', 'drop'].includes(move.kind) ? ({ ...move, why: "it's\n- so" } as Move) : move;
}

/** Makes one move; returns the text after it, or why there is none. */
export function assertMove(
  text: string,
  read: Readable,
  move: Move,
): { readonly reason: string } | { readonly result: string } {
  const { model, initiative } = read;
  const claims = move.kind === 'complete';
  const beginning: Beginning | undefined =
    move.kind === 'next-cycle'
      ? { targets: initiative.measures.map(({ index }) => ({ measure: index, value: 1, on: '2027-01-11' })) }
      : undefined;
  const ending: Ending = {
    judge: judgeOn(stamp.on),
    ...(claims && { claim: { value: 'partly-met' as const, why: 'so "it" is: # seen', by: 'Tom' } }),
    ...(beginning && { beginning }),
  };
  const planned = call('planMove', () => planMove(new Snapshot(text, models), move, stamp, ending));
  if (planned.kind === 'refused') return planned;
  if (decide(model, initiative, move).kind === 'refused')
    throw new Fault('a move that is not allowed is refused', move.kind, JSON.stringify(move));
  const allowed = keysOf(move);
  const after = edited(
    move.kind,
    text,
    planned,
    claims ? { keys: [...allowed.keys, 'verdict'], removes: true } : allowed,
  );
  if (!after) return { reason: '' };
  const { result, compared } = after;
  const broken = compared && brokenBy(move, model, compared);
  if (broken) throw faultOf('a move does what it says', move.kind, broken);
  const now = readInitiative(result, modelsAfter);
  if (now.kind !== 'initiative' || errorsIn(now) > errorsIn(read))
    throw new Fault('a move writes nothing that is not understood', move.kind, JSON.stringify(move));
  if (planMove(new Snapshot(result, modelsAfter), move, stamp).kind === 'edits')
    throw new Fault('a move is made once', move.kind, JSON.stringify(move));
  return { result };
}

function errorsIn({ problems }: Readable): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}
