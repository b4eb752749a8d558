import type { Status, StepState } from './state.ts';

// The moves, each in one place: what decides them (`moves.ts`), their words, the questions of the editor, its commands and
// menus (`npm run tables` writes package.json), the command line, and what the history may say all follow from these tables.

/** Something that a move says beside its kind. */
export interface Parameter {
  readonly type: 'step' | 'count' | 'text' | 'day' | 'person';
  /** The option of the command line: what stands for its value, and what it means. */
  readonly option: { readonly value: string; readonly says: string };
  /** The question to a person. */
  readonly asks?: string;
  /** What a person may be shown of an answer before there is one. */
  readonly hint?: string;
  /** For what a move cannot do without: the reason why nothing is done. */
  readonly missing?: string;
}

export const parameters = {
  step: { type: 'step', option: { value: 'STEP', says: 'The step, by its id, label or question.' } },
  cycle: {
    type: 'count',
    option: { value: 'NUMBER', says: 'The cycle that ends; another one under way is left alone.' },
  },
  to: {
    type: 'person',
    option: { value: 'NAME', says: 'Who owns it from now on.' },
    asks: 'Who owns it from now on?',
    missing: 'It is not said who owns it from now on.',
  },
  why: {
    type: 'text',
    option: { value: 'TEXT', says: 'The reason; it goes into the history.' },
    asks: 'Why? It goes into the history.',
    hint: 'The reason, for those who read it in a year; may be left empty',
  },
  until: {
    type: 'day',
    option: { value: 'DATE', says: 'When it is looked at again; it becomes the review date.' },
    asks: 'When is it looked at again? A date, YYYY-MM-DD; it becomes the review date.',
  },
} as const satisfies Readonly<Record<string, Parameter>>;

export type ParameterName = keyof typeof parameters;

/** What a parameter's value is. */
interface Values {
  readonly step: string;
  readonly count: number;
  readonly text: string;
  readonly day: string;
  readonly person: string;
}

export type Given = { readonly [Name in ParameterName]: Values[(typeof parameters)[Name]['type']] };

/** How a move is offered to people: a short label that begins with a verb, and a sentence on what it does. */
export interface MoveWords {
  readonly label: string;
  readonly detail: string;
}

/** What the words of a move may be about: what it says, and the labels of the steps that it concerns. */
export interface Told extends Partial<Given> {
  readonly name: string;
  /** The step that an advance would start. */
  readonly next?: string;
  /** The first step of the model. */
  readonly first: string;
  readonly from?: StepState;
}

export interface Row {
  /** The states of its step, or the statuses of the initiative, in which it is allowed. */
  readonly from: readonly (StepState | Status)[];
  /** The state of its step, or the status, that it leaves. */
  readonly to?: StepState | Status;
  /** What it is about: a step, or the initiative as a whole. */
  readonly names: readonly ParameterName[];
  /** Whether it also names, as `from`, in which of those states it expects its step to be. */
  readonly namesState?: true;
  /** What it may be told beside; a person is asked for it, in this order. It goes into the history. */
  readonly takes: readonly ParameterName[];
  /** A question of its own, in place of those. */
  readonly asks?: 'ending';
  /** What is told where it is made without a reason. */
  readonly unexplained?: string;
  /** The keys of the front matter that become what it is told. */
  readonly sets?: Readonly<Partial<Record<'owner' | 'review', ParameterName>>>;
  /** Where those keys say so already, and nothing else would change: why it is refused. */
  readonly already?: (told: Partial<Given>) => string;
  /** The keys that decide it, or go into what it keeps, beside those that tell where an initiative stands. */
  readonly reads?: readonly string[];
  /** What its line in the history means; an advance has none of its own. */
  readonly did?: string;
  /** The title of its command; with three dots where more is asked. */
  readonly title: string;
  readonly icon?: string;
  /** The rows of the tree that show it as a button, and its place among the buttons. */
  readonly inline?: { readonly on: string; readonly place: number };
  /** Its key in the tree. */
  readonly key?: string;
  /** The states of a step over whose heading it is offered. */
  readonly overHeading?: readonly StepState[];
  /** What it does, whatever it is made on. */
  readonly says: string;
  /** Why no such move is allowed: ends a sentence. */
  readonly none: string;
  readonly words: (told: Told) => MoveWords;
}

/** In the order in which menus, lists and the documentation have them. */
export const moveTable = {
  advance: {
    from: ['active', 'not-started'],
    names: ['step'],
    namesState: true,
    takes: [],
    title: 'Advance',
    icon: '$(arrow-right)',
    inline: { on: 'initiative|step', place: 2 },
    key: 'alt+right',
    overHeading: ['active', 'not-started'],
    says: 'Finishes the current step and starts the next one.',
    none: 'nothing is left to advance to.',
    words: ({ name, next, from }) => {
      if (from !== 'active') return { label: `Start ${name}`, detail: `Starts ${name}.` };
      return next === undefined
        ? { label: `Finish ${name}`, detail: `Finishes ${name}; no step after it is left to start.` }
        : { label: `Advance to ${next}`, detail: `Finishes ${name} and starts ${next}.` };
    },
  },
  start: {
    from: ['not-started', 'skipped'],
    to: 'active',
    names: ['step'],
    takes: [],
    did: 'A step became active.',
    title: 'Start a Step…',
    key: 'alt+enter',
    overHeading: ['not-started', 'skipped'],
    says: 'Begins one step and leaves the others as they are.',
    none: 'every step is active or done.',
    words: ({ name }) => ({
      label: `Start ${name}`,
      detail: `Makes ${name} active; the other steps stay as they are.`,
    }),
  },
  finish: {
    from: ['active'],
    to: 'done',
    names: ['step'],
    takes: [],
    did: 'A step was done.',
    title: 'Finish a Step…',
    overHeading: ['active'],
    says: 'Ends one step and leaves the others as they are.',
    none: 'no step is active.',
    words: ({ name }) => ({ label: `Finish ${name}`, detail: `Marks ${name} as done and starts no other step.` }),
  },
  confirm: {
    from: ['done'],
    names: ['step'],
    takes: [],
    did: 'A stale step was looked at again and is still right.',
    title: 'Confirm a Stale Step…',
    overHeading: ['done'],
    says: 'Notes that a stale step was looked at again and is still right.',
    none: 'no done step is stale, so there is nothing to confirm.',
    words: ({ name }) => ({
      label: `Confirm ${name}`,
      detail: `Notes that ${name} was looked at again and is still right.`,
    }),
  },
  revisit: {
    from: ['done', 'skipped'],
    to: 'active',
    names: ['step'],
    takes: ['why'],
    did: 'A done or skipped step was taken up again.',
    title: 'Revisit a Step…',
    icon: '$(discard)',
    inline: { on: 'step', place: 1 },
    key: 'alt+left',
    overHeading: ['done'],
    says: 'Takes up a done or skipped step again, with the reason.',
    none: 'no step is done or skipped yet.',
    words: ({ name }) => ({
      label: `Revisit ${name}`,
      detail: `Makes ${name} active again; done steps after it ask to be looked at again.`,
    }),
  },
  skip: {
    from: ['not-started', 'active'],
    to: 'skipped',
    names: ['step'],
    takes: ['why'],
    did: 'A step was left out.',
    title: 'Skip a Step…',
    says: 'Leaves a step out this time, with the reason.',
    none: 'every step is done or skipped.',
    words: ({ name, why }) => ({ label: `Skip ${name}`, detail: `Leaves ${name} out this time${reasonOf(why)}.` }),
  },
  hold: {
    from: ['active'],
    to: 'on-hold',
    names: [],
    takes: ['why', 'until'],
    sets: { review: 'until' },
    did: 'The initiative was put on hold.',
    title: 'Put on Hold…',
    says: 'Pauses the initiative until a date.',
    none: 'only an active initiative can be put on hold.',
    words: ({ why, until }) => ({
      label: 'Put on hold',
      detail: `Pauses the initiative${until ? ` until ${until}` : ''}${reasonOf(why)}.`,
    }),
  },
  resume: {
    from: ['on-hold'],
    to: 'active',
    names: [],
    takes: [],
    did: 'The initiative was taken up again.',
    title: 'Resume',
    says: 'Takes a paused initiative up again.',
    none: 'it is not on hold.',
    words: () => ({ label: 'Resume', detail: 'Takes the initiative up again where it was.' }),
  },
  'hand-over': {
    from: ['proposed', 'active', 'on-hold'],
    names: [],
    takes: ['to', 'why'],
    sets: { owner: 'to' },
    already: ({ to }) => `${to} is the owner already.`,
    reads: ['owner'],
    did: 'The initiative got another owner.',
    title: 'Hand Over…',
    says: 'Makes somebody else the owner.',
    none: 'it is closed.',
    words: ({ to = 'somebody else', why }) => ({
      label: 'Hand over',
      detail: `Makes ${to} the owner${reasonOf(why)}.`,
    }),
  },
  'next-cycle': {
    from: ['proposed', 'active', 'on-hold', 'completed', 'dropped'],
    names: ['cycle'],
    takes: [],
    reads: ['measures', 'verdict', 'cycles'],
    did: 'The next cycle began.',
    title: 'Begin the Next Cycle',
    says: 'Keeps what was reached, and starts again from there.',
    none: 'the model has no steps.',
    words: ({ first, cycle = 0 }) => ({
      label: `Begin cycle ${cycle + 1}`,
      detail: `Starts again at ${first}; what was reached is kept, the latest readings become the baselines.`,
    }),
  },
  complete: {
    from: ['active', 'on-hold', 'proposed'],
    to: 'completed',
    names: [],
    takes: ['why'],
    asks: 'ending',
    reads: ['verdict'],
    did: 'The initiative was completed.',
    title: 'Complete',
    says: 'Closes the initiative as completed.',
    none: 'it is closed already.',
    words: ({ why }) => ({ label: 'Complete', detail: `Closes the initiative as completed${reasonOf(why)}.` }),
  },
  drop: {
    from: ['active', 'on-hold', 'proposed'],
    to: 'dropped',
    names: [],
    takes: ['why'],
    unexplained: 'Dropped without a reason: in a year nobody will know why.',
    did: 'The initiative was dropped.',
    title: 'Drop…',
    says: 'Closes the initiative without completing it.',
    none: 'it is closed already.',
    words: ({ why }) => ({ label: 'Drop', detail: `Closes the initiative without completing it${reasonOf(why)}.` }),
  },
} as const satisfies Readonly<Record<string, Row>>;

/** Said only of a reason that there is. */
function reasonOf(why: string | undefined): string {
  return why ? ', and notes why' : '';
}
