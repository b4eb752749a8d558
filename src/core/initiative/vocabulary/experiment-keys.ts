import { sentence } from '../../base/words.ts';
import type { Key, Option } from './kind.ts';

const text = { kind: 'text' } as const;

/** What becomes of a change that was tried. */
export const conclusionOptions = [
  { name: 'kept', meaning: sentence('It did what was expected, and stays.') },
  { name: 'adjusted', meaning: sentence('It is changed, and tried again.') },
  { name: 'undone', meaning: sentence('It is taken back.') },
] as const satisfies readonly Option[];

/** The keys of an experiment. */
export const experimentKeys = [
  {
    name: 'on',
    meaning: sentence('The day on which it begins.'),
    value: { kind: 'date', when: 'past' },
    example: '2026-11-02',
  },
  {
    name: 'obstacle',
    meaning: sentence('What is in the way: one thing at a time.'),
    value: text,
    example: 'slow install',
  },
  { name: 'try', meaning: sentence('The one small change that is tried.'), value: text, example: 'remote cache' },
  {
    name: 'expect',
    meaning: sentence('What will be seen if it works, written before it begins.'),
    value: text,
    example: 'install under a minute',
  },
  { name: 'by', meaning: sentence('Who tries it.'), value: { kind: 'person' }, example: 'Ana' },
  {
    name: 'seen',
    meaning: sentence('The day on which it can be seen what came of it, or was.'),
    value: { kind: 'date', when: 'future' },
    example: '2026-11-09',
  },
  { name: 'got', meaning: sentence('What was seen.'), value: text, example: 'three minutes' },
  {
    name: 'then',
    meaning: sentence('What became of it.'),
    value: { kind: 'one-of', options: conclusionOptions },
    example: 'undone',
  },
] as const satisfies readonly Key[];
