export const stepStates = ['not-started', 'active', 'done', 'skipped'] as const;
export type StepState = (typeof stepStates)[number];

export const statuses = ['proposed', 'active', 'on-hold', 'completed', 'dropped'] as const;
export type Status = (typeof statuses)[number];

/** What a history line can say was done. An advance is written as a `finish` and a `start`. */
export const deeds = [
  'start',
  'finish',
  'revisit',
  'skip',
  'confirm',
  'next-cycle',
  'hold',
  'resume',
  'complete',
  'drop',
] as const;
export type Deed = (typeof deeds)[number];

/** The state in which what was done leaves its step. */
export const stateAfter: Readonly<Partial<Record<Deed, StepState>>> = {
  start: 'active',
  revisit: 'active',
  finish: 'done',
  skip: 'skipped',
};

/** One line of the history. Its place in the list is its order; `on` is a date as written, `YYYY-MM-DD`. */
export interface HistoryEntry {
  readonly did: Deed;
  readonly step?: string;
  readonly on?: string;
  readonly by?: string;
  readonly why?: string;
  readonly until?: string;
}

/** What of an initiative decides its position and which moves it allows. */
export interface Standing {
  readonly status: Status;
  readonly cycle: number;
  readonly states: ReadonlyMap<string, StepState>;
  /** When it is looked at next. */
  readonly review?: string;
  readonly history: readonly HistoryEntry[];
}

/** Whether nobody works on it any more: nothing is current in it, and nothing next. */
export function isClosed({ status }: Pick<Standing, 'status'>): boolean {
  return status === 'completed' || status === 'dropped';
}

export function stateOf(standing: Standing, step: string): StepState {
  return standing.states.get(step) ?? 'not-started';
}

/** This cycle's part of the history: from its `next-cycle` entry on. */
export function cycleHistory(standing: Standing): readonly HistoryEntry[] {
  return standing.history.slice(
    Math.max(
      standing.history.findLastIndex(entry => entry.did === 'next-cycle'),
      0,
    ),
  );
}
