import { findStep, type Model, type Step } from './model.ts';
import { cycleHistory, type HistoryEntry, isClosed, type Standing, stateOf } from './standing.ts';

/** Where an initiative stands in its model; derived, never stored. Lists are in the model's order. */
export interface Position {
  /** The step that the work is at; none when every step is done or skipped, or the initiative is closed. */
  readonly current: Step | undefined;
  readonly active: readonly Step[];
  /** Done steps whose ground has moved: an earlier step was revisited after they were finished or confirmed. */
  readonly stale: readonly Step[];
  readonly done: number;
  readonly skipped: number;
  readonly total: number;
}

/** A return to a step in this cycle, and the step that was current when it happened. */
export interface Revisit {
  readonly to: Step;
  readonly from: Step | undefined;
  readonly entry: HistoryEntry;
}

export function positionOf(model: Model, standing: Standing): Position {
  const active = model.steps.filter(step => stateOf(standing, step.id) === 'active');
  return {
    current: currentStep(model, standing, active),
    active,
    stale: staleSteps(model, standing),
    done: model.steps.filter(step => stateOf(standing, step.id) === 'done').length,
    skipped: model.steps.filter(step => stateOf(standing, step.id) === 'skipped').length,
    total: model.steps.length,
  };
}

function currentStep(model: Model, standing: Standing, active: readonly Step[]): Step | undefined {
  if (isClosed(standing)) return undefined;
  const begun = cycleHistory(standing).findLast(entry => beginsOneOf(active, entry));
  return (
    active.find(step => step.id === begun?.step) ??
    active[0] ??
    model.steps.find(step => stateOf(standing, step.id) === 'not-started')
  );
}

function beginsOneOf(active: readonly Step[], entry: HistoryEntry): boolean {
  return (entry.did === 'start' || entry.did === 'revisit') && active.some(step => step.id === entry.step);
}

/**
 * A done step without a `finish` of its own in this cycle (its state was written by hand) counts as finished before
 * everything the history tells: what it rests on may have changed all the same.
 */
function staleSteps(model: Model, standing: Standing): Step[] {
  const [settled, revisited] = [new Map<string, number>(), new Map<string, number>()];
  for (const [index, { did, step = '' }] of cycleHistory(standing).entries()) {
    if (did === 'finish' || did === 'confirm') settled.set(step, index);
    if (did === 'revisit') revisited.set(step, index);
  }
  /** When one of the steps before was revisited last. */
  let moved = -1;
  return model.steps.filter(({ id }) => {
    const isStale = stateOf(standing, id) === 'done' && moved > (settled.get(id) ?? -1);
    moved = Math.max(moved, revisited.get(id) ?? -1);
    return isStale;
  });
}

/** This cycle's revisits, oldest first, found by following the history from its beginning. */
export function revisitsOf(model: Model, standing: Standing): Revisit[] {
  const revisits: Revisit[] = [];
  const open: string[] = [];
  let last: string | undefined;
  for (const entry of cycleHistory(standing)) {
    const to = findStep(model, entry.step ?? '');
    if (!to) continue;
    if (entry.did === 'revisit') revisits.push({ to, from: findStep(model, open.at(-1) ?? last ?? ''), entry });
    if (open.includes(to.id)) open.splice(open.indexOf(to.id), 1);
    if (entry.did === 'start' || entry.did === 'revisit') open.push(to.id);
    last = to.id;
  }
  return revisits;
}
