export function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}

/** Words of which all are meant: “a, b and c”. */
export function allOf(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);
}
