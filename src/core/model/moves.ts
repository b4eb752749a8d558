import { anyOf, type Sentence, sentence, t } from '../base/words.ts';
import { findStep, type Model, type Step } from './model.ts';
import {
  type Deed,
  isOfStep,
  type Move,
  missingIn,
  moveKinds,
  moveOf,
  parameterOf,
  type Recorded,
  rowOf,
  type StepMove,
  toldOf,
} from './move.ts';
import { type Position, positionOf } from './position.ts';
import { isClosed, type Standing, stateAfter, stateOf, statusAfter } from './standing.ts';
import type { Status, StepState } from './state.ts';

/** One thing that a move changes. `record` appends to the history; the date and the person are the caller's. */
export type Change =
  | { readonly kind: 'state'; readonly step: string; readonly to: StepState }
  | { readonly kind: 'status'; readonly to: Status }
  | { readonly kind: 'cycle'; readonly to: number }
  | { readonly kind: 'owner' | 'review'; readonly to: string }
  | { readonly kind: 'no-review' }
  | ({ readonly kind: 'record'; readonly did: Deed; readonly step?: string } & Recorded);

export type Decision =
  | { readonly kind: 'allowed'; readonly changes: readonly Change[] }
  /** Allowed as far as it goes: what it cannot do without is not said yet. */
  | { readonly kind: 'incomplete'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** Decides a move: what it would change, or why the initiative does not allow it as it stands. */
export function decide(model: Model, standing: Standing, move: Move): Decision {
  switch (move.kind) {
    case 'advance':
      return advance(model, standing, move);
    case 'confirm':
      return confirm(model, standing, move);
    case 'next-cycle':
      return nextCycle(model, standing, move.cycle);
    default:
      return 'step' in move
        ? ofStep(model, standing, move, step => changesOf(standing, move, step))
        : ofInitiative(standing, move);
  }
}

/** The advance that fits where the initiative stands now; none when its cycle is complete. */
export function advanceFrom(position: Position): Extract<Move, { kind: 'advance' }> | undefined {
  if (!position.current) return undefined;
  const from = position.active.includes(position.current) ? 'active' : 'not-started';
  return { kind: 'advance', step: position.current.id, from };
}

/**
 * All moves that are allowed now, as far as they are known before somebody is asked: the advance first, then each step's
 * own in the model's order, then the initiative's.
 */
export function allowedMoves(model: Model, standing: Standing): Move[] {
  const advance = advanceFrom(positionOf(model, standing));
  const kinds = moveKinds.filter(kind => kind !== 'advance');
  const ofSteps = kinds.filter(isOfStep);
  const ofInitiative = kinds.filter(kind => !isOfStep(kind));
  return [
    ...(advance ? [advance] : []),
    ...model.steps.flatMap(({ id: step }) => ofSteps.map(kind => moveOf(kind, { step }))),
    ...ofInitiative.map(kind => moveOf(kind, { cycle: standing.cycle })),
  ].filter(move => decide(model, standing, move).kind !== 'refused');
}

/** The move that takes a step up: it starts, or if it was done before, it is revisited; nothing where neither is allowed. */
export function takingUp(model: Model, standing: Standing, step: string): Move | undefined {
  return allowedMoves(model, standing).find(
    move => (move.kind === 'start' || move.kind === 'revisit') && move.step === step,
  );
}

/** The step that finishing `step` would start: the next that is neither done nor skipped, unless it is active already. */
export function stepAfter(model: Model, standing: Standing, step: Step): Step | undefined {
  const next = model.steps
    .slice(model.steps.indexOf(step) + 1)
    .find(({ id }) => !['done', 'skipped'].includes(stateOf(standing, id)));
  return next && stateOf(standing, next.id) === 'not-started' ? next : undefined;
}

function advance(model: Model, standing: Standing, move: Extract<Move, { kind: 'advance' }>): Decision {
  if (isClosed(standing))
    return refused(t('The initiative is {status}: no step comes next.', { status: inWords(standing.status) }));
  const start = (step: Step) => changesOf(standing, { kind: 'start', step: step.id }, step);
  if (move.from === 'active') {
    const finish = { kind: 'finish', step: move.step } as const;
    return ofStep(model, standing, finish, step => {
      const next = stepAfter(model, standing, step);
      return [...changesOf(standing, finish, step), ...(next ? start(next) : [])];
    });
  }
  const { active, current } = positionOf(model, standing);
  if (active.length > 0)
    return refused(t('{steps} is active already.', { steps: active.map(({ label }) => label).join(', ') }));
  if (current?.id !== move.step)
    return refused(
      current ? t('{current} is the step to start.', { current: current.label }) : t('No step is left to start.'),
    );
  return ofStep(model, standing, { kind: 'start', step: move.step }, start);
}

function confirm(model: Model, standing: Standing, move: Extract<Move, { kind: 'confirm' }>): Decision {
  return ofStep(model, standing, move, step =>
    positionOf(model, standing).stale.includes(step)
      ? changesOf(standing, move, step)
      : t('{step} needs no confirming: no earlier step was revisited since it was finished.', { step: step.label }),
  );
}

function nextCycle(model: Model, standing: Standing, cycle: number): Decision {
  const [first, ...rest] = model.steps;
  if (!first) return refused(t('The model {model} has no steps.', { model: model.name }));
  if (standing.cycle !== cycle)
    return refused(t('Cycle {now} is under way, not cycle {cycle}.', { now: standing.cycle, cycle }));
  return {
    kind: 'allowed',
    changes: [
      { kind: 'cycle', to: cycle + 1 },
      ...(standing.status === 'active' ? [] : [{ kind: 'status', to: 'active' } as const]),
      ...heldUntil(standing),
      ...rest
        .filter(({ id }) => stateOf(standing, id) !== 'not-started')
        .map(({ id }): Change => ({ kind: 'state', step: id, to: 'not-started' })),
      ...(stateOf(standing, first.id) === 'active' ? [] : [{ kind: 'state', step: first.id, to: 'active' } as const]),
      { kind: 'record', did: 'next-cycle' },
      { kind: 'record', did: 'start', step: first.id },
    ],
  };
}

function ofStep(
  model: Model,
  standing: Standing,
  move: StepMove,
  changes: (step: Step) => readonly Change[] | string,
): Decision {
  const step = findStep(model, move.step);
  if (!step) return refused(t('The model {model} has no step “{step}”.', { model: model.name, step: move.step }));
  const reason = notFrom(move, stateOf(standing, step.id), step);
  const outcome = reason ?? changes(step);
  return typeof outcome === 'string' ? refused(outcome) : { kind: 'allowed', changes: outcome };
}

/** What a move of a step changes. A step that begins takes a proposed initiative up. */
function changesOf(standing: Standing, move: Exclude<StepMove, { kind: 'advance' }>, { id }: Step): Change[] {
  const state = stateAfter[move.kind];
  return [
    ...(state === 'active' && standing.status === 'proposed' ? [{ kind: 'status', to: 'active' } as const] : []),
    ...(state ? [{ kind: 'state', step: id, to: state } as const] : []),
    recordOf(move),
  ];
}

function ofInitiative(standing: Standing, move: Exclude<Move, StepMove>): Decision {
  const { sets = {}, already } = rowOf(move.kind);
  const told = toldOf(move);
  const reason = notFrom(move, standing.status);
  if (reason !== undefined) return refused(reason);
  const [missing] = missingIn(move.kind, told).flatMap(name => parameterOf(name).missing ?? []);
  if (missing) return { kind: 'incomplete', reason: t(missing) };

  const status = statusAfter[move.kind];
  const set = (['owner', 'review'] as const).flatMap(kind => {
    const to = sets[kind] && told[sets[kind]];
    return to ? [{ kind, to: String(to) }] : [];
  });
  if (already && set.every(({ kind, to }) => standing[kind] === to)) return refused(already(told));
  return {
    kind: 'allowed',
    changes: [
      ...(status ? [{ kind: 'status', to: status } as const] : []),
      ...set,
      recordOf(move),
      ...(move.kind === 'resume' ? heldUntil(standing) : []),
    ],
  };
}

function notFrom({ kind }: Move, state: StepState | Status, step?: Step): string | undefined {
  const { from } = rowOf(kind);
  if (from.includes(state)) return undefined;
  const told = { state: inWords(state), states: anyOf(from.map(inWords)) };
  return step === undefined
    ? t('The initiative is {state}, not {states}.', told)
    : t('{step} is {state}, not {states}.', { ...told, step: step.label });
}

/** Whoever takes it up again is done with a `review` that the hold, or a look during it, had set: it was the day to do so. */
function heldUntil({ status, history, review }: Standing): Change[] {
  const until = history.findLast(({ did }) => did === 'hold' || did === 'keep')?.until;
  return status === 'on-hold' && until !== undefined && until === review ? [{ kind: 'no-review' }] : [];
}

/** The line of a move: what it was told stands in it, as far as it was told something. */
function recordOf(move: Exclude<Move, { kind: 'advance' }>): Change {
  const { names, takes } = rowOf(move.kind);
  const told = toldOf(move);
  const said = [...names, ...takes].filter(name => told[name]).map(name => [name, told[name]]);
  return { kind: 'record', did: move.kind, ...Object.fromEntries(said) };
}

function refused(reason: string): Decision {
  return { kind: 'refused', reason };
}

/** A state or status as people say it: “not started”, “on hold”. */
export function inWords(state: StepState | Status): string {
  return t(words[state]);
}

const words: Readonly<Record<StepState | Status, Sentence>> = {
  'not-started': sentence('not started'),
  active: sentence('active'),
  done: sentence('done'),
  skipped: sentence('skipped'),
  proposed: sentence('proposed'),
  'on-hold': sentence('on hold'),
  completed: sentence('completed'),
  dropped: sentence('dropped'),
};
