import { type Model, type Role, roles } from './model.ts';
import { type Standing, stateOf } from './standing.ts';

/** Whether the work has come to a role: a step of it or a later one is active or done. */
export function hasReached(model: Model, standing: Standing, role: Role): boolean {
  const first = model.steps.findIndex(step => roles.indexOf(step.role) >= roles.indexOf(role));
  return first !== -1 && isBegun(model, standing, first);
}

/** Whether a role's work is left behind: its last step is done, or a later one is active or done. */
export function isPast(model: Model, standing: Standing, role: Role): boolean {
  const last = model.steps.findLastIndex(step => step.role === role);
  const step = model.steps[last];
  return step !== undefined && (stateOf(standing, step.id) === 'done' || isBegun(model, standing, last + 1));
}

function isBegun(model: Model, standing: Standing, from: number): boolean {
  return model.steps.slice(from).some(({ id }) => ['active', 'done'].includes(stateOf(standing, id)));
}
