import type { Finding } from '../checks/finding.ts';
import { ofStep, type Tally, tallyOf } from '../checks/tally.ts';
import type { Initiative } from '../initiative/initiative.ts';
import type { Model } from '../model/model.ts';
import { positionOf, revisitsOf } from '../model/position.ts';
import { stateOf } from '../model/standing.ts';
import type { Status, StepState } from '../model/state.ts';

/** What the diagram shows: the model as a loop of its steps, and where the initiative stands in it. Plain JSON. */
export interface Loop {
  readonly title: string;
  readonly model: string;
  readonly status: Status;
  readonly level?: string;
  readonly cycle: number;
  readonly done: number;
  readonly steps: readonly LoopStep[];
  /** This cycle's returns to a step, oldest first. */
  readonly returns: readonly Return[];
}

export interface LoopStep {
  readonly id: string;
  readonly label: string;
  readonly question: string;
  readonly state: StepState;
  readonly current: boolean;
  readonly stale: boolean;
  /** What the checks say of the step, counted; none when there is nothing to see to. */
  readonly tally?: Tally;
}

/** Indexes into the loop's steps; `from` is the step that was current when `to` was revisited. */
export interface Return {
  readonly from: number;
  readonly to: number;
  readonly why?: string;
}

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
      const tally = tallyOf(ofStep(findings, step.id));
      return {
        id: step.id,
        label: step.label,
        question: step.question,
        state: stateOf(initiative, step.id),
        current: step === position.current,
        stale: position.stale.includes(step),
        ...(tally && { tally }),
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
export type ShownState = StepState | 'current' | 'next' | 'stale';

export function shownStateOf({ state, current, stale }: Pick<LoopStep, 'state' | 'current' | 'stale'>): ShownState {
  if (stale) return 'stale';
  if (current) return state === 'active' ? 'current' : 'next';
  return state;
}

/** As people say it; every mark in tree and diagram has this word beside it. */
export const stateWords: Readonly<Record<ShownState, string>> = {
  'not-started': 'not started',
  active: 'active',
  done: 'done',
  skipped: 'skipped',
  current: 'current',
  next: 'next',
  stale: 'done, stale',
};

export function stateInWords(step: Pick<LoopStep, 'state' | 'current' | 'stale'>): string {
  return stateWords[shownStateOf(step)];
}
