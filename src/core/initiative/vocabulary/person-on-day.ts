import { type Sentence, sentence } from '../../base/words.ts';

const by = {
  name: 'by',
  meaning: sentence('Who it was.'),
  value: { kind: 'person' },
  example: 'Tom',
} as const;

const on = {
  name: 'on',
  meaning: sentence('The day on which it was: what changed later is not covered by it.'),
  value: { kind: 'date', when: 'past' },
  example: '2026-11-17',
} as const;

/** A person, or a map that has the day, too. */
export function personOnDay(label: Sentence) {
  return {
    kind: 'either',
    short: { kind: 'person' },
    named: 'by',
    keys: [by, on],
    entry: { label, keys: ['by', 'on'] },
  } as const;
}
