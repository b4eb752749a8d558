import { sentence } from '../../base/words.ts';
import type { Key } from './kind.ts';

const text = { kind: 'text' } as const;
const number = { kind: 'number' } as const;
const amount = { kind: 'amount' } as const;
const past = { kind: 'date', when: 'past' } as const;
const future = { kind: 'date', when: 'future' } as const;

const value = {
  name: 'value',
  meaning: sentence('The number, or yes or no.'),
  value: amount,
  example: '22',
} as const satisfies Key;
const measuredOn = {
  name: 'on',
  meaning: sentence('The day on which it was measured.'),
  value: past,
  example: '2026-10-05',
} as const satisfies Key;
const source = {
  name: 'source',
  meaning: sentence('Where the number comes from, so that it can be measured again in the same way.'),
  value: text,
  example: 'CI dashboard',
} as const satisfies Key;
const over = {
  name: 'over',
  meaning: sentence('The period that the number is taken over: one day may be chance.'),
  value: text,
  example: '30 days',
} as const satisfies Key;
const note = {
  name: 'note',
  meaning: sentence('What one should know of the reading later.'),
  value: text,
  example: 'cache warmed',
} as const satisfies Key;

const target = [
  { name: 'value', meaning: sentence('The number to reach, or yes or no.'), value: amount, example: '8' },
  {
    name: 'between',
    meaning: sentence(
      'The lowest and the highest number that are right, in place of one to reach: neither less nor more is better.',
    ),
    value: { kind: 'range' },
    example: '[18, 22]',
  },
  {
    name: 'on',
    meaning: sentence('The day by which it is to be reached. A target without a date can be put off for ever.'),
    value: future,
    example: '2026-12-20',
  },
  {
    name: 'source',
    meaning: sentence('What the number follows from.'),
    value: text,
    example: 'agreed in the planning',
  },
] as const satisfies readonly Key[];

/** The keys of a milestone. */
export const milestoneKeys = [
  { name: 'value', meaning: sentence('Where it is to be by then.'), value: number, example: '15' },
  {
    name: 'on',
    meaning: sentence('The day by which it is to be there. A milestone without a day cannot be missed.'),
    value: future,
    example: '2026-11-15',
  },
] as const satisfies readonly Key[];

const series = [
  {
    name: 'file',
    meaning: sentence('The file, by its path from here.'),
    value: { kind: 'file' },
    example: './ci-times.csv',
  },
  { name: 'date', meaning: sentence('The column of the dates.'), value: text, example: 'finished' },
  { name: 'value', meaning: sentence('The column of the values.'), value: text, example: 'seconds' },
  {
    name: 'where',
    meaning: sentence('What has to stand in other columns for a line to count.'),
    value: { kind: 'texts' },
    example: '{ branch: main }',
  },
] as const satisfies readonly Key[];

/** What a measure is called in a file that does not name it. */
export const unnamed = 'Unnamed measure';

/** The keys of a measure. */
export const measureKeys = [
  {
    name: 'name',
    meaning: sentence('What is measured; it names the measure.'),
    value: text,
    example: 'Median CI time',
    default: unnamed,
  },
  {
    name: 'unit',
    meaning: sentence('The unit of its numbers; what is answered by yes or no has none.'),
    value: text,
    example: 'min',
  },
  {
    name: 'how',
    meaning: sentence(
      'The definition: what is counted, and over which time. Two who count differently measure two things.',
    ),
    value: text,
    example: 'pull requests merged to main, thirty days',
  },
  {
    name: 'role',
    meaning: sentence('A `balancing` measure is watched so that the success of the others is not paid for with it.'),
    value: {
      kind: 'one-of',
      options: [{ name: 'balancing', meaning: sentence('It must not get worse than its `limit`; it is no goal.') }],
      isOpen: true,
    },
    example: 'balancing',
  },
  {
    name: 'better',
    meaning: sentence('Which way is better, where baseline, target and limit do not tell.'),
    value: {
      kind: 'one-of',
      options: [
        { name: 'lower', meaning: sentence('Less is better.') },
        { name: 'higher', meaning: sentence('More is better.') },
      ],
    },
    example: 'lower',
  },
  {
    name: 'baseline',
    meaning: sentence(
      'Where it stood before anything was changed. Without it nobody can show later that anything got better.',
    ),
    value: {
      kind: 'either',
      short: amount,
      keys: [value, measuredOn, source, over],
      entry: { label: sentence('a baseline with its day and source'), keys: ['value', 'on', 'source'] },
    },
    example: '{ value: 22, on: 2026-10-05, source: CI dashboard, over: 30 days }',
  },
  {
    name: 'target',
    meaning: sentence('What was agreed as success, and by when.'),
    value: {
      kind: 'either',
      short: amount,
      keys: target,
      instead: 'between',
      entry: { label: sentence('a target with its day'), keys: ['value', 'on'] },
    },
    example: '{ value: 8, on: 2026-12-20 }',
  },
  {
    name: 'milestones',
    meaning: sentence('The agreed path to the target: where it is to be on the way, and when. The pace follows it.'),
    value: {
      kind: 'list',
      of: {
        kind: 'map',
        keys: milestoneKeys,
        needs: 'value',
        isNumbered: true,
        entry: { label: sentence('a milestone'), keys: ['value', 'on'] },
      },
    },
    example: '[{ value: 15, on: 2026-11-15 }]',
  },
  {
    name: 'limit',
    meaning: sentence('What a balancing measure must not get worse than.'),
    value: number,
    example: '3',
  },
  {
    name: 'readings',
    meaning: sentence(
      'What was measured since, one line for each reading; or the file of the workspace that it is kept in: CSV with a heading, JSON, or an object in each line.',
    ),
    value: {
      kind: 'series',
      items: {
        kind: 'list',
        of: {
          kind: 'map',
          keys: [measuredOn, value, source, note],
          needs: 'value',
          entry: { label: sentence('a reading'), keys: ['on', 'value'] },
        },
      },
      keys: series,
      entry: { label: sentence('a file that they are kept in'), keys: ['file', 'value'] },
    },
    example: '[{ on: 2026-11-01, value: 15, note: cache warmed }]',
  },
] as const satisfies readonly Key[];
