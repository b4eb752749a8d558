import type { Initiative } from '../initiative/initiative.ts';
import type { Status } from '../model/state.ts';

/** What an initiative is to the others, with the files that its links lead to. */
export interface Kin extends Pick<Initiative, 'title' | 'status'> {
  readonly parent: string | undefined;
  readonly waitsFor: readonly string[];
}

/** An initiative that is over, and was waited for. */
export interface Over {
  readonly file: string;
  readonly title: string;
  readonly status: Extract<Status, 'completed' | 'dropped'>;
}

/** A longer ring nobody closes without noticing, and a longer way nobody looks along. */
const LONGEST = 50;

/** How initiatives hang together, so that the checks of one file can know of the others. Files are named by any key. */
export class Lineage {
  readonly #kin = new Map<string, Kin>();
  /** By file, those that wait for it. */
  readonly #waiting = new Map<string, Set<string>>();

  /**
   * Takes note of what a file is now. Yields the other files of which something else is to be said than before: those on
   * a ring with it, and those that wait for it where it has ended, or is taken up again.
   */
  note(file: string, now: Kin | undefined): string[] {
    const before = this.#kin.get(file);
    if (JSON.stringify(before) === JSON.stringify(now)) return [];
    const ring = this.ring(file);
    for (const other of before?.waitsFor ?? []) this.#waiting.get(other)?.delete(file);
    for (const other of now?.waitsFor ?? [])
      this.#waiting.set(other, (this.#waiting.get(other) ?? new Set()).add(file));
    if (now) this.#kin.set(file, now);
    else this.#kin.delete(file);
    const waiting =
      JSON.stringify(over(file, before)) === JSON.stringify(over(file, now)) ? [] : this.#waiting.get(file);
    return [...new Set([...ring, ...this.ring(file), ...(waiting ?? [])])].filter(other => other !== file);
  }

  /** The files by whose parents one comes from a file back to it, which is the last; none where it is on no ring. */
  ring(file: string): readonly string[] {
    const way: string[] = [];
    for (let at = this.#parentOf(file); at !== undefined && way.length < LONGEST; at = this.#parentOf(at)) {
      way.push(at);
      if (at === file) return way;
    }
    return [];
  }

  /**
   * The files of which nothing is known, and on which hangs what is to be said of one: those that it waits for, and those
   * above it. Who notes each as it comes gets them all.
   */
  *unknownTo(file: string): Iterable<string> {
    for (const other of this.#kin.get(file)?.waitsFor ?? []) if (!this.#kin.has(other)) yield other;
    const seen = new Set<string>();
    for (let at = this.#parentOf(file); at !== undefined && !seen.has(at); at = this.#parentOf(at)) {
      if (seen.size === LONGEST) return;
      if (!this.#kin.has(at)) yield at;
      seen.add(at);
    }
  }

  /** Which of those that a file waits for are over. */
  over(file: string): readonly Over[] {
    return (this.#kin.get(file)?.waitsFor ?? []).flatMap(other => over(other, this.#kin.get(other)) ?? []);
  }

  titleOf(file: string): string {
    return this.#kin.get(file)?.title ?? '';
  }

  #parentOf(file: string): string | undefined {
    return this.#kin.get(file)?.parent;
  }
}

function over(file: string, kin: Kin | undefined): Over | undefined {
  if (kin?.status !== 'completed' && kin?.status !== 'dropped') return undefined;
  return { file, title: kin.title, status: kin.status };
}
