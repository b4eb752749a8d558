export const stepStates = ['not-started', 'active', 'done', 'skipped'] as const;
export type StepState = (typeof stepStates)[number];

export const statuses = ['proposed', 'active', 'on-hold', 'completed', 'dropped'] as const;
export type Status = (typeof statuses)[number];
