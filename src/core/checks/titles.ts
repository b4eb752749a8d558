import { t } from '../base/words.ts';

/** More than that nobody reads in a sentence. */
const MOST_NAMED = 3;

/** Initiatives as a sentence names them: of many the first ones, and how many more there are. */
export function titlesInWords(titles: readonly string[]): string {
  const named = titles
    .slice(0, MOST_NAMED)
    .map(title => `“${title}”`)
    .join(', ');
  const more = titles.length - MOST_NAMED;
  return more > 0 ? t('{named}, {n} more', { named, n: more }) : named;
}
