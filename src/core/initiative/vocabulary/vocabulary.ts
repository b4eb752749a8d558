import { sentence } from '../../base/words.ts';
import { experimentKeys } from './experiment-keys.ts';
import { cycleKeys, entryKeys } from './history-keys.ts';
import type { Key } from './kind.ts';
import { measureKeys } from './measure-keys.ts';
import { levelOptions, stateOptions, statusOptions } from './options.ts';
import { personOnDay } from './person-on-day.ts';
import { updateKeys } from './update-keys.ts';
import { verdict } from './verdict.ts';

const text = { kind: 'text' } as const;
const person = { kind: 'person' } as const;
const past = { kind: 'date', when: 'past' } as const;
const future = { kind: 'date', when: 'future' } as const;

/**
 * Every key of the format, in its customary order: the order in which keys are offered, and in which one that a move
 * adds finds its place.
 */
export const vocabulary = [
  {
    name: 'initiative',
    meaning: sentence('The title, a text. It makes a markdown file an initiative, and is all that is required.'),
    value: text,
    example: 'Cut pull-request CI time',
  },
  {
    name: 'model',
    meaning: sentence(
      'The id of the model whose steps it goes through; the setting `continualImprovement.defaultModel` when absent.',
    ),
    value: { kind: 'model' },
    example: 'itil',
  },
  {
    name: 'status',
    meaning: sentence('Whether anybody works on it; `active` when absent.'),
    value: { kind: 'one-of', options: statusOptions, unknown: 'unknown-status' },
    example: 'active',
    default: 'active',
  },
  {
    name: 'cycle',
    meaning: sentence('The pass through the model; 1 when absent.'),
    value: { kind: 'whole', low: 1 },
    example: '2',
    default: 1,
  },
  {
    name: 'level',
    meaning: sentence('Whom it concerns.'),
    value: { kind: 'one-of', options: levelOptions, unknown: 'unknown-level' },
    example: 'team',
  },
  {
    name: 'owner',
    meaning: sentence('Who does it. What belongs to nobody stops as soon as something else is urgent.'),
    value: person,
    example: 'Priya',
  },
  { name: 'sponsor', meaning: sentence('Who backs it, and can help when it is stuck.'), value: person, example: 'Tom' },
  {
    name: 'vision',
    meaning: sentence("What it serves: a sentence, or a link to the organization's vision."),
    value: { kind: 'reference' },
    example: 'Feedback before attention is lost',
  },
  {
    name: 'value',
    meaning: sentence('Who benefits, and how.'),
    value: text,
    example: 'Every developer, ten minutes a push',
  },
  {
    name: 'from',
    meaning: sentence(
      'What raised it: an incident, a survey, an audit, another initiative, or a line of a file as in `../src/cache.ts#L12`.',
    ),
    value: { kind: 'reference' },
    example: 'https://example.com/incidents/482',
  },
  { name: 'raised', meaning: sentence('When it came up.'), value: past, example: '2026-10-01' },
  {
    name: 'raised-by',
    meaning: sentence('Who raised it, and can be asked what was meant.'),
    value: person,
    example: 'Ana',
  },
  {
    name: 'review',
    meaning: sentence('When it is looked at next. A review that passes in silence is how initiatives die.'),
    value: future,
    example: '2026-12-04',
  },
  {
    name: 'every',
    meaning: sentence('How often it is looked at: it proposes the next `review`.'),
    value: { kind: 'rhythm' },
    example: '2 weeks',
  },
  {
    name: 'impact',
    meaning: sentence('How much it would change.'),
    value: { kind: 'whole', low: 1, high: 5 },
    example: '4',
  },
  {
    name: 'reach',
    meaning: sentence(
      'How many it would reach in a time that is the same for all: people, orders, runs. RICE asks for it.',
    ),
    value: { kind: 'whole', low: 0 },
    example: '400',
  },
  {
    name: 'confidence',
    meaning: sentence('How sure its reach, impact and effort are, in per cent. RICE asks for it.'),
    value: { kind: 'whole', low: 0, high: 100 },
    example: '80',
  },
  {
    name: 'time-criticality',
    meaning: sentence('How much it loses by waiting. WSJF asks for it.'),
    value: { kind: 'whole', low: 1, high: 5 },
    example: '3',
  },
  {
    name: 'risk-reduction',
    meaning: sentence('How much less can go wrong, or more becomes possible, by it. WSJF asks for it.'),
    value: { kind: 'whole', low: 1, high: 5 },
    example: '2',
  },
  {
    name: 'effort',
    meaning: sentence('How much work it is.'),
    value: { kind: 'whole', low: 1, high: 5 },
    example: '2',
  },
  {
    name: 'agreed',
    meaning: sentence('Who agreed in advance what success looks like, and when.'),
    value: { kind: 'list', of: personOnDay(sentence('somebody with the day')) },
    example: '[Priya, { by: Tom, on: 2026-11-17 }]',
  },
  {
    name: 'steps',
    meaning: sentence('The state of each step; a step that is not listed is not started.'),
    value: { kind: 'states', options: stateOptions },
    example: '{ vision: done, current-state: active }',
  },
  {
    name: 'measures',
    meaning: sentence('By what success is judged.'),
    value: {
      kind: 'list',
      of: {
        kind: 'map',
        keys: measureKeys,
        isNumbered: true,
        amounts: ['target', 'baseline', 'readings'],
        entry: { label: sentence('a measure'), keys: ['name', 'unit', 'baseline', 'target'] },
      },
    },
    example: '[{ name: Median CI time, unit: min, baseline: 22, target: 8 }]',
  },
  {
    name: 'cycles',
    meaning: sentence('One line for each cycle that has ended, with what it reached.'),
    value: { kind: 'list', of: { kind: 'map', keys: cycleKeys }, isArchive: true },
    example: '[{ cycle: 1, from: 2026-10-01, to: 2026-12-20 }]',
  },
  {
    name: 'experiments',
    meaning: sentence('What is tried: one obstacle, one small step, one expectation at a time.'),
    value: {
      kind: 'list',
      of: {
        kind: 'map',
        keys: experimentKeys,
        needs: 'try',
        isNumbered: true,
        entry: { label: sentence('an experiment'), keys: ['on', 'try', 'expect', 'seen'] },
      },
    },
    example: '[{ on: 2026-11-02, try: remote cache, expect: install under a minute, seen: 2026-11-09 }]',
  },
  {
    name: 'updates',
    meaning: sentence('What people say of the way it goes. It stands beside what the numbers say.'),
    value: {
      kind: 'list',
      of: {
        kind: 'map',
        keys: updateKeys,
        needs: 'health',
        entry: { label: sentence('an update'), keys: ['on', 'health', 'by', 'note'] },
      },
    },
    example: '[{ on: 2026-11-20, health: at-risk, by: Priya, note: no runners before December }]',
  },
  {
    name: 'confirmed',
    meaning: sentence('Who, besides those who did the work, has seen the benefit, and when.'),
    value: personOnDay(sentence('somebody with the day')),
    example: '{ by: Lee, on: 2027-01-10 }',
  },
  {
    name: 'history',
    meaning: sentence('How it got to where it is: one line for each change, oldest first.'),
    value: {
      kind: 'list',
      of: {
        kind: 'map',
        keys: entryKeys,
        needs: 'did',
        entry: { label: sentence('a line of the history'), keys: ['on', 'did', 'step', 'by'] },
      },
    },
    example: '[{ on: 2026-10-01, did: start, step: vision, by: Priya }]',
  },
  {
    name: 'lessons',
    meaning: sentence('What was learned. They may also stand in the text, under a heading `Lessons`.'),
    value: { kind: 'list', of: text },
    example: '[Measure on the main branch only]',
  },
  {
    name: 'verdict',
    meaning: sentence('What was reached, where that differs from what the readings say.'),
    value: verdict,
    example: 'met',
  },
  {
    name: 'sustain',
    meaning: sentence('The days after its end on which a reading is due, so that a gain does not slip away unseen.'),
    value: { kind: 'list', of: future },
    example: '[2027-01-15, 2027-04-15]',
  },
  {
    name: 'next',
    meaning: sentence('The initiatives that follow from it.'),
    value: { kind: 'list', of: { kind: 'file' } },
    example: '[./split-monolith-tests.md]',
  },
  {
    name: 'parent',
    meaning: sentence('The initiative that it belongs to.'),
    value: { kind: 'file' },
    example: '../faster-feedback.md',
  },
  {
    name: 'blocked-by',
    meaning: sentence('The initiatives that it waits for: until they are done it cannot go on.'),
    value: { kind: 'list', of: { kind: 'file' } },
    example: '[./new-runners.md]',
  },
  {
    name: 'ignore',
    meaning: sentence('The checks that are not to speak in this file, each with a reason.'),
    value: { kind: 'exceptions' },
    example: '{ no-sponsor: a team matter }',
  },
] as const satisfies readonly Key[];

/** The names of the keys at the top, in their order. */
export const keyOrder = vocabulary.map(({ name }) => name);
