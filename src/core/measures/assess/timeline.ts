import type { Initiative } from '../../initiative/initiative.ts';
import type { Model } from '../../model/model.ts';
import type { Deed } from '../../model/move.ts';
import type { HistoryEntry } from '../../model/standing.ts';
import { daysIn, type Mark, type Period, periodsOf } from './period.ts';

/** How an initiative came to where it is: its cycles, oldest first, as its history tells them. Plain data. */
export interface Timeline {
  readonly cycles: readonly CycleTimeline[];
  /** The dated readings of all measures, oldest first; `measure` is its place in the file's list. */
  readonly readings: readonly { readonly measure: number; readonly on: string; readonly value: number }[];
}

export interface CycleTimeline {
  readonly cycle: number;
  readonly from?: string;
  /** None while it lasts. */
  readonly to?: string;
  /** All steps of the model in its order, also those that nothing was done for. */
  readonly steps: readonly StepTimeline[];
  readonly holds: readonly Period[];
  readonly daysOnHold: number;
}

export interface StepTimeline {
  readonly step: string;
  /** When it was worked at, oldest first; each one after the first is a revisit, or a new start. */
  readonly periods: readonly Period[];
  readonly revisits: number;
  /** From its first day to its last, in calendar days, whatever happened in between; none where a date is missing. */
  readonly leadDays?: number;
  /** Of these the days on which it was active. */
  readonly activeDays: number;
}

/** Reads the timeline from the history. What is not dated has its place there, and counts no days. */
export function timelineOf({ cycle, history, measures }: Initiative, model: Model, today: string): Timeline {
  const parts = cyclesOf(history);
  return {
    cycles: parts.map((entries, index) =>
      cycleTimeline(Math.max(cycle - (parts.length - 1 - index), 1), entries, model, today),
    ),
    readings: measures
      .flatMap(({ index, readings, series }) =>
        // What a job has measured is no deed of anybody.
        (series ? [] : readings).flatMap(({ on, value }) => (on === undefined ? [] : [{ measure: index, on, value }])),
      )
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
  };
}

/** The history in its cycles. A `next-cycle` ends the one and begins the other: it belongs to both. */
function cyclesOf(history: readonly HistoryEntry[]): HistoryEntry[][] {
  const turns = history.flatMap(({ did }, index) => (did === 'next-cycle' ? [index] : []));
  // Where the history before a turn is not kept, nothing is known of that cycle.
  const starts = [0, ...turns.filter(turn => turn > 0)];
  return starts.map((start, index) => history.slice(start, (starts[index + 1] ?? history.length) + 1));
}

function cycleTimeline(cycle: number, entries: readonly HistoryEntry[], model: Model, today: string): CycleTimeline {
  const from = entries.find(({ on }) => on !== undefined)?.on;
  const to = entries.findLast(({ did }, index) => closings.has(did) && (index > 0 || did !== 'next-cycle'))?.on;
  const holds = holdsIn(entries);
  return {
    cycle,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    steps: model.steps.map(({ id }) => stepTimeline(id, entries, today)),
    holds,
    daysOnHold: daysIn(holds, today),
  };
}

/** When it was on hold, oldest first. */
export function holdsIn(entries: readonly HistoryEntry[]): Period[] {
  return periodsOf(entries, ({ did }) => (did === 'hold' ? 'begins' : did === 'resume' ? 'ends' : cutBy(did)));
}

function stepTimeline(step: string, entries: readonly HistoryEntry[], today: string): StepTimeline {
  const periods = periodsOf(entries, entry => (entry.step === step ? stepMarks[entry.did] : cutBy(entry.did)));
  const [first, last] = [periods[0], periods.at(-1)];
  const end = last?.isOpen ? today : last?.to;
  return {
    step,
    periods,
    revisits: entries.filter(entry => entry.step === step && entry.did === 'revisit').length,
    ...(first?.from !== undefined &&
      end !== undefined && { leadDays: daysIn([{ from: first.from, to: end, isOpen: false }], today) }),
    activeDays: daysIn(periods, today),
  };
}

const stepMarks: Partial<Record<Deed, Mark>> = { start: 'begins', revisit: 'begins', finish: 'ends', skip: 'cuts' };

/** What ends a cycle, and with it all that is open. */
const closings: ReadonlySet<Deed> = new Set(['complete', 'drop', 'next-cycle']);

function cutBy(did: Deed): Mark {
  return closings.has(did) ? 'cuts' : undefined;
}
