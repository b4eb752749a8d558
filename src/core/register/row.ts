import { count, fields, flag, list, number, oneOf, type Shaped, tagged, text } from '../base/validation.ts';
import { tally } from '../checks/tally.ts';
import { healths, levels, verdicts } from '../initiative/initiative.ts';
import { statuses } from '../model/state.ts';
import { shownStates } from '../views/loop.ts';
import type { PriorityMethod } from './priority.ts';

/** A day by which somebody is to do something, as `datedOf` knows them. */
const dated = fields({ kind: oneOf('review', 'return', 'reading', 'target'), on: text });

/** Why it needs somebody now, as `needsOf` knows it. */
const need = tagged('kind', {
  error: fields({ count }),
  overdue: fields({ dated }),
  'due-soon': fields({ dated }),
});

/** The goal that is furthest behind: success needs every one of them. Amounts are as the reader writes them. */
const goal = fields(
  { name: text },
  {
    from: text,
    now: text,
    to: text,
    /** From 0 at the baseline to 1 at the target; below 0 it got worse. */
    progress: number,
    pace: oneOf('ahead', 'on', 'behind'),
  },
);
export type Goal = Shaped<typeof goal>;

/** What came of it, once that can be told; `said` where a person says otherwise than the readings. */
const outcome = fields({ verdict: oneOf(...verdicts, 'unmeasured') }, { said: flag, mayBeChance: flag });
export type Outcome = Shaped<typeof outcome>;

/** Where the step that the work is at stands in its model, from 0, and what it is called there. */
const place = fields({ id: text, label: text, index: count });

/** A day that the roadmap marks: a reading is one that is due after the end. */
const mark = fields({ kind: oneOf('milestone', 'target', 'review', 'return', 'reading'), on: text });
export type Mark = Shaped<typeof mark>;

/** A time that lasts where it has no end. */
const stretch = fields({ from: text }, { to: text });

/** When it was and is to be, in the cycle that it is in. Days are YYYY-MM-DD; what no file says is missing. */
const times = fields(
  {
    /** The soonest first. */
    marks: list(mark),
    holds: list(stretch),
  },
  {
    /** When it began; of a proposal, when it was raised. */
    from: text,
    /** The day by which all its goals are to be at their targets. */
    to: text,
    /** When it was completed or dropped. */
    ended: text,
    /** When it will be at its target if all goes on as it does; without an end, it may take more than ten years. */
    forecast: stretch,
  },
);
export type Times = Shaped<typeof times>;

/** What every row has: the file by the name that its shell knows, and by the one that people do. */
const ofFile = { file: text, path: text };

/** An initiative as the register knows it, in values: words are made of it where it is shown. Plain JSON. */
const initiativeRow = fields(
  {
    ...ofFile,
    title: text,
    status: oneOf(...statuses),
    cycle: count,
    /** The model's name. */
    model: text,
    /** One for each step of the model, in its order. */
    steps: list(oneOf(...shownStates)),
    /** The most pressing first. */
    needs: list(need),
    /** The soonest first. */
    dates: list(dated),
    /** Counts up when it comes to stand elsewhere: who has seen one may act on it as long as it is the same. */
    revision: count,
  },
  {
    level: oneOf(...levels),
    owner: text,
    sponsor: text,
    /** What it serves, as people call it. */
    vision: text,
    current: place,
    /** The steps that the checks say something of, by their places, and whether that is an error. */
    flagged: list(fields({ index: count, error: flag })),
    tally,
    goal,
    outcome,
    /** How it goes, as a person said last. */
    said: oneOf(...healths),
    review: text,
    reach: number,
    impact: number,
    confidence: number,
    'time-criticality': number,
    'risk-reduction': number,
    effort: number,
    /** When the current step was begun. */
    since: text,
    /** When something happened last: a line of the history, or a reading. */
    moved: text,
    raised: text,
    /** How often it went back to a step in this cycle. */
    revisits: count,
    times,
    /** The files that it waits for, and those that follow from it, by the names that their rows have. */
    waitsFor: list(text),
    next: list(text),
    hasBaseline: flag,
    hasTarget: flag,
    hasReading: flag,
  },
);
export type InitiativeRow = Shaped<typeof initiativeRow>;

/** A file that is plainly meant as an initiative and cannot be read. */
const brokenRow = fields({ ...ofFile, message: text });
export type BrokenRow = Shaped<typeof brokenRow>;

export const row = tagged('kind', { initiative: initiativeRow, broken: brokenRow });
export type Row = Shaped<typeof row>;
export type ReadRow = Extract<Row, { kind: 'initiative' }>;

/** What of the reader and the day decides how rows are looked at. */
export interface Looking {
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly locale: string;
  /** Who looks, where that is known. */
  readonly me?: string;
  /** How priorities are reckoned: impact over effort unless told. */
  readonly priority?: PriorityMethod;
}

/** The folder that a row's file lies in, and its name in there. */
export function folderOf({ path }: Pick<Row, 'path'>): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

export function fileNameOf({ path }: Pick<Row, 'path'>): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What a row is called: a file that cannot be read has no title. */
export function titleOf(row: Row): string {
  return row.kind === 'broken' ? fileNameOf(row) : row.title;
}
