import { type Disposable, EventEmitter, type TextDocument, Uri, workspace } from 'vscode';
import { eachOf } from '../../core/base/each-of.ts';
import type { Elsewhere } from '../../core/initiative/series.ts';
import { Snapshot } from '../../core/initiative/snapshot.ts';
import type { Models } from '../../core/model/models.ts';
import { exists, findDocument, isEditable, readHead } from '../host/files.ts';
import type { Log } from '../host/log.ts';
import type { Memory } from '../host/memory.ts';
import { type FoundFile, globOf, type Search, search as vscodeSearch } from '../host/search.ts';
import { settings } from '../host/settings.ts';
import { watchFiles } from '../host/watch.ts';
import { type Entry, type InitiativeEntry, keptOf, readEntry, recalled } from './entry.ts';
import { FilesOnDisk } from './files-on-disk.ts';
import { Gathered } from './gathered.ts';
import { KeptSeries } from './kept-series.ts';
import { OpenSnapshots } from './open-snapshots.ts';
import { Typing } from './typing.ts';

/** All initiatives that are known: open documents as they are on the screen, other files as they are on disk. */
export class Store implements Disposable {
  readonly #entries = new Map<string, Entry>();
  readonly #files = new FilesOnDisk();
  readonly #open = new OpenSnapshots();
  readonly #series: KeptSeries;
  readonly #typing = new Typing(document => this.#readDocument(document));
  readonly #changed = new EventEmitter<ReadonlySet<string>>();
  readonly #moved = new EventEmitter<readonly Uri[]>();
  readonly #disposables: Disposable[];
  readonly #log: Log;
  readonly #searching: Search;
  readonly #gathered: Gathered;
  #models: Models;
  #loading: Promise<void>;
  readonly #begun: Promise<void>;
  #rescanning: Promise<void> | undefined;
  #isLoaded = false;
  #unlisted: readonly string[] = [];

  /** Fires with the URIs, as texts, of the files whose initiative came, changed or went. */
  readonly onDidChange = this.#changed.event;

  /** Fires with the files and folders of the workspace, of any kind, that came or went. */
  readonly onDidMoveFiles = this.#moved.event;

  /** With what the files were in an earlier window, they need not all be read. */
  constructor(models: Models, log: Log, search = vscodeSearch, memory?: Memory) {
    this.#models = models;
    this.#log = log;
    this.#searching = search;
    this.#series = new KeptSeries(log);
    this.#gathered = new Gathered(uris => this.#changed.fire(uris));
    this.#disposables = [
      this.#changed,
      this.#gathered,
      this.#files,
      this.#moved,
      this.#typing,
      this.#series,
      this.#series.onDidChange(uris => void this.#readKept(uris)),
      workspace.onDidOpenTextDocument(document => this.#readDocument(document)),
      workspace.onDidChangeTextDocument(event => {
        if (isEditable(event.document)) this.#typing.note(event);
      }),
      workspace.onDidCloseTextDocument(document => void this.#read([document])),
      watchFiles({
        glob: folder => globOf(settings.include(folder)),
        isAffected: change => settings.affects(change, 'files') || change.affectsConfiguration('files.exclude'),
        update: uris => void this.#update(uris),
        remove: uris => void this.#remove(uris),
        moved: uris => this.#moved.fire(uris),
        rescan: () => void this.#rescan(),
      }),
    ];
    // What is open is what somebody is at: it needs nothing else to be read first.
    for (const document of workspace.textDocuments) this.#readDocument(document);
    this.#loading = this.#search({ memory }).then(() => {
      this.#isLoaded = true;
      if (memory) this.#keepIn(memory, models);
    });
    this.#begun = Promise.race([this.#loading, firstOf(this.onDidChange)]);
  }

  /** Whether the files of the workspace have been read once. */
  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  /** The names of the folders that could not be listed when that was tried last. */
  get unlisted(): readonly string[] {
    return this.#unlisted;
  }

  /** Resolves when the first initiative is known, or when it is known that there is none. */
  get begun(): Promise<void> {
    return this.#begun;
  }

  /** Resolves when all that is under way is read. */
  get loaded(): Promise<void> {
    return this.#loading;
  }

  get models(): Models {
    return this.#models;
  }

  /** How many files are known. */
  get size(): number {
    return this.#entries.size;
  }

  get entries(): readonly Entry[] {
    return [...this.#entries.values()];
  }

  /** An open document as it is on the screen. */
  snapshot(document: TextDocument): Snapshot {
    return this.#open.of(document, this.#models, this.#series.of(document.uri));
  }

  /** What the series hold that an initiative keeps in other files, as far as they are read; for who reads it once. */
  elsewhere(uri: Uri): Elsewhere {
    return this.#series.forOnce(uri);
  }

  /** Resolves when what an open document keeps in other files is known. */
  async complete(document: TextDocument): Promise<void> {
    void this.snapshot(document).read;
    await this.#series.settled(document.uri);
  }

  /** An open document is about to become what is known already. */
  expect(document: TextDocument, after: Snapshot): void {
    this.#open.expect(document, after);
  }

  /** Whether somebody may be in the middle of typing into a file; what a command has just written is not typed. */
  isTyped(uri: Uri): boolean {
    const document = findDocument(uri);
    return document !== undefined && this.#typing.isUnderWay(document) && !this.#open.isExpected(document);
  }

  get(uri: Uri | string): Entry | undefined {
    return this.#entries.get(uri.toString());
  }

  /** Searches for everything anew, because somebody asks for it. */
  reload(): Promise<void> {
    this.#loading = this.#loading.then(() => this.#search({ anew: true }));
    return this.#loading;
  }

  /** Reads what is known by other models. */
  use(models: Models): Promise<void> {
    this.#models = models;
    for (const document of workspace.textDocuments) this.#readDocument(document);
    this.#loading = this.#loading.then(() =>
      this.#read([...this.#entries.keys()].map(uri => ({ uri: Uri.parse(uri) }))),
    );
    return this.#loading;
  }

  /** Reads one file now, for those who have just written it, or cannot wait until all are read. */
  async refresh(uri: Uri): Promise<void> {
    await this.#update([uri]);
  }

  /** Reads an open document now, without waiting for a pause in the typing. Of another file, nothing new is known. */
  catchUp(uri: Uri): void {
    const document = findDocument(uri);
    if (!document || !isEditable(document)) return;
    if (this.#typing.isWaiting(document) || !this.get(uri)) this.#readDocument(document);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** Searches for files, and reads those that came, those that went, and those that are merely open; anew: all. */
  async #search({ anew = false, memory }: { anew?: boolean; memory?: Memory | undefined } = {}): Promise<void> {
    const searching = this.#files.beginSearch();
    const reading: Promise<void>[] = [];
    const found = (files: readonly FoundFile[]) => {
      const unread = files.filter(({ uri, head, was }) => head || was || anew || searching.isNew(uri));
      searching.found(files.map(({ uri }) => uri));
      reading.push(this.#read(unread));
    };
    this.#gathered.begin();
    const folders = workspace.workspaceFolders ?? [];
    const failed = new Map<string, string>();
    await Promise.all(
      folders.map(folder =>
        this.#searching.find(folder, found, memory).catch(error => {
          failed.set(folder.uri.toString(), folder.name);
          this.#log.warn(`The files of ${folder.name} cannot be listed.`, error);
        }),
      ),
    );
    await Promise.all(reading);
    this.#unlisted = [...failed.values()];
    // A search that fails says nothing of the files that were found before.
    searching.end(uri => failed.has(workspace.getWorkspaceFolder(uri)?.uri.toString() ?? ''));
    const open = workspace.textDocuments.map(({ uri }) => uri.toString());
    const others = new Set([...this.#entries.keys(), ...open].filter(uri => !this.#files.has(uri)));
    await this.#read([...others].map(uri => ({ uri: Uri.parse(uri) })));
    this.#gathered.end();
  }

  /** For the next window, as far as it is known from the disk and by the models of this moment. */
  #keepIn(memory: Memory, models: Models): void {
    const was = (uri: string) => {
      const entry = this.#models === models ? this.get(uri) : undefined;
      return entry && !findDocument(entry.uri) ? keptOf(entry) : undefined;
    };
    memory.keep(was).catch(error => this.#log.warn('What the files are cannot be kept for the next window.', error));
  }

  /** One search serves all who ask before it begins. */
  #rescan(): Promise<void> {
    this.#rescanning ??= this.#loading = this.#loading.then(() => {
      this.#rescanning = undefined;
      return this.#search();
    });
    return this.#rescanning;
  }

  /** Initiatives whose readings have changed in the files that they are kept in. */
  async #readKept(uris: ReadonlySet<string>): Promise<void> {
    const open = workspace.textDocuments.filter(({ uri }) => uris.has(uri.toString()));
    for (const document of open) this.#readDocument(document);
    const others = [...uris].filter(uri => this.#entries.has(uri) && !findDocument(Uri.parse(uri)));
    await this.#read(others.map(uri => ({ uri: Uri.parse(uri) })));
  }

  /** Files that came or changed on disk. */
  async #update(uris: readonly Uri[]): Promise<void> {
    const { files, isUnsure } = await this.#files.came(uris);
    await Promise.all([this.#read(files.map(uri => ({ uri }))), isUnsure ? this.#rescan() : undefined]);
  }

  /** Files and folders that went from the disk. */
  async #remove(uris: readonly Uri[]): Promise<void> {
    const { lost, back, isUnsure } = await this.#files.went(uris);
    await this.#read(lost.map(uri => ({ uri })));
    if (back.length > 0) await this.#update(back);
    if (isUnsure) await this.#rescan();
  }

  /** Reads files, each as it is on the screen or else on disk, and tells which initiatives came, changed or went. */
  async #read(files: readonly FoundFile[]): Promise<void> {
    const told = new Set<string>();
    await eachOf(files, async file => {
      const before = this.get(file.uri);
      await this.#readOne(file);
      if (before || this.get(file.uri)) told.add(file.uri.toString());
    });
    this.#gathered.add(told);
  }

  async #readOne({ uri, head: known, was }: FoundFile): Promise<void> {
    const document = findDocument(uri);
    if (document && (await this.#isThere(document))) return this.#keep(uri, this.#standing(document));
    if (!this.#files.has(uri)) return this.#keep(uri, undefined);
    const before = was === undefined ? undefined : recalled(uri, was, this.#models);
    if (before) return this.#keep(uri, before);
    try {
      const head = known ?? (await readHead(uri));
      const readNow = () =>
        head && readEntry(uri, new Snapshot(head.text, this.#models, this.elsewhere(uri)), head.size);
      const entry = readNow();
      // What is kept in other files may still have to be read.
      const complete = (await this.#series.settled(uri)) ? readNow() : entry;
      if (!findDocument(uri)) this.#keep(uri, complete);
    } catch (error) {
      this.#keep(uri, undefined);
      this.#log.warn(`${workspace.asRelativePath(uri)} cannot be read.`, error);
    }
  }

  /** VS Code keeps documents for a while that nobody looks at: they outlive their files. */
  async #isThere({ uri, isUntitled, isDirty }: TextDocument): Promise<boolean> {
    return isUntitled || isDirty || this.#files.has(uri) || (await exists(uri));
  }

  #readDocument(document: TextDocument): void {
    this.#typing.settle(document);
    if (document.isClosed) return;
    const uri = document.uri.toString();
    const before = this.#entries.get(uri);
    this.#keep(document.uri, this.#standing(document));
    if (before || this.#entries.has(uri)) this.#changed.fire(new Set([uri]));
  }

  /**
   * What a document is. While a person types, it is often not to be read for a moment: then the last good reading
   * stands, and nothing jumps. It is read once more when they rest.
   */
  #standing(document: TextDocument): Entry | undefined {
    const entry = this.#entryOf(document);
    const before = this.#entries.get(document.uri.toString());
    if (!this.#typing.isUnderWay(document)) return entry;
    this.#typing.readLater(document);
    return isTitled(entry) || !isTitled(before) ? entry : { ...before, typing: true };
  }

  #entryOf(document: TextDocument): Entry | undefined {
    return isEditable(document) && !this.#files.isGone(document)
      ? readEntry(document.uri, this.snapshot(document))
      : undefined;
  }

  #keep(uri: Uri, entry: Entry | undefined): void {
    if (entry) this.#entries.set(uri.toString(), entry);
    else this.#entries.delete(uri.toString());
  }
}

function isTitled(entry: Entry | undefined): entry is InitiativeEntry {
  return entry?.kind === 'initiative' && !entry.untitled;
}

function firstOf(event: Store['onDidChange']): Promise<void> {
  return new Promise(resolve => {
    const listener = event(() => {
      listener.dispose();
      resolve();
    });
  });
}
