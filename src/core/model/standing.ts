import { type Deed, isOfStep, moveKinds, type Recorded, rowOf } from './move.ts';
import { type Status, type StepState, statuses, stepStates } from './state.ts';

export const deeds = moveKinds.filter((kind): kind is Deed => rowOf(kind).did !== undefined);

/** The state in which what was done leaves its step. */
export const stateAfter = after(stepStates, isOfStep);

/** The status in which what was done leaves the initiative. */
export const statusAfter = after(statuses, did => !isOfStep(did));

/** One line of the history. Its place in the list is its order; `on` is a date as written, `YYYY-MM-DD`. */
export interface HistoryEntry extends Recorded {
  readonly did: Deed;
  readonly step?: string;
  readonly on?: string;
  readonly by?: string;
}

/** What of an initiative decides its position and which moves it allows. */
export interface Standing {
  readonly status: Status;
  readonly cycle: number;
  readonly states: ReadonlyMap<string, StepState>;
  readonly owner?: string;
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

function after<T extends string>(
  all: readonly T[],
  isMeant: (did: Deed) => boolean,
): Readonly<Partial<Record<Deed, T>>> {
  const entries = deeds.flatMap(did => {
    const to = isMeant(did) ? all.find(one => one === rowOf(did).to) : undefined;
    return to === undefined ? [] : [[did, to] as const];
  });
  return Object.fromEntries(entries) as Partial<Record<Deed, T>>;
}
