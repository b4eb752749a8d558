/** What a step is for, whatever the model calls it. Checks speak of roles, never of a model's step ids. */
export const roles = ['purpose', 'baseline', 'target', 'plan', 'act', 'evaluate', 'sustain'] as const;
export type Role = (typeof roles)[number];

/** One question of a model, with its guidance as markdown. */
export interface Step {
  readonly id: string;
  readonly question: string;
  readonly label: string;
  /** At least one. A short model has few steps, and each of them serves more. */
  readonly roles: readonly Role[];
  readonly guidance: string;
}

/** An ordered list of steps: ITIL's seven, or an organization's own. */
export interface Model {
  readonly id: string;
  readonly name: string;
  readonly steps: readonly Step[];
}

/** The steps that serve a role, in the model's order. */
export function stepsOf({ steps }: Model, role: Role): readonly Step[] {
  return steps.filter(step => step.roles.includes(role));
}

export function findStep(model: Model, id: string): Step | undefined {
  return model.steps.find(step => step.id === id);
}
