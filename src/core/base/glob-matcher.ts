import type { Glob, GlobPart } from './glob.ts';

/** How far several globs have come in a path. */
export interface GlobStates {
  readonly states: readonly number[];
  /** Whether what was gone through is what one of the globs stands for. */
  readonly isMatch: boolean;
  /** Whether none of them can match any more, whatever follows. */
  readonly isOver: boolean;
  /** Whether one of them can match before another slash comes. */
  readonly mayEnd: boolean;
}

/** With what is known of the characters that may follow. */
interface Known extends GlobStates {
  readonly after: Map<string, Known>;
}

/** Takes one character, and goes on to `next`; `also` are states that it is in at the same time. */
interface State {
  readonly takes: ((character: string) => boolean) | undefined;
  next: number;
  readonly also: number[];
  /** Whether the end can be reached from it without a slash. */
  readonly mayEnd: boolean;
}

const END = 0;

/** So many states are remembered; a path that leads to more of them is gone through all the same. */
const REMEMBERED = 100_000;

/**
 * Matches paths against globs, all at once and character by character: what that takes grows with the length of the
 * path times that of the globs, whatever these are. Regular expressions made of globs promise nothing of the kind: five
 * stars can take them minutes. A folder is gone through once for all that is in it.
 */
export class GlobMatcher {
  readonly #states: State[] = [{ takes: undefined, next: END, also: [], mayEnd: true }];
  readonly #known = new Map<string, Known>();
  #remembered = 0;
  readonly start: GlobStates;

  constructor(globs: readonly Glob[]) {
    this.start = this.#knownOf(globs.map(glob => this.#sequence(glob, END)));
  }

  /** The states after more of a path; slashes stand between its segments. */
  after(states: GlobStates, text: string): GlobStates {
    let now = states as Known;
    for (const character of text) {
      if (now.isOver) break;
      now = now.after.get(character) ?? this.#step(now, character);
    }
    return now;
  }

  /** Whether a path matches that ends in this segment. Most names are told by their first characters. */
  takes(states: GlobStates, segment: string): boolean {
    let now = states as Known;
    for (const character of segment) {
      if (!now.mayEnd) return false;
      now = now.after.get(character) ?? this.#step(now, character);
    }
    return now.isMatch;
  }

  #step(from: Known, character: string): Known {
    const next = from.states.flatMap(at => {
      const state = this.#at(at);
      return state.takes?.(character) ? [state.next] : [];
    });
    const known = this.#knownOf(next);
    this.#remembered++;
    if (this.#remembered < REMEMBERED) from.after.set(character, known);
    return known;
  }

  /** The states and those that they are in at the same time; the same object for the same ones, as far as remembered. */
  #knownOf(states: readonly number[]): Known {
    const met = new Set<number>();
    const rest = [...states];
    for (let at = rest.pop(); at !== undefined; at = rest.pop()) {
      if (met.has(at)) continue;
      met.add(at);
      rest.push(...this.#at(at).also);
    }
    const all = [...met].filter(at => at === END || this.#at(at).takes).sort((a, b) => a - b);
    const key = all.join();
    const before = this.#known.get(key);
    if (before) return before;
    const mayEnd = all.some(at => this.#at(at).mayEnd);
    const known: Known = { states: all, isMatch: met.has(END), isOver: all.length === 0, mayEnd, after: new Map() };
    this.#remembered += all.length;
    if (this.#remembered < REMEMBERED) this.#known.set(key, known);
    return known;
  }

  #at(index: number): State {
    const state = this.#states[index];
    if (!state) throw new RangeError(`There is no state ${index}.`);
    return state;
  }

  #add(takes: State['takes'], next: number, also: number[] = []): number {
    const mayEnd = [...also, ...(takes && takes !== isSlash ? [next] : [])].some(at => this.#at(at).mayEnd);
    return this.#states.push({ takes, next, also, mayEnd }) - 1;
  }

  /** Built from its end: the state that it begins in. */
  #sequence(glob: Glob, next: number): number {
    return glob.reduceRight((next, part) => this.#part(part, next), next);
  }

  #part(part: GlobPart, next: number): number {
    switch (part.kind) {
      case 'character':
        return this.#add(part.character === '/' ? isSlash : character => character === part.character, next);
      case 'any':
        return this.#add(isNoSlash, next);
      case 'class': {
        const { ranges, isNegated } = part;
        const isIn = (character: string) => ranges.some(([from, to]) => from <= character && character <= to);
        return this.#add(character => isNoSlash(character) && isIn(character) !== isNegated, next);
      }
      case 'star': {
        const star = this.#add(isNoSlash, next, [next]);
        this.#at(star).next = star;
        return star;
      }
      case 'segments': {
        // What follows goes on at once, or after a slash.
        const start = this.#add(undefined, END, [next]);
        const slash = this.#add(isSlash, start);
        const segment = this.#part({ kind: 'star' }, slash);
        this.#at(start).also.push(segment);
        return start;
      }
      case 'rest': {
        const rest = this.#add(() => true, next, [next]);
        this.#at(rest).next = rest;
        return rest;
      }
      case 'choice':
        return this.#add(
          undefined,
          END,
          part.of.map(alternative => this.#sequence(alternative, next)),
        );
    }
  }
}

function isSlash(character: string): boolean {
  return character === '/';
}

function isNoSlash(character: string): boolean {
  return !isSlash(character);
}
