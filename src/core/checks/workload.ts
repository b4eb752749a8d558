import { detachedText } from '../initiative/detached.ts';
import type { Initiative } from '../initiative/initiative.ts';

interface Owned {
  readonly owner: string;
  readonly title: string;
}

/** Who owns which active initiatives, so that the checks of one file can know of the others. Files are named by any key. */
export class Workload {
  readonly #owned = new Map<string, Owned>();
  readonly #files = new Map<string, Set<string>>();

  /**
   * Takes note of what a file is now. Tells the other files of those whose initiatives are other ones than before: when it
   * is asked, since who owns thousands makes that long.
   */
  note(file: string, initiative: Initiative | undefined): () => string[] {
    const [before, now] = [this.#owned.get(file), ownedBy(initiative)];
    if (before?.owner === now?.owner && before?.title === now?.title) return () => [];
    this.#owned.delete(file);
    if (before) this.#files.get(before.owner)?.delete(file);
    if (now) {
      this.#owned.set(file, now);
      this.#files.set(now.owner, (this.#files.get(now.owner) ?? new Set()).add(file));
    }
    const filesOf = (owned: Owned | undefined) => [...(this.#files.get(owned?.owner ?? '') ?? [])];
    return () => [...new Set([before, now].flatMap(filesOf))].filter(other => other !== file);
  }

  /** The titles of the other active initiatives of a file's owner. */
  besides(file: string): string[] {
    const files = this.#files.get(this.#owned.get(file)?.owner ?? '') ?? [];
    return [...files].flatMap(other => (other === file ? [] : (this.#owned.get(other)?.title ?? [])));
  }
}

/** Names are compared as people read them: without case, and without blanks around. */
function ownedBy(initiative: Initiative | undefined): Owned | undefined {
  if (initiative?.status !== 'active' || initiative.owner === undefined) return undefined;
  return { owner: detachedText(initiative.owner.trim().toLowerCase()), title: detachedText(initiative.title) };
}
