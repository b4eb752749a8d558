import { type Model, type Role, roles, type Step, stepsOf } from './model.ts';
import { type Standing, stateOf } from './standing.ts';

/** Whether the work has come to a role: a step of it or a later one is active or done. */
export function hasReached(model: Model, standing: Standing, role: Role): boolean {
  const first = model.steps.findIndex(step => step.roles.some(own => roles.indexOf(own) >= roles.indexOf(role)));
  return first !== -1 && isBegun(model, standing, first);
}

/** Whether a role's work is left behind: its last step is. */
export function isPast(model: Model, standing: Standing, role: Role): boolean {
  const last = stepsOf(model, role).at(-1);
  return last !== undefined && isLeft(model, standing, last);
}

/** Whether a step is left behind: it is done, or a later one is active or done. */
export function isLeft(model: Model, standing: Standing, step: Step): boolean {
  return stateOf(standing, step.id) === 'done' || isBegun(model, standing, model.steps.indexOf(step) + 1);
}

/**
 * Whether the action rests on a role's work by now. Where one step has both, as a plan and what follows from it, the
 * work is asked for when the step is left: before, it may still be under way.
 */
export function isActedUpon(model: Model, standing: Standing, role: Role): boolean {
  const isShared = stepsOf(model, role).at(-1)?.roles.includes('act') === true;
  return hasReached(model, standing, 'act') && (!isShared || isPast(model, standing, role));
}

function isBegun(model: Model, standing: Standing, from: number): boolean {
  return model.steps.slice(from).some(({ id }) => ['active', 'done'].includes(stateOf(standing, id)));
}
