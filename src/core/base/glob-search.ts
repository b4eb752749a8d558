import { parseGlob } from './glob.ts';
import { GlobMatcher, type GlobStates } from './glob-matcher.ts';

/** How far the globs have come on the way to a folder. */
export interface Way {
  readonly included: GlobStates;
  readonly excluded: GlobStates;
}

/**
 * Which files under a folder some globs mean and others leave out, as one goes from folder to folder. What is left out
 * takes along what is in it, as in VS Code.
 */
export class GlobSearch {
  readonly #included: GlobMatcher;
  readonly #excluded: GlobMatcher;
  readonly start: Way;

  constructor(include: readonly string[], exclude: readonly string[]) {
    this.#included = new GlobMatcher(include.map(parseGlob));
    this.#excluded = new GlobMatcher(exclude.map(parseGlob));
    this.start = { included: this.#included.start, excluded: this.#excluded.start };
  }

  /** The way into a folder; nothing where no file in it can be meant. */
  into(from: Way, name: string): Way | undefined {
    const itself = this.#excluded.after(from.excluded, name);
    const included = this.#included.after(from.included, `${name}/`);
    const excluded = this.#excluded.after(itself, '/');
    return itself.isMatch || excluded.isMatch || included.isOver ? undefined : { included, excluded };
  }

  takes(from: Way, name: string): boolean {
    return this.#included.takes(from.included, name) && !this.#excluded.takes(from.excluded, name);
  }

  /** The way to a folder, by the names of those that it is in. */
  wayTo(names: readonly string[]): Way | undefined {
    return names.reduce<Way | undefined>((from, name) => from && this.into(from, name), this.start);
  }

  /** Whether a file is meant, by its path from the folder that the globs count from. */
  takesPath(path: string): boolean {
    const names = path.split('/');
    const way = this.wayTo(names.slice(0, -1));
    return way !== undefined && this.takes(way, names.at(-1) ?? '');
  }
}
