import { type Sentence, sentence, t } from '../base/words.ts';
import type { Status, StepState } from './state.ts';

// The moves, each in one place: what decides them (`moves.ts`), their words, the questions of the editor, its commands and
// menus (`npm run tables` writes package.json), the command line, and what the history may say all follow from these tables.

/** Something that a move says beside its kind. */
export interface Parameter {
  readonly type: 'step' | 'count' | 'text' | 'day' | 'person';
  /** The option of the command line: what stands for its value, and what it means. */
  readonly option: { readonly value: string; readonly says: Sentence };
  /** The question to a person. */
  readonly asks?: Sentence;
  /** What a person may be shown of an answer before there is one. */
  readonly hint?: Sentence;
  /** Where a move cannot do without it: the reason why nothing is done. */
  readonly missing?: Sentence;
}

export const parameters = {
  step: { type: 'step', option: { value: 'STEP', says: sentence('The step, by its id, label or question.') } },
  cycle: {
    type: 'count',
    option: { value: 'NUMBER', says: sentence('The cycle that ends; another one under way is left alone.') },
  },
  to: {
    type: 'person',
    option: { value: 'NAME', says: sentence('Who owns it from now on.') },
    asks: sentence('Who owns it from now on?'),
    missing: sentence('It is not said who owns it from now on.'),
  },
  why: {
    type: 'text',
    option: { value: 'TEXT', says: sentence('The reason; it goes into the history.') },
    asks: sentence('Why? It goes into the history.'),
    hint: sentence('The reason, for those who read it in a year; may be left empty'),
  },
  until: {
    type: 'day',
    option: { value: 'DATE', says: sentence('When it is looked at again; it becomes the review date.') },
    asks: sentence('When is it looked at again? A date, YYYY-MM-DD; it becomes the review date.'),
    missing: sentence('It is not said when it is looked at again.'),
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
  /** What of that it cannot do without. */
  readonly needs?: readonly ParameterName[];
  /** Questions of its own, in place of those. */
  readonly asks?: 'ending' | 'beginning';
  /** What is told where it is made without a reason. */
  readonly unexplained?: Sentence;
  /** The keys of the front matter that become what it is told. */
  readonly sets?: Readonly<Partial<Record<'owner' | 'review', ParameterName>>>;
  /** Where those keys say so already, and nothing else would change: why it is refused. */
  readonly already?: (told: Partial<Given>) => string;
  /** The keys that decide it, or go into what it keeps, beside those that tell where an initiative stands. */
  readonly reads?: readonly string[];
  /** What its line in the history means; an advance has none of its own. */
  readonly did?: Sentence;
  /** The title of its command. */
  readonly title: Sentence;
  /** Whether it asks for more, which three dots after its title tell. */
  readonly asksMore?: true;
  readonly icon?: string;
  /** The rows of the tree that show it as a button, and its place among the buttons. */
  readonly inline?: { readonly on: string; readonly place: number };
  /** Its key in the tree. */
  readonly key?: string;
  /** The states of a step over whose heading it is offered. */
  readonly overHeading?: readonly StepState[];
  /** What it does, whatever it is made on. */
  readonly says: Sentence;
  /** Why no such move is allowed: ends a sentence. */
  readonly none: Sentence;
  readonly words: (told: Told) => MoveWords;
}

/** In the order in which menus, lists and the documentation have them. */
export const moveTable = {
  advance: {
    from: ['active', 'not-started'],
    names: ['step'],
    namesState: true,
    takes: [],
    title: sentence('Advance'),
    icon: '$(arrow-right)',
    inline: { on: 'initiative|step', place: 2 },
    key: 'alt+right',
    overHeading: ['active', 'not-started'],
    says: sentence('Finishes the current step and starts the next one.'),
    none: sentence('nothing is left to advance to.'),
    words: ({ name: step, next, from }) => {
      if (from !== 'active') return { label: t('Start {step}', { step }), detail: t('Starts {step}.', { step }) };
      return next === undefined
        ? {
            label: t('Finish {step}', { step }),
            detail: t('Finishes {step}; no step after it is left to start.', { step }),
          }
        : { label: t('Advance to {next}', { next }), detail: t('Finishes {step} and starts {next}.', { step, next }) };
    },
  },
  start: {
    from: ['not-started', 'skipped'],
    to: 'active',
    names: ['step'],
    takes: [],
    did: sentence('A step became active.'),
    title: sentence('Start Step'),
    asksMore: true,
    key: 'alt+enter',
    overHeading: ['not-started', 'skipped'],
    says: sentence('Begins one step and leaves the others as they are.'),
    none: sentence('every step is active or done.'),
    words: ({ name: step }) => ({
      label: t('Start {step}', { step }),
      detail: t('Makes {step} active; the other steps stay as they are.', { step }),
    }),
  },
  finish: {
    from: ['active'],
    to: 'done',
    names: ['step'],
    takes: [],
    did: sentence('A step was done.'),
    title: sentence('Finish Step'),
    asksMore: true,
    overHeading: ['active'],
    says: sentence('Ends one step and leaves the others as they are.'),
    none: sentence('no step is active.'),
    words: ({ name: step }) => ({
      label: t('Finish {step}', { step }),
      detail: t('Marks {step} as done and starts no other step.', { step }),
    }),
  },
  confirm: {
    from: ['done'],
    names: ['step'],
    takes: [],
    did: sentence('A stale step was looked at again and is still right.'),
    title: sentence('Confirm Stale Step'),
    asksMore: true,
    overHeading: ['done'],
    says: sentence('Notes that a stale step was looked at again and is still right.'),
    none: sentence('no done step is stale, so there is nothing to confirm.'),
    words: ({ name: step }) => ({
      label: t('Confirm {step}', { step }),
      detail: t('Notes that {step} was looked at again and is still right.', { step }),
    }),
  },
  revisit: {
    from: ['done', 'skipped'],
    to: 'active',
    names: ['step'],
    takes: ['why'],
    did: sentence('A done or skipped step was taken up again.'),
    title: sentence('Revisit Step'),
    asksMore: true,
    icon: '$(discard)',
    inline: { on: 'step', place: 1 },
    key: 'alt+left',
    overHeading: ['done'],
    says: sentence('Takes up a done or skipped step again, with the reason.'),
    none: sentence('no step is done or skipped yet.'),
    words: ({ name: step }) => ({
      label: t('Revisit {step}', { step }),
      detail: t('Makes {step} active again; done steps after it ask to be looked at again.', { step }),
    }),
  },
  skip: {
    from: ['not-started', 'active'],
    to: 'skipped',
    names: ['step'],
    takes: ['why'],
    did: sentence('A step was left out.'),
    title: sentence('Skip Step'),
    asksMore: true,
    says: sentence('Leaves a step out this time, with the reason.'),
    none: sentence('every step is done or skipped.'),
    words: ({ name: step, why }) => ({
      label: t('Skip {step}', { step }),
      detail: why
        ? t('Leaves {step} out this time, and notes why.', { step })
        : t('Leaves {step} out this time.', { step }),
    }),
  },
  keep: {
    from: ['proposed', 'active', 'on-hold'],
    names: [],
    takes: ['until'],
    needs: ['until'],
    sets: { review: 'until' },
    already: ({ until = '' }) => t('It is looked at on {until} already.', { until }),
    reads: ['review'],
    did: sentence('The initiative was looked at, and kept as it is until another day.'),
    title: sentence('Keep Until'),
    asksMore: true,
    says: sentence('Notes that the initiative was looked at, and when it is looked at again.'),
    none: sentence('it is closed.'),
    words: ({ until }) => ({
      label: until ? t('Keep until {until}', { until }) : t('Keep'),
      detail: until
        ? t('Notes that it was looked at, and is looked at again on {until}.', { until })
        : t('Notes that it was looked at, and when it is looked at again.'),
    }),
  },
  hold: {
    from: ['active'],
    to: 'on-hold',
    names: [],
    takes: ['why', 'until'],
    sets: { review: 'until' },
    did: sentence('The initiative was put on hold.'),
    title: sentence('Put on Hold'),
    asksMore: true,
    says: sentence('Pauses the initiative until a date.'),
    none: sentence('only an active initiative can be put on hold.'),
    words: ({ why, until }) => ({
      label: t('Put on hold'),
      detail: pauses(until, why),
    }),
  },
  resume: {
    from: ['on-hold'],
    to: 'active',
    names: [],
    takes: [],
    did: sentence('The initiative was taken up again.'),
    title: sentence('Resume'),
    says: sentence('Takes a paused initiative up again.'),
    none: sentence('it is not on hold.'),
    words: () => ({ label: t('Resume'), detail: t('Takes the initiative up again where it was.') }),
  },
  'hand-over': {
    from: ['proposed', 'active', 'on-hold'],
    names: [],
    takes: ['to', 'why'],
    needs: ['to'],
    sets: { owner: 'to' },
    already: ({ to = '' }) => t('{to} is the owner already.', { to }),
    reads: ['owner'],
    did: sentence('The initiative got another owner.'),
    title: sentence('Hand Over'),
    asksMore: true,
    says: sentence('Makes somebody else the owner.'),
    none: sentence('it is closed.'),
    words: ({ to = t('somebody else'), why }) => ({
      label: t('Hand over'),
      detail: why ? t('Makes {to} the owner, and notes why.', { to }) : t('Makes {to} the owner.', { to }),
    }),
  },
  'next-cycle': {
    from: ['proposed', 'active', 'on-hold', 'completed', 'dropped'],
    names: ['cycle'],
    takes: [],
    asks: 'beginning',
    reads: ['measures', 'verdict', 'cycles'],
    did: sentence('The next cycle began.'),
    title: sentence('Begin the Next Cycle'),
    asksMore: true,
    says: sentence('Keeps what was reached, and starts again from there.'),
    none: sentence('the model has no steps.'),
    words: ({ first, cycle = 0 }) => ({
      label: t('Begin cycle {cycle}', { cycle: cycle + 1 }),
      detail: t('Starts again at {first}; what was reached is kept, the latest readings become the baselines.', {
        first,
      }),
    }),
  },
  complete: {
    from: ['active', 'on-hold', 'proposed'],
    to: 'completed',
    names: [],
    takes: ['why'],
    asks: 'ending',
    reads: ['verdict', 'confirmed'],
    did: sentence('The initiative was completed.'),
    title: sentence('Complete'),
    says: sentence('Closes the initiative as completed.'),
    none: sentence('it is closed already.'),
    words: ({ why }) => ({
      label: t('Complete'),
      detail: why ? t('Closes the initiative as completed, and notes why.') : t('Closes the initiative as completed.'),
    }),
  },
  drop: {
    from: ['active', 'on-hold', 'proposed'],
    to: 'dropped',
    names: [],
    takes: ['why'],
    unexplained: sentence('Dropped without a reason: in a year nobody will know why.'),
    did: sentence('The initiative was dropped.'),
    title: sentence('Drop'),
    asksMore: true,
    says: sentence('Closes the initiative without completing it.'),
    none: sentence('it is closed already.'),
    words: ({ why }) => ({
      label: t('Drop'),
      detail: why
        ? t('Closes the initiative without completing it, and notes why.')
        : t('Closes the initiative without completing it.'),
    }),
  },
} as const satisfies Readonly<Record<string, Row>>;

function pauses(until: string | undefined, why: string | undefined): string {
  if (until)
    return why
      ? t('Pauses the initiative until {until}, and notes why.', { until })
      : t('Pauses the initiative until {until}.', { until });
  return why ? t('Pauses the initiative, and notes why.') : t('Pauses the initiative.');
}
