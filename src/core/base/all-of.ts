import { once } from './once.ts';

const conjunction = once(() => new Intl.ListFormat('en-GB', { type: 'conjunction' }));

/** Words of which all are meant: “a, b and c”. */
export function allOf(words: readonly string[]): string {
  return conjunction().format(words);
}
