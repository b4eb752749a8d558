import { sentence } from '../../base/words.ts';
import { moveTable } from '../../model/move-table.ts';
import { deeds } from '../../model/standing.ts';
import type { Key } from './kind.ts';
import { milestoneKeys } from './measure-keys.ts';
import { verdictOptions } from './options.ts';
import { verdict } from './verdict.ts';

const text = { kind: 'text' } as const;
const amount = { kind: 'amount' } as const;
const person = { kind: 'person' } as const;
const past = { kind: 'date', when: 'past' } as const;
const future = { kind: 'date', when: 'future' } as const;
const step = { kind: 'step' } as const;

const deedOptions = deeds.map(name => ({ name, meaning: moveTable[name].did }));

/** The keys of a line of the history. */
export const entryKeys = [
  { name: 'on', meaning: sentence('The day on which it happened.'), value: past, example: '2026-10-01' },
  {
    name: 'did',
    meaning: sentence('What happened.'),
    value: { kind: 'one-of', options: deedOptions, unknown: 'unknown-move' },
    example: 'start',
  },
  { name: 'step', meaning: sentence('The step that it happened to.'), value: step, example: 'vision' },
  { name: 'by', meaning: sentence('Who did it.'), value: person, example: 'Priya' },
  {
    name: 'to',
    meaning: sentence('Who owns an initiative from then on that is handed over.'),
    value: person,
    example: 'Ann',
  },
  { name: 'why', meaning: sentence('The reason.'), value: text, example: 'baseline came from the wrong branch' },
  {
    name: 'until',
    meaning: sentence('How long an initiative rests that is put on hold.'),
    value: future,
    example: '2027-01-15',
  },
] as const satisfies readonly Key[];

const reachedKeys = [
  { name: 'name', meaning: sentence('The measure.'), value: text, example: 'Median CI time' },
  { name: 'baseline', meaning: sentence('Where it stood.'), value: amount, example: '22' },
  { name: 'target', meaning: sentence('What was agreed.'), value: amount, example: '8' },
  { name: 'due', meaning: sentence('The day by which that was to be reached.'), value: future, example: '2026-12-20' },
  {
    name: 'milestones',
    meaning: sentence('The path that was agreed.'),
    value: { kind: 'list', of: { kind: 'map', keys: milestoneKeys } },
    example: '[{ value: 15, on: 2026-11-15 }]',
  },
  { name: 'actual', meaning: sentence('What was measured last.'), value: amount, example: '9' },
] as const satisfies readonly Key[];

/** The keys of a line about a cycle that has ended. */
export const cycleKeys = [
  { name: 'cycle', meaning: sentence('Which cycle it was.'), value: { kind: 'whole', low: 1 }, example: '1' },
  { name: 'from', meaning: sentence('The day on which it began.'), value: past, example: '2026-10-01' },
  { name: 'to', meaning: sentence('The day on which it ended.'), value: past, example: '2026-12-20' },
  { name: 'verdict', meaning: sentence('What it had come to.'), value: verdict, example: 'met' },
  {
    name: 'derived',
    meaning: sentence('What the readings said, where people saw it otherwise.'),
    value: { kind: 'one-of', options: verdictOptions },
    example: 'partly-met',
  },
  {
    name: 'measures',
    meaning: sentence('What each measure had reached.'),
    value: { kind: 'list', of: { kind: 'map', keys: reachedKeys } },
    example: '[{ name: Median CI time, baseline: 22, target: 8, actual: 9 }]',
  },
] as const satisfies readonly Key[];
