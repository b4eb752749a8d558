import { once } from './once.ts';

export function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}

const conjunction = once(() => new Intl.ListFormat('en-GB', { type: 'conjunction' }));

/** Words of which all are meant: “a, b and c”. */
export function allOf(words: readonly string[]): string {
  return conjunction().format(words);
}
