import { distance } from 'fastest-levenshtein';
import type { Certainty } from './fix.ts';

/** How many are offered: more would have to be read one by one. */
const MOST = 3;

/** What can be seen, and is no path of another system. */
const plain = /^[^\p{C}\p{Z}\\]+(?: [^\p{C}\p{Z}\\]+)*$/u;

/**
 * The paths that a dead one may have been meant for, the best first. A file of the same name has most likely been moved;
 * else it may be misspelt.
 */
export function nearestPaths(path: string, options: readonly string[]): { path: string; certainty: Certainty }[] {
  const name = nameOf(path);
  return options
    .filter(option => plain.test(option))
    .map(option => ({ option, names: distance(name, nameOf(option)), whole: distance(path, option) }))
    .filter(({ names }) => names <= Math.floor(name.length / 4))
    .sort((a, b) => a.names - b.names || a.whole - b.whole)
    .slice(0, MOST)
    .map(({ option }, index) => ({ path: option, certainty: index === 0 ? 'likely' : 'possible' }));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase();
}
