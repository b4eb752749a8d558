import { sentence } from '../../base/words.ts';
import type { ValueKind } from './kind.ts';
import { verdictOptions } from './options.ts';

/** A verdict: a word, or a map that says why, too. */
export const verdict = {
  kind: 'either',
  entry: { label: sentence('a verdict with its reason'), keys: ['value', 'why', 'by'] },
  short: { kind: 'one-of', options: verdictOptions },
  keys: [
    {
      name: 'value',
      meaning: sentence('What was reached.'),
      value: { kind: 'one-of', options: verdictOptions },
      example: 'partly-met',
    },
    {
      name: 'why',
      meaning: sentence('Why it differs from what the readings say.'),
      value: { kind: 'text' },
      example: 'half a year early',
    },
    { name: 'by', meaning: sentence('Who says so.'), value: { kind: 'person' }, example: 'Tom' },
  ],
  missing: sentence('`verdict` has no `value` that says what was reached.'),
} as const satisfies ValueKind;
