import { type Disposable, type TextDocument, Uri, workspace } from 'vscode';
import { eachOf } from '../../core/base/each-of.ts';
import { exists, findDocument } from '../host/files.ts';
import { MeantFiles } from '../host/meant-files.ts';
import { lostWith, MANY } from '../host/watch.ts';

/** What is to be done after files came or changed. */
interface Came {
  /** These are to be read. */
  readonly files: readonly Uri[];
  /** Whether only a search can tell if they are meant. */
  readonly isUnsure: boolean;
}

/** What is to be done after files went. */
interface Went {
  readonly lost: readonly Uri[];
  /** Those of them that have come back before it was told that they went. */
  readonly back: readonly Uri[];
  /** Whether they are so many that a search is to tell which have come back. */
  readonly isUnsure: boolean;
}

/**
 * Which files belong to the workspace, as opposed to documents that are merely open. What is told of the disk is looked
 * at in the order in which it is told: a file may go and come in one moment.
 */
export class FilesOnDisk implements Disposable {
  readonly #there = new Set<string>();
  /** Files that went while they are open: VS Code keeps their documents for a while, and what was typed is read later. */
  readonly #gone = new Set<string>();
  /** What came while a search was under way, which may have passed its folder before. */
  readonly #came = new Set<string>();
  readonly #meant = new MeantFiles();
  readonly #closed = workspace.onDidCloseTextDocument(({ uri }) => this.#gone.delete(uri.toString()));
  #looking: Promise<unknown> = Promise.resolve();

  dispose(): void {
    this.#meant.dispose();
    this.#closed.dispose();
  }

  has(uri: Uri | string): boolean {
    return this.#there.has(uri.toString());
  }

  /** Whether a document is all that is left of a file. */
  isGone({ uri, isDirty }: TextDocument): boolean {
    return !isDirty && this.#gone.has(uri.toString());
  }

  /** Files that came or changed. */
  came(uris: readonly Uri[]): Promise<Came> {
    return this.#inTurn(() => this.#whatCame(uris));
  }

  /** Files and folders that went. */
  went(uris: readonly Uri[]): Promise<Went> {
    return this.#inTurn(() => this.#whatWent(uris));
  }

  /** A search begins: it says what it finds, and when it has ended. */
  beginSearch(): Searching {
    const before = new Set(this.#there);
    const now = new Set<string>();
    this.#came.clear();
    return {
      isNew: uri => !before.has(uri.toString()),
      found: uris => {
        for (const uri of uris.map(String)) {
          now.add(uri);
          this.#there.add(uri);
          this.#gone.delete(uri);
        }
      },
      end: isUnsearched => {
        for (const uri of this.#there)
          if (!now.has(uri) && !this.#came.has(uri) && !isUnsearched(Uri.parse(uri))) this.#there.delete(uri);
      },
    };
  }

  async #whatCame(uris: readonly Uri[]): Promise<Came> {
    const files: Uri[] = [];
    let isUnsure = false;
    for (const uri of uris) {
      const key = uri.toString();
      const wasGone = this.#gone.has(key);
      // It may have changed before it went, and this is told after that.
      if (wasGone && !(await exists(uri))) continue;
      this.#gone.delete(key);
      const takes = this.#there.has(key) || (await this.#meant.takes(uri));
      if (takes === undefined) isUnsure = true;
      if (!takes) continue;
      this.#there.add(key);
      this.#came.add(key);
      // An open document follows its file by itself.
      if (wasGone || !findDocument(uri)) files.push(uri);
    }
    return { files, isUnsure };
  }

  async #whatWent(uris: readonly Uri[]): Promise<Went> {
    const open = new Set(workspace.textDocuments.map(({ uri }) => uri.toString()));
    const lost = lostWith(uris, new Set([...this.#there, ...open])).map(uri => Uri.parse(uri));
    const isUnsure = lost.length > MANY;
    const back: Uri[] = [];
    await eachOf(isUnsure ? [] : lost, async uri => {
      if (await exists(uri)) back.push(uri);
      else if (open.has(uri.toString())) this.#gone.add(uri.toString());
    });
    for (const uri of lost) this.#there.delete(uri.toString());
    return { lost, back, isUnsure };
  }

  #inTurn<T>(look: () => Promise<T>): Promise<T> {
    const looked = this.#looking.then(look);
    this.#looking = looked.catch(() => undefined);
    return looked;
  }
}

/** A search that is under way. */
interface Searching {
  /** Whether a file was not known when it began. */
  isNew(uri: Uri): boolean;
  found(uris: readonly Uri[]): void;
  /** What was not found is not there any more, but for what lies where nothing could be searched. */
  end(isUnsearched: (uri: Uri) => boolean): void;
}
