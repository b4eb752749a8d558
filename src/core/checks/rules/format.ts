import { dayAfter } from '../../base/days.ts';
import { isDate } from '../../initiative/fields.ts';
import { MOST_MEASURES } from '../../initiative/initiative.ts';
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
const reported: readonly Check[] = [
  ['invalid-yaml', 'Front matter that is not valid YAML cannot be read: no tool sees the file.'],
  ['duplicate-key', 'Of a key that stands twice only one can count, and each tool takes another one.'],
  ['conflict-markers', 'Front matter with the marks of a merge conflict tells two stories at once.'],
  ['wrong-type', 'A value of the wrong kind is not understood and counts for nothing.'],
  ['unknown-model', 'Without its model the steps of a file mean nothing.'],
  ['unknown-step', 'A step that the model does not have is counted nowhere.'],
  ['unknown-state', 'A state that nobody knows leaves open where the initiative stands.'],
  ['unknown-status', 'A status that nobody knows leaves open whether anybody works on it.'],
  ['unknown-level', 'A level that nobody knows leaves open whom the initiative concerns.'],
  ['unknown-move', 'A line of the history that nobody understands is left out of the story.'],
  ['impossible-date', 'A date that the calendar does not have reminds nobody.'],
].map(([id = '', says = '']) => ({ id, severity: 'error', about: 'format', says, during: statuses }));

export const format: readonly Check[] = [
  ...reported,
  {
    id: 'altered-key',
    severity: 'warning',
    about: 'format',
    says: 'A key that a tool or a paste has altered is read here, and by nobody else.',
    during: statuses,
    // Reading the file finds it, too, but understands it.
  },
  {
    id: 'unread-series',
    severity: 'warning',
    about: 'format',
    says: 'Readings that are kept in a file that cannot be read count for nothing.',
    during: statuses,
    // Told where the file is read.
  },
  {
    id: 'future-date',
    severity: 'warning',
    about: 'format',
    says: 'What is dated in the future cannot have happened yet: a slip in the year spoils every comparison.',
    during: statuses,
    find: futureDates,
  },
  {
    id: 'duplicate-measure',
    severity: 'warning',
    about: 'format',
    says: 'Two measures of one name are mixed up sooner or later.',
    during: statuses,
    find: duplicateMeasures,
  },
  {
    id: 'steps-and-history-disagree',
    severity: 'warning',
    about: 'format',
    says: 'Where the steps and the history tell different stories, nobody can rely on either.',
    during: statuses,
    find: disagreements,
  },
  {
    id: 'history-order',
    severity: 'information',
    about: 'format',
    says: 'A history out of order shows the wrong step as the latest.',
    during: statuses,
    find: disorder,
  },
  {
    id: 'too-much',
    severity: 'warning',
    about: 'format',
    says: 'What is more than anybody can follow is not shown to the end.',
    during: statuses,
    find: tooMuch,
  },
  {
    id: 'unused-ignore',
    severity: 'hint',
    about: 'format',
    says: 'An exception that is no longer needed would hide the same mistake when it comes back.',
    during: statuses,
    // Told by what the other checks find, see `checkInitiative`.
  },
];

/** A day of grace: where the writer is, tomorrow may have begun already. */
function* futureDates({ initiative }: CheckedFile, { today }: CheckOptions): Iterable<Hit> {
  const latest = dayAfter(today, 1);
  const dates: [string | undefined, InBlock, what: string][] = [
    [initiative.raised, { kind: 'value', path: ['raised'] }, 'The initiative cannot have been raised'],
    ...initiative.history.map(({ on, did }, index): [string | undefined, InBlock, string] => [
      on,
      { kind: 'entry', index, key: 'on' },
      `The history's “${did}” cannot have happened`,
    ]),
    ...initiative.measures.flatMap((measure): [string | undefined, InBlock, string][] => [
      [
        measure.baseline?.on,
        { kind: 'value', path: ['measures', measure.index, 'baseline', 'on'] },
        `The baseline of ${measure.name} cannot have been taken`,
      ],
      // Those of another file are dated by what wrote it, and far too many to be looked at.
      ...(measure.series ? [] : measure.readings).map(({ on }, index): [string | undefined, InBlock, string] => [
        on,
        { kind: 'reading', measure: measure.index, index, key: 'on' },
        `This reading of ${measure.name} cannot have been taken`,
      ]),
    ]),
  ];
  for (const [date, at, what] of dates)
    if (date !== undefined && date > latest)
      yield { at, message: `${what} on ${date}: that day is still to come.`, fixes: lastYears(at, date, latest) };
}

function* tooMuch({ initiative: { measures }, headings }: CheckedFile): Iterable<Hit> {
  const measure = measures[MOST_MEASURES];
  if (measure)
    yield {
      at: nameOf(measure),
      message: `There are ${measures.length} measures: the charts show the first ${MOST_MEASURES}, which end above this one.`,
    };
  const section = headings[MOST_SECTIONS];
  if (section)
    yield {
      at: { kind: 'text', range: section.at },
      message: `There are ${headings.length} headings of level 2: the first ${MOST_SECTIONS} can be a step's, and this one is not among them.`,
    };
}

function* duplicateMeasures({ initiative }: CheckedFile): Iterable<Hit> {
  const seen = new Map<string, number>();
  for (const measure of initiative.measures) {
    const key = measure.name.toLowerCase();
    const first = seen.get(key);
    if (first === undefined) seen.set(key, measure.index);
    else if (measure.name !== 'Unnamed measure')
      yield {
        at: nameOf(measure),
        message: `There are two measures “${measure.name}”: a reading may end up with the wrong one.`,
        related: [{ at: { kind: 'value', path: ['measures', first, 'name'] }, message: 'The first one' }],
        fixes: [
          {
            title: 'Give it another name',
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
  yield {
    at: { kind: 'value', path: ['status'] },
    message: `The status is ${inWords(status)}, and ${inWords(told)} by the history${entry.on ? ` since ${entry.on}` : ''}: one of the two was forgotten.`,
    related: [{ at: { kind: 'entry', index }, message: 'What the history tells last of the status' }],
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
      message: `${step.label} is ${inWords(state)} here, and ${told} by the history: one of the two was forgotten.`,
      related: [{ at: { kind: 'entry', index }, message: `What the history tells last of ${step.label}` }],
      fixes: agreements(step, state, told),
    };
    // No state is written at all: that is one thing to mend.
    if (initiative.states.size === 0) return;
  }
}

function statusAgreements(status: Status, told: Status): Fix[] {
  const line = (Object.keys(statusAfter) as Deed[]).find(did => statusAfter[did] === status);
  return [
    setKey(`Change the status to “${told}”, as the history tells`, ['status'], told, 'possible'),
    ...(line ? [missingLine(line)] : []),
  ];
}

function missingLine(did: Deed, step?: Step): Fix {
  const of = step ? ` of ${step.label}` : '';
  const repair = { kind: 'record', did, ...(step && { step: step.id }) } as const;
  return { title: `Add “${did}”${of} to the history`, certainty: 'possible', repair };
}

/** The file may have forgotten either of the two. No line of a history says that a step has not started. */
function agreements(step: Step, state: StepState, told: StepState): Fix[] {
  const line = (['start', 'finish', 'skip'] as const).find(did => stateAfter[did] === state);
  return [
    setKey(`Change ${step.label} to “${told}”, as the history tells`, ['steps', step.id], told, 'possible'),
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
        message: `${on} stands after ${previous.on}: the history is read from top to bottom, oldest first.`,
        related: [{ at: { kind: 'entry', index: previous.index }, message: 'The entry before it' }],
        fixes: [
          {
            title: 'Put it where its date belongs',
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
