import { dayAfter } from '../../base/days.ts';
import { sentence, t } from '../../base/words.ts';
import { isDate } from '../../initiative/fields.ts';
import { MOST_MEASURES } from '../../initiative/initiative.ts';
import { unnamed } from '../../initiative/vocabulary/measure-keys.ts';
import { findStep, type Step } from '../../model/model.ts';
import type { Deed } from '../../model/move.ts';
import { inWords } from '../../model/moves.ts';
import { cycleHistory, stateAfter, stateOf, statusAfter } from '../../model/standing.ts';
import { type Status, type StepState, statuses } from '../../model/state.ts';
import { MOST_SECTIONS } from '../../model/step-sections.ts';
import type { Check, Hit } from '../check.ts';
import type { CheckedFile } from '../checked-file.ts';
import { changeTo, type Fix, setKey } from '../fixes/fix.ts';
import { placeholder } from '../fixes/placeholder.ts';
import type { CheckOptions } from '../options.ts';
import { type InBlock, nameOf } from '../place.ts';

/** What reading the file finds by itself. */
const told = [
  ['invalid-yaml', sentence('Front matter that is not valid YAML cannot be read: no tool sees the file.')],
  ['duplicate-key', sentence('Of a key that stands twice only one can count, and each tool takes another one.')],
  ['conflict-markers', sentence('Front matter with the marks of a merge conflict tells two stories at once.')],
  ['wrong-type', sentence('A value of the wrong kind is not understood and counts for nothing.')],
  ['unknown-model', sentence('Without its model the steps of a file mean nothing.')],
  ['unknown-step', sentence('A step that the model does not have is counted nowhere.')],
  ['unknown-state', sentence('A state that nobody knows leaves open where the initiative stands.')],
  ['unknown-status', sentence('A status that nobody knows leaves open whether anybody works on it.')],
  ['unknown-level', sentence('A level that nobody knows leaves open whom the initiative concerns.')],
  ['unknown-move', sentence('A line of the history that nobody understands is left out of the story.')],
  ['impossible-date', sentence('A date that the calendar does not have reminds nobody.')],
] as const;

const reported: readonly Check[] = told.map(([id, says]) => ({
  id,
  severity: 'error',
  about: 'format',
  says,
  during: statuses,
}));

export const format: readonly Check[] = [
  ...reported,
  {
    id: 'altered-key',
    severity: 'warning',
    about: 'format',
    says: sentence('A key that a tool or a paste has altered is read here, and by nobody else.'),
    during: statuses,
    // Reading the file finds it, too, but understands it.
  },
  {
    id: 'unread-series',
    severity: 'warning',
    about: 'format',
    says: sentence('Readings that are kept in a file that cannot be read count for nothing.'),
    during: statuses,
    // Told where the file is read.
  },
  {
    id: 'future-date',
    severity: 'warning',
    about: 'format',
    says: sentence('What is dated in the future cannot have happened yet: a slip in the year spoils every comparison.'),
    during: statuses,
    find: futureDates,
  },
  {
    id: 'duplicate-measure',
    severity: 'warning',
    about: 'format',
    says: sentence('Two measures of one name are mixed up sooner or later.'),
    during: statuses,
    find: duplicateMeasures,
  },
  {
    id: 'steps-and-history-disagree',
    severity: 'warning',
    about: 'format',
    says: sentence('Where the steps and the history tell different stories, nobody can rely on either.'),
    during: statuses,
    find: disagreements,
  },
  {
    id: 'history-order',
    severity: 'information',
    about: 'format',
    says: sentence('A history out of order shows the wrong step as the latest.'),
    during: statuses,
    find: disorder,
  },
  {
    id: 'too-much',
    severity: 'warning',
    about: 'format',
    says: sentence('What is more than anybody can follow is not shown to the end.'),
    during: statuses,
    find: tooMuch,
  },
  {
    id: 'unused-ignore',
    severity: 'hint',
    about: 'format',
    says: sentence('An exception that is no longer needed would hide the same mistake when it comes back.'),
    during: statuses,
    // Told by what the other checks find, see `checkInitiative`.
  },
];

/** A day of grace: where the writer is, tomorrow may have begun already. */
function* futureDates({ initiative }: CheckedFile, { today }: CheckOptions): Iterable<Hit> {
  const latest = dayAfter(today, 1);
  const dates: [string | undefined, InBlock, says: (date: string) => string][] = [
    [
      initiative.raised,
      { kind: 'value', path: ['raised'] },
      date => t('The initiative cannot have been raised on {date}: that day is still to come.', { date }),
    ],
    ...initiative.history.map(({ on, did }, index): (typeof dates)[number] => [
      on,
      { kind: 'entry', index, key: 'on' },
      date => t("The history's “{did}” cannot have happened on {date}: that day is still to come.", { did, date }),
    ]),
    ...initiative.measures.flatMap((measure): typeof dates => [
      [
        measure.baseline?.on,
        { kind: 'value', path: ['measures', measure.index, 'baseline', 'on'] },
        date =>
          t('The baseline of {measure} cannot have been taken on {date}: that day is still to come.', {
            measure: measure.name,
            date,
          }),
      ],
      // Those of another file are dated by what wrote it, and far too many to be looked at.
      ...(measure.series ? [] : measure.readings).map(({ on }, index): (typeof dates)[number] => [
        on,
        { kind: 'reading', measure: measure.index, index, key: 'on' },
        date =>
          t('This reading of {measure} cannot have been taken on {date}: that day is still to come.', {
            measure: measure.name,
            date,
          }),
      ]),
    ]),
  ];
  for (const [date, at, says] of dates)
    if (date !== undefined && date > latest) yield { at, message: says(date), fixes: lastYears(at, date, latest) };
}

function* tooMuch(file: CheckedFile): Iterable<Hit> {
  const { measures } = file.initiative;
  const measure = measures[MOST_MEASURES];
  if (measure)
    yield {
      at: nameOf(measure),
      message: t('There are {n} measures: the charts show the first {most}, which end above this one.', {
        n: measures.length,
        most: MOST_MEASURES,
      }),
    };
  const section = file.heading(MOST_SECTIONS);
  if (section)
    yield {
      at: { kind: 'text', range: section.at },
      message: t(
        "There are {n} headings of level 2: the first {most} can be a step's, and this one is not among them.",
        { n: file.headings.length, most: MOST_SECTIONS },
      ),
    };
}

function* duplicateMeasures({ initiative }: CheckedFile): Iterable<Hit> {
  const seen = new Map<string, number>();
  for (const measure of initiative.measures) {
    const key = measure.name.toLowerCase();
    const first = seen.get(key);
    if (first === undefined) seen.set(key, measure.index);
    else if (measure.name !== unnamed)
      yield {
        at: nameOf(measure),
        message: t('There are two measures “{measure}”: a reading may end up with the wrong one.', {
          measure: measure.name,
        }),
        related: [{ at: { kind: 'value', path: ['measures', first, 'name'] }, message: t('The first one') }],
        fixes: [
          {
            title: t('Give it another name'),
            certainty: 'likely',
            repair: { kind: 'replace', at: nameOf(measure), value: placeholder('another name') },
          },
        ],
      };
  }
}

/** The same day of a year that has been: it is the year that slips most often, in January above all. */
function lastYears(at: InBlock, date: string, latest: string): Fix[] {
  const year = Number(latest.slice(0, 4));
  if (Number(date.slice(0, 4)) <= year) return [];
  const same = [year, year - 1].map(past => `${past}${date.slice(4)}`).find(day => day <= latest && isDate(day));
  return same === undefined ? [] : [changeTo(at, same, 'likely')];
}

/** Only of what this cycle's history tells: what was written by hand, without a history, contradicts nothing. */
function* disagreements(file: CheckedFile): Iterable<Hit> {
  // What cannot be read is told of already, and would seem to be forgotten.
  if (!file.isReadable || file.problems.has('unknown-move')) return;
  yield* statusDisagreement(file);
  yield* stateDisagreements(file);
}

function* statusDisagreement({ initiative }: CheckedFile): Iterable<Hit> {
  const { history, status } = initiative;
  const index = history.findLastIndex(({ did }) => did === 'next-cycle' || statusAfter[did]);
  const entry = history[index];
  const told = entry && statusAfter[entry.did];
  if (!told || told === status) return;
  const both = { status: inWords(status), told: inWords(told) };
  yield {
    at: { kind: 'value', path: ['status'] },
    message: entry.on
      ? t('The status is {status}, and {told} by the history since {on}: one of the two was forgotten.', {
          ...both,
          on: entry.on,
        })
      : t('The status is {status}, and {told} by the history: one of the two was forgotten.', both),
    related: [{ at: { kind: 'entry', index }, message: t('What the history tells last of the status') }],
    fixes: statusAgreements(status, told),
  };
}

function* stateDisagreements({ initiative, model }: CheckedFile): Iterable<Hit> {
  const entries = cycleHistory(initiative);
  const before = initiative.history.length - entries.length;
  const latest = new Map<string, number>();
  for (const [index, { did, step }] of entries.entries())
    if (step !== undefined && stateAfter[did]) latest.set(step, before + index);
  for (const [id, index] of latest) {
    const step = findStep(model, id);
    const state = stateOf(initiative, id);
    const entry = initiative.history[index];
    const told = entry && stateAfter[entry.did];
    if (!step || !told || state === told) continue;
    yield {
      at: { kind: 'state', step: id },
      step: id,
      message: t('{step} is {state} here, and {told} by the history: one of the two was forgotten.', {
        step: step.label,
        state: inWords(state),
        told: inWords(told),
      }),
      related: [
        { at: { kind: 'entry', index }, message: t('What the history tells last of {step}', { step: step.label }) },
      ],
      fixes: agreements(step, state, told),
    };
    // No state is written at all: that is one thing to mend.
    if (initiative.states.size === 0) return;
  }
}

function statusAgreements(status: Status, told: Status): Fix[] {
  const line = (Object.keys(statusAfter) as Deed[]).find(did => statusAfter[did] === status);
  return [
    setKey(t('Change the status to “{told}”, as the history tells', { told }), ['status'], told, 'possible'),
    ...(line ? [missingLine(line)] : []),
  ];
}

function missingLine(did: Deed, step?: Step): Fix {
  const repair = { kind: 'record', did, ...(step && { step: step.id }) } as const;
  const title = step
    ? t('Add “{did}” of {step} to the history', { did, step: step.label })
    : t('Add “{did}” to the history', { did });
  return { title, certainty: 'possible', repair };
}

/** The file may have forgotten either of the two. No line of a history says that a step has not started. */
function agreements(step: Step, state: StepState, told: StepState): Fix[] {
  const line = (['start', 'finish', 'skip'] as const).find(did => stateAfter[did] === state);
  return [
    setKey(
      t('Change {step} to “{told}”, as the history tells', { step: step.label, told }),
      ['steps', step.id],
      told,
      'possible',
    ),
    ...(line ? [missingLine(line, step)] : []),
  ];
}

function* disorder({ initiative }: CheckedFile): Iterable<Hit> {
  let previous: { on: string; index: number } | undefined;
  /** The dates that are later than all before them: the first that is later than another one is among these. */
  const peaks: { on: string; index: number }[] = [];
  for (const [index, { on }] of initiative.history.entries()) {
    if (on !== undefined && on > (peaks.at(-1)?.on ?? '')) peaks.push({ on, index });
    if (on === undefined) continue;
    if (previous && on < previous.on)
      yield {
        at: { kind: 'entry', index, key: 'on' },
        message: t('{on} stands after {before}: the history is read from top to bottom, oldest first.', {
          on,
          before: previous.on,
        }),
        related: [{ at: { kind: 'entry', index: previous.index }, message: t('The entry before it') }],
        fixes: [
          {
            title: t('Put it where its date belongs'),
            certainty: 'likely',
            repair: {
              kind: 'put-before',
              index,
              next: peaks.find(peak => peak.on > on)?.index ?? index,
            },
          },
        ],
      };
    previous = { on, index };
  }
}
