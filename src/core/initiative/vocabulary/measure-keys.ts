import type { Key } from './kind.ts';

const text = { kind: 'text' } as const;
const number = { kind: 'number' } as const;
const amount = { kind: 'amount' } as const;
const past = { kind: 'date', when: 'past' } as const;
const future = { kind: 'date', when: 'future' } as const;

const value = {
  name: 'value',
  meaning: 'The number, or yes or no.',
  value: amount,
  example: '22',
} as const satisfies Key;
const measuredOn = {
  name: 'on',
  meaning: 'The day on which it was measured.',
  value: past,
  example: '2026-10-05',
} as const satisfies Key;
const source = {
  name: 'source',
  meaning: 'Where the number comes from, so that it can be measured again in the same way.',
  value: text,
  example: 'CI dashboard',
} as const satisfies Key;
const over = {
  name: 'over',
  meaning: 'The period that the number is taken over: one day may be chance.',
  value: text,
  example: '30 days',
} as const satisfies Key;
const note = {
  name: 'note',
  meaning: 'What one should know of the reading later.',
  value: text,
  example: 'cache warmed',
} as const satisfies Key;

const target = [
  { name: 'value', meaning: 'The number to reach, or yes or no.', value: amount, example: '8' },
  {
    name: 'between',
    meaning:
      'The lowest and the highest number that are right, in place of one to reach: neither less nor more is better.',
    value: { kind: 'range' },
    example: '[18, 22]',
  },
  {
    name: 'on',
    meaning: 'The day by which it is to be reached. A target without a date can be put off for ever.',
    value: future,
    example: '2026-12-20',
  },
  { name: 'source', meaning: 'What the number follows from.', value: text, example: 'agreed in the planning' },
] as const satisfies readonly Key[];

/** The keys of a milestone. */
export const milestoneKeys = [
  { name: 'value', meaning: 'Where it is to be by then.', value: number, example: '15' },
  {
    name: 'on',
    meaning: 'The day by which it is to be there. A milestone without a day cannot be missed.',
    value: future,
    example: '2026-11-15',
  },
] as const satisfies readonly Key[];

const series = [
  { name: 'file', meaning: 'The file, by its path from here.', value: { kind: 'file' }, example: './ci-times.csv' },
  { name: 'date', meaning: 'The column of the dates.', value: text, example: 'finished' },
  { name: 'value', meaning: 'The column of the values.', value: text, example: 'seconds' },
  {
    name: 'where',
    meaning: 'What has to stand in other columns for a line to count.',
    value: { kind: 'texts' },
    example: '{ branch: main }',
  },
] as const satisfies readonly Key[];

/** The keys of a measure. */
export const measureKeys = [
  {
    name: 'name',
    meaning: 'What is measured; it names the measure.',
    value: text,
    example: 'Median CI time',
    default: 'Unnamed measure',
  },
  {
    name: 'unit',
    meaning: 'The unit of its numbers; what is answered by yes or no has none.',
    value: text,
    example: 'min',
  },
  {
    name: 'how',
    meaning: 'The definition: what is counted, and over which time. Two who count differently measure two things.',
    value: text,
    example: 'pull requests merged to main, thirty days',
  },
  {
    name: 'role',
    meaning: 'A `balancing` measure is watched so that the success of the others is not paid for with it.',
    value: {
      kind: 'one-of',
      options: [{ name: 'balancing', meaning: 'It must not get worse than its `limit`; it is no goal.' }],
      isOpen: true,
    },
    example: 'balancing',
  },
  {
    name: 'better',
    meaning: 'Which way is better, where baseline, target and limit do not tell.',
    value: {
      kind: 'one-of',
      options: [
        { name: 'lower', meaning: 'Less is better.' },
        { name: 'higher', meaning: 'More is better.' },
      ],
    },
    example: 'lower',
  },
  {
    name: 'baseline',
    meaning: 'Where it stood before anything was changed. Without it nobody can show later that anything got better.',
    value: {
      kind: 'either',
      short: amount,
      keys: [value, measuredOn, source, over],
      entry: { label: 'a baseline with its day and source', keys: ['value', 'on', 'source'] },
    },
    example: '{ value: 22, on: 2026-10-05, source: CI dashboard, over: 30 days }',
  },
  {
    name: 'target',
    meaning: 'What was agreed as success, and by when.',
    value: {
      kind: 'either',
      short: amount,
      keys: target,
      instead: 'between',
      entry: { label: 'a target with its day', keys: ['value', 'on'] },
    },
    example: '{ value: 8, on: 2026-12-20 }',
  },
  {
    name: 'milestones',
    meaning: 'The agreed path to the target: where it is to be on the way, and when. The pace follows it.',
    value: {
      kind: 'list',
      of: {
        kind: 'map',
        keys: milestoneKeys,
        needs: 'value',
        isNumbered: true,
        entry: { label: 'a milestone', keys: ['value', 'on'] },
      },
    },
    example: '[{ value: 15, on: 2026-11-15 }]',
  },
  {
    name: 'limit',
    meaning: 'What a balancing measure must not get worse than.',
    value: number,
    example: '3',
  },
  {
    name: 'readings',
    meaning:
      'What was measured since, one line for each reading; or the file of the workspace that it is kept in: CSV with a heading, JSON, or an object in each line.',
    value: {
      kind: 'series',
      items: {
        kind: 'list',
        of: {
          kind: 'map',
          keys: [measuredOn, value, source, note],
          needs: 'value',
          entry: { label: 'a reading', keys: ['on', 'value'] },
        },
      },
      keys: series,
      entry: { label: 'a file that they are kept in', keys: ['file', 'value'] },
    },
    example: '[{ on: 2026-11-01, value: 15, note: cache warmed }]',
  },
] as const satisfies readonly Key[];
