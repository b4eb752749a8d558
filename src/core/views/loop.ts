import { count, fields, flag, list, oneOf, type Shaped, text } from '../base/validation.ts';
import { type Sentence, sentence, t } from '../base/words.ts';
import type { Finding } from '../checks/finding.ts';
import { ofStep, tally, tallyOf } from '../checks/tally.ts';
import { type Initiative, levels } from '../initiative/initiative.ts';
import type { Model } from '../model/model.ts';
import { positionOf, revisitsOf } from '../model/position.ts';
import { stateOf } from '../model/standing.ts';
import { statuses, stepStates } from '../model/state.ts';

const loopStep = fields(
  { id: text, label: text, question: text, state: oneOf(...stepStates), current: flag, stale: flag },
  {
    /** What the checks say of the step, counted; none when there is nothing to see to. */
    tally,
  },
);
export type LoopStep = Shaped<typeof loopStep>;

/** Indexes into the loop's steps; `from` is the step that was current when `to` was revisited. */
const revisit = fields({ from: count, to: count }, { why: text });
export type Return = Shaped<typeof revisit>;

/** What the diagram shows: the model as a loop of its steps, and where the initiative stands in it. Plain JSON. */
export const loop = fields(
  {
    title: text,
    model: text,
    status: oneOf(...statuses),
    cycle: count,
    done: count,
    steps: list(loopStep),
    /** This cycle's returns to a step, oldest first. */
    returns: list(revisit),
  },
  { level: oneOf(...levels) },
);
export type Loop = Shaped<typeof loop>;

export function loopOf(
  model: Model,
  initiative: Initiative,
  findings: readonly Pick<Finding, 'step' | 'severity'>[] = [],
): Loop {
  const position = positionOf(model, initiative);
  return {
    title: initiative.title,
    model: model.name,
    status: initiative.status,
    ...(initiative.level && { level: initiative.level }),
    cycle: initiative.cycle,
    done: position.done,
    steps: model.steps.map(step => {
      const counted = tallyOf(ofStep(findings, step.id));
      return {
        id: step.id,
        label: step.label,
        question: step.question,
        state: stateOf(initiative, step.id),
        current: step === position.current,
        stale: position.stale.includes(step),
        ...(counted && { tally: counted }),
      };
    }),
    returns: revisitsOf(model, initiative).flatMap(({ from, to, entry }) =>
      from && from !== to
        ? [{ from: model.steps.indexOf(from), to: model.steps.indexOf(to), ...(entry.why && { why: entry.why }) }]
        : [],
    ),
  };
}

/** What a step is as it is shown: its state, and what its place among the others makes of that. */
export const shownStates = [...stepStates, 'current', 'next', 'stale'] as const;
export type ShownState = (typeof shownStates)[number];

export function shownStateOf({ state, current, stale }: Pick<LoopStep, 'state' | 'current' | 'stale'>): ShownState {
  if (stale) return 'stale';
  if (current) return state === 'active' ? 'current' : 'next';
  return state;
}

const stateWords: Readonly<Record<ShownState, Sentence>> = {
  'not-started': sentence('not started'),
  active: sentence('active'),
  done: sentence('done'),
  skipped: sentence('skipped'),
  current: sentence('current'),
  next: sentence('next'),
  stale: sentence('done, stale'),
};

/** As people say it; every mark in tree and diagram has this word beside it. */
export function stateInWords(step: Pick<LoopStep, 'state' | 'current' | 'stale'>): string {
  return shownStateInWords(shownStateOf(step));
}

export function shownStateInWords(state: ShownState): string {
  return t(stateWords[state]);
}
