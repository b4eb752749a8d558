import { Disposable, EventEmitter, type Uri, workspace } from 'vscode';
import type { Entry, InitiativeEntry } from './entry.ts';
import type { Store } from './store.ts';

/** A file or a folder that is somewhere else now. */
export interface MovedFile {
  readonly from: Uri;
  readonly to: Uri;
}

/** How long after one file went another may come, or before it: the store finds out by a search. In milliseconds. */
const TOGETHER = 5000;

interface Sighting {
  readonly entry: InitiativeEntry;
  readonly at: number;
}

/**
 * Tells where files have moved to. Of a move in VS Code it says so itself; other tools, such as git, only delete one
 * file and create another: those are the same file where all that the front matter says is the same.
 */
export class MovedFiles implements Disposable {
  readonly #store: Store;
  readonly #moved = new EventEmitter<MovedFile>();
  readonly #listeners: Disposable;
  /** By URI, as the store knew them last. */
  readonly #known: Map<string, Entry>;
  #went: Sighting[] = [];
  #came: Sighting[] = [];

  readonly onDidMove = this.#moved.event;

  constructor(store: Store) {
    this.#store = store;
    this.#known = new Map(store.entries.map(entry => [entry.uri.toString(), entry]));
    this.#listeners = Disposable.from(
      this.#moved,
      store.onDidChange(uris => this.#look(uris)),
      workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) this.#moved.fire({ from: oldUri, to: newUri });
      }),
    );
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  #look(uris: ReadonlySet<string>): void {
    const at = Date.now();
    const isRecent = (sighting: Sighting) => at - sighting.at < TOGETHER;
    const isThere = ({ entry }: Sighting) => this.#store.get(entry.uri) !== undefined;
    // What has come and is gone again is nothing that another file has become, nor is it gone what is back.
    this.#went = this.#went.filter(sighting => isRecent(sighting) && !isThere(sighting));
    this.#came = this.#came.filter(sighting => isRecent(sighting) && isThere(sighting));
    for (const uri of uris) {
      const before = this.#known.get(uri);
      const now = this.#store.get(uri);
      if (before?.kind === 'initiative' && !now) this.#went.push({ entry: before, at });
      if (now?.kind === 'initiative' && !before) this.#came.push({ entry: now, at });
      if (now) this.#known.set(uri, now);
      else this.#known.delete(uri);
    }
    if (this.#went.length > 0 && this.#came.length > 0) this.#match();
  }

  /** Of several that say the same, those that kept their name belong together; where none did, nobody can tell. */
  #match(): void {
    for (const keyOf of [nameAndContentOf, contentOf]) {
      const came = groupsOf(this.#came, keyOf);
      for (const [key, [gone, ...others]] of groupsOf(this.#went, keyOf)) {
        const [found, ...more] = came.get(key) ?? [];
        if (!gone || !found || others.length > 0 || more.length > 0) continue;
        this.#went = this.#went.filter(sighting => sighting !== gone);
        this.#came = this.#came.filter(sighting => sighting !== found);
        this.#moved.fire({ from: gone.entry.uri, to: found.entry.uri });
      }
    }
  }
}

/** Where a file is after a move of it, or of a folder that it is in; nothing where that does not concern it. */
export function placeAfter(uri: string, { from, to }: MovedFile): string | undefined {
  const before = from.toString();
  return uri === before || uri.startsWith(`${before}/`) ? to.toString() + uri.slice(before.length) : undefined;
}

function groupsOf(sightings: readonly Sighting[], keyOf: (entry: InitiativeEntry) => string): Map<string, Sighting[]> {
  const groups = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const key = keyOf(sighting.entry);
    groups.set(key, [...(groups.get(key) ?? []), sighting]);
  }
  return groups;
}

function contentOf({ initiative }: InitiativeEntry): string {
  return JSON.stringify({ ...initiative, states: [...initiative.states] });
}

function nameAndContentOf(entry: InitiativeEntry): string {
  const { path } = entry.uri;
  return path.slice(path.lastIndexOf('/')) + contentOf(entry);
}
