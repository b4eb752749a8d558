const disjunction = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** Words of which one is meant, as people say it: “a, b or c”. */
export function anyOf(words: readonly string[]): string {
  return disjunction.format(words);
}
