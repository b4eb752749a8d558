import { distance } from 'fastest-levenshtein';

/** Whether a word may be a slip for another one. */
export function isSlip(word: string, meant: string): boolean {
  return distance(normalized(word), normalized(meant)) <= Math.max(1, Math.floor(meant.length / 3));
}

/** A word without what people vary: case, blanks and underscores for hyphens. */
export function normalized(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
}
