import { distance } from 'fastest-levenshtein';

/** Whether a word may be a slip for another one. */
export function isSlip(word: string, meant: string): boolean {
  const most = Math.max(1, Math.floor(meant.length / 3));
  const [written, wanted] = [normalized(word), normalized(meant)];
  // No need to count where the lengths alone are too far apart.
  return Math.abs(written.length - wanted.length) <= most && distance(written, wanted) <= most;
}

/** A word without what people vary: case, blanks and underscores for hyphens. */
export function normalized(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
}
