import { distance } from 'fastest-levenshtein';

/** Tells whether a word may be a slip for one of some others. */
export function slipFor(meant: readonly string[]): (word: string) => boolean {
  const words = meant.map(word => ({ wanted: normalized(word), most: Math.max(1, Math.floor(word.length / 3)) }));
  return word => {
    const written = normalized(word);
    return words.some(
      // No need to count where the lengths alone are too far apart.
      ({ wanted, most }) => Math.abs(written.length - wanted.length) <= most && distance(written, wanted) <= most,
    );
  };
}

/** A word without what people vary: case, blanks and underscores for hyphens. */
export function normalized(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
}
