import { sentence } from '../../base/words.ts';
import type { Key } from './kind.ts';
import { healthOptions } from './options.ts';

/** The keys of an update. */
export const updateKeys = [
  {
    name: 'on',
    meaning: sentence('The day on which it was said.'),
    value: { kind: 'date', when: 'past' },
    example: '2026-11-20',
  },
  {
    name: 'health',
    meaning: sentence('How it goes.'),
    value: { kind: 'one-of', options: healthOptions },
    example: 'at-risk',
  },
  { name: 'by', meaning: sentence('Who says so.'), value: { kind: 'person' }, example: 'Priya' },
  {
    name: 'note',
    meaning: sentence('What stands behind it, in a sentence.'),
    value: { kind: 'text' },
    example: 'no runners before December',
  },
] as const satisfies readonly Key[];
