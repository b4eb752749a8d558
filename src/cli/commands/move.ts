import { dirname } from 'node:path';
import { planMove } from '../../core/initiative/plan.ts';
import type { ReadInitiative } from '../../core/initiative/read.ts';
import { judgeOn } from '../../core/measures/judge/judge.ts';
import { noneOf, wordsOf } from '../../core/model/move-words.ts';
import { allowedMoves, type Move, type MoveKind } from '../../core/model/moves.ts';
import { stateOf } from '../../core/model/standing.ts';
import type { Arguments } from '../arguments.ts';
import { authorOf } from '../author.ts';
import type { Command } from '../command.ts';
import { editAlone, refused, targetOf, writePlanned } from '../edit.ts';
import type { OptionName } from '../options.ts';
import { type Failure, failed, failure, isFailure, type Outcome } from '../outcome.ts';
import { oneFile } from '../syntax.ts';
import type { Workspace } from '../workspace.ts';
import { noStep, stepNamed } from './guide.ts';

type Read = Extract<ReadInitiative, { kind: 'initiative' }>;

const kinds: Readonly<Record<MoveKind, { readonly says: string; readonly options: readonly OptionName[] }>> = {
  advance: { says: 'Finishes the current step and starts the next one.', options: ['step'] },
  start: { says: 'Begins one step and leaves the others as they are.', options: ['step'] },
  finish: { says: 'Ends one step and leaves the others as they are.', options: ['step'] },
  revisit: { says: 'Takes up a done or skipped step again.', options: ['step', 'why'] },
  skip: { says: 'Leaves a step out this time.', options: ['step', 'why'] },
  confirm: { says: 'Notes that a stale step was looked at again and is still right.', options: ['step'] },
  'next-cycle': { says: 'Keeps what was reached, and starts again from there.', options: ['cycle'] },
  hold: { says: 'Pauses the initiative until a date.', options: ['why', 'until'] },
  resume: { says: 'Takes a paused initiative up again.', options: [] },
  complete: { says: 'Closes the initiative as completed.', options: ['why'] },
  drop: { says: 'Closes the initiative without completing it.', options: ['why'] },
};

/** A command for each kind of move. */
export const moves: readonly Command[] = Object.entries(kinds).map(([kind, { says, options }]) => ({
  name: kind,
  takes: oneFile,
  options: [...options, 'by', 'on', 'dry-run'],
  says,
  run: (given, workspace) => makeMove(kind as MoveKind, given, workspace),
}));

async function makeMove(kind: MoveKind, given: Arguments, workspace: Workspace): Promise<Outcome> {
  const target = await targetOf(given, workspace);
  if (isFailure(target)) return failed(target);
  // Git takes its time, and is asked before others have to wait.
  const by = given.text('by') ?? (await authorOf(workspace.settings.author, dirname(target.path)));
  return editAlone(target, given, workspace, async editable => {
    const { snapshot, name, read } = editable;
    const move = moveOf(kind, read, given);
    if (isFailure(move)) return failed(move);
    if (move === 'none') return refused(name, noneOf[kind]);
    const stamp = { on: given.text('on') ?? workspace.today, ...(by && { by }) };
    const planned = planMove(snapshot, move, stamp, { judge: judgeOn(stamp.on) });
    return writePlanned(editable, planned, wordsOf(read.model, read.initiative, move).detail);
  });
}

/** The move that was asked for, as the initiative stands; `none` where no step is left that it could be about. */
function moveOf(kind: MoveKind, { initiative, model }: Read, given: Arguments): Move | Failure | 'none' {
  const [why, until] = [given.text('why'), given.text('until')];
  const about = { ...(why && { why }), ...(until && { until }) };
  if (kind === 'next-cycle') return { kind, cycle: Number(given.text('cycle') ?? initiative.cycle) };
  if (!takesStep(kind)) return { kind, ...about };
  const name = given.text('step');
  if (name === undefined) {
    const [only, ...others] = allowedMoves(model, initiative).filter(isOf(kind));
    if (!only) return 'none';
    if (others.length > 0)
      return failure(`Which step? --step is one of ${[only, ...others].map(({ step }) => step).join(', ')}.`);
    return { ...only, ...about };
  }
  const step = stepNamed(model, name);
  if (!step) return failure(noStep(model, name));
  if (kind !== 'advance') return { kind, step: step.id, ...about };
  return { kind, step: step.id, from: stateOf(initiative, step.id) === 'not-started' ? 'not-started' : 'active' };
}

type StepMove = Extract<Move, { step: string }>;

function takesStep(kind: MoveKind): kind is StepMove['kind'] {
  return kinds[kind].options.includes('step');
}

function isOf(kind: MoveKind): (move: Move) => move is StepMove {
  return (move): move is StepMove => move.kind === kind;
}
