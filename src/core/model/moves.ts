import { findStep, type Model, type Step } from './model.ts';
import { type Position, positionOf } from './position.ts';
import { type Deed, isClosed, type Standing, type Status, type StepState, stateOf } from './standing.ts';

/**
 * A change of position, as a value. Each names the state that it expects, so that the same move asked for twice (a
 * double click, a second window) is refused the second time.
 */
export type Move =
  | { readonly kind: 'start' | 'finish' | 'confirm'; readonly step: string }
  | { readonly kind: 'revisit' | 'skip'; readonly step: string; readonly why?: string }
  /** From `active`: finishes the step and starts the next one. From `not-started`, with no step active: starts it. */
  | { readonly kind: 'advance'; readonly step: string; readonly from: 'active' | 'not-started' }
  /** Begins the cycle after `cycle`. */
  | { readonly kind: 'next-cycle'; readonly cycle: number }
  | { readonly kind: 'hold'; readonly why?: string; readonly until?: string }
  | { readonly kind: 'resume' }
  | { readonly kind: 'complete' | 'drop'; readonly why?: string };

export type MoveKind = Move['kind'];

/** One thing that a move changes. `record` appends to the history; the date and the person are the caller's. */
export type Change =
  | { readonly kind: 'state'; readonly step: string; readonly to: StepState }
  | { readonly kind: 'status'; readonly to: Status }
  | { readonly kind: 'cycle'; readonly to: number }
  | { readonly kind: 'review'; readonly to: string }
  | { readonly kind: 'no-review' }
  | {
      readonly kind: 'record';
      readonly did: Deed;
      readonly step?: string;
      readonly why?: string;
      readonly until?: string;
    };

export type Decision =
  | { readonly kind: 'allowed'; readonly changes: readonly Change[] }
  | { readonly kind: 'refused'; readonly reason: string };

/** Decides a move: what it would change, or why the initiative does not allow it as it stands. */
export function decide(model: Model, standing: Standing, move: Move): Decision {
  switch (move.kind) {
    case 'start':
      return ofStep(model, standing, move, ['not-started', 'skipped'], step => begin(standing, 'start', step));
    case 'finish':
      return ofStep(model, standing, move, ['active'], finish);
    case 'advance':
      return advance(model, standing, move);
    case 'revisit':
      return ofStep(model, standing, move, ['done', 'skipped'], step => begin(standing, 'revisit', step, move.why));
    case 'skip':
      return ofStep(model, standing, move, ['not-started', 'active'], step => [
        { kind: 'state', step: step.id, to: 'skipped' },
        record('skip', { step: step.id, why: move.why }),
      ]);
    case 'confirm':
      return confirm(model, standing, move.step);
    case 'next-cycle':
      return nextCycle(model, standing, move.cycle);
    case 'hold':
      return ofStatus(standing, move.kind, ['active'], 'on-hold', move);
    case 'resume':
      return resume(standing);
    case 'complete':
      return ofStatus(standing, move.kind, ['active', 'on-hold', 'proposed'], 'completed', move);
    case 'drop':
      return ofStatus(standing, move.kind, ['active', 'on-hold', 'proposed'], 'dropped', move);
  }
}

/** The advance that fits where the initiative stands now; none when its cycle is complete. */
export function advanceFrom(position: Position): Extract<Move, { kind: 'advance' }> | undefined {
  if (!position.current) return undefined;
  const from = position.active.includes(position.current) ? 'active' : 'not-started';
  return { kind: 'advance', step: position.current.id, from };
}

/** All moves that are allowed now: the advance first, then each step's own in the model's order, then the initiative's. */
export function allowedMoves(model: Model, standing: Standing): Move[] {
  const advance = advanceFrom(positionOf(model, standing));
  const ofSteps = model.steps.flatMap(({ id: step }): Move[] =>
    (['start', 'finish', 'confirm', 'revisit', 'skip'] as const).map(kind => ({ kind, step })),
  );
  const ofInitiative: Move[] = [
    { kind: 'hold' },
    { kind: 'resume' },
    { kind: 'next-cycle', cycle: standing.cycle },
    { kind: 'complete' },
    { kind: 'drop' },
  ];
  return [...(advance ? [advance] : []), ...ofSteps, ...ofInitiative].filter(
    move => decide(model, standing, move).kind === 'allowed',
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
  if (isClosed(standing)) return refused(`The initiative is ${inWords(standing.status)}: no step comes next.`);
  if (move.from === 'active') {
    return ofStep(model, standing, move, ['active'], step => {
      const next = stepAfter(model, standing, step);
      return [...finish(step), ...(next ? begin(standing, 'start', next) : [])];
    });
  }
  const { active, current } = positionOf(model, standing);
  if (active.length > 0) return refused(`${active.map(({ label }) => label).join(', ')} is active already.`);
  if (current?.id !== move.step)
    return refused(current ? `${current.label} is the step to start.` : 'No step is left to start.');
  return ofStep(model, standing, move, ['not-started'], step => begin(standing, 'start', step));
}

function confirm(model: Model, standing: Standing, id: string): Decision {
  return ofStep(model, standing, { kind: 'confirm', step: id }, ['done'], step =>
    positionOf(model, standing).stale.includes(step)
      ? [record('confirm', { step: step.id })]
      : `${step.label} needs no confirming: no earlier step was revisited since it was finished.`,
  );
}

function nextCycle(model: Model, standing: Standing, cycle: number): Decision {
  const [first, ...rest] = model.steps;
  if (!first) return refused(`The model ${model.name} has no steps.`);
  if (standing.cycle !== cycle) return refused(`Cycle ${standing.cycle} is under way, not cycle ${cycle}.`);
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
      record('next-cycle', {}),
      record('start', { step: first.id }),
    ],
  };
}

function begin(standing: Standing, did: 'start' | 'revisit', step: Step, why?: string): Change[] {
  return [
    ...(standing.status === 'proposed' ? [{ kind: 'status', to: 'active' } as const] : []),
    { kind: 'state', step: step.id, to: 'active' },
    record(did, { step: step.id, why }),
  ];
}

function finish(step: Step): Change[] {
  return [{ kind: 'state', step: step.id, to: 'done' }, record('finish', { step: step.id })];
}

function ofStep(
  model: Model,
  standing: Standing,
  move: { readonly kind: MoveKind; readonly step: string },
  expected: readonly StepState[],
  changes: (step: Step) => Change[] | string,
): Decision {
  const step = findStep(model, move.step);
  if (!step) return refused(`The model ${model.name} has no step “${move.step}”.`);
  const state = stateOf(standing, step.id);
  if (!expected.includes(state))
    return refused(`${step.label} is ${inWords(state)}, not ${expected.map(inWords).join(' or ')}.`);
  const outcome = changes(step);
  return typeof outcome === 'string' ? refused(outcome) : { kind: 'allowed', changes: outcome };
}

function ofStatus(
  standing: Standing,
  did: 'hold' | 'resume' | 'complete' | 'drop',
  expected: readonly Status[],
  to: Status,
  { why, until }: { readonly why?: string; readonly until?: string },
): Decision {
  if (!expected.includes(standing.status)) {
    return refused(`The initiative is ${inWords(standing.status)}, not ${expected.map(inWords).join(' or ')}.`);
  }
  return {
    kind: 'allowed',
    changes: [
      { kind: 'status', to },
      ...(until ? [{ kind: 'review', to: until } as const] : []),
      record(did, { why, until }),
    ],
  };
}

function resume(standing: Standing): Decision {
  const decision = ofStatus(standing, 'resume', ['on-hold'], 'active', {});
  return decision.kind === 'refused'
    ? decision
    : { ...decision, changes: [...decision.changes, ...heldUntil(standing)] };
}

/** Whoever takes it up again is done with a `review` that the hold had set: it was the day to do so. */
function heldUntil({ status, history, review }: Standing): Change[] {
  const until = history.findLast(({ did }) => did === 'hold')?.until;
  return status === 'on-hold' && until !== undefined && until === review ? [{ kind: 'no-review' }] : [];
}

function record(did: Deed, about: { step?: string; why?: string | undefined; until?: string | undefined }): Change {
  return {
    kind: 'record',
    did,
    ...(about.step ? { step: about.step } : {}),
    ...(about.why ? { why: about.why } : {}),
    ...(about.until ? { until: about.until } : {}),
  };
}

function refused(reason: string): Decision {
  return { kind: 'refused', reason };
}

/** A state or status as people say it: “not started”, “on hold”. */
export function inWords(state: StepState | Status): string {
  return state.replace('-', ' ');
}
