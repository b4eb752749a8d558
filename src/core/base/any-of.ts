import { once } from './once.ts';

/** Making one takes tens of milliseconds the first time. */
const disjunction = once(() => new Intl.ListFormat('en-GB', { type: 'disjunction' }));

/** Words of which one is meant, as people say it: “a, b or c”. */
export function anyOf(words: readonly string[]): string {
  return disjunction().format(words);
}
