import { type Disposable, EventEmitter, type TextDocument, Uri, type WorkspaceFolder, workspace } from 'vscode';
import { eachOf } from '../../core/base/each-of.ts';
import { Snapshot } from '../../core/initiative/snapshot.ts';
import type { Models } from '../../core/model/models.ts';
import { exists, findDocument, findFiles, globOf, isEditable, readHead } from '../host/files.ts';
import type { Log } from '../host/log.ts';
import { settings } from '../host/settings.ts';
import { lostWith, watchFiles } from '../host/watch.ts';
import { type Entry, type InitiativeEntry, readEntry } from './entry.ts';
import { OpenSnapshots } from './open-snapshots.ts';
import { Typing } from './typing.ts';

/** All initiatives that are known: open documents as they are on the screen, other files as they are on disk. */
export class Store implements Disposable {
  readonly #entries = new Map<string, Entry>();
  /** Files that belong to the workspace, as opposed to documents that are merely open. */
  readonly #found = new Set<string>();
  readonly #open = new OpenSnapshots();
  readonly #typing = new Typing(document => this.#readDocument(document));
  readonly #changed = new EventEmitter<ReadonlySet<string>>();
  readonly #moved = new EventEmitter<readonly Uri[]>();
  readonly #disposables: Disposable[];
  readonly #log: Log;
  readonly #findFiles: typeof findFiles;
  #models: Models;
  #loading: Promise<void>;
  #rescanning: Promise<void> | undefined;
  #isLoaded = false;

  /** Fires with the URIs, as texts, of the files whose initiative came, changed or went. */
  readonly onDidChange = this.#changed.event;

  /** Fires with the files and folders of the workspace, of any kind, that came or went. */
  readonly onDidMoveFiles = this.#moved.event;

  constructor(models: Models, log: Log, find = findFiles) {
    this.#models = models;
    this.#log = log;
    this.#findFiles = find;
    this.#disposables = [
      this.#changed,
      this.#moved,
      this.#typing,
      workspace.onDidOpenTextDocument(document => this.#readDocument(document)),
      workspace.onDidChangeTextDocument(event => {
        if (isEditable(event.document)) this.#typing.note(event);
      }),
      workspace.onDidCloseTextDocument(document => void this.#read([document.uri])),
      watchFiles({
        glob: folder => globOf(settings.include(folder)),
        isAffected: change => settings.affects(change, 'files') || change.affectsConfiguration('files.exclude'),
        update: uris => void this.#update(uris),
        remove: uris => void this.#remove(uris),
        moved: uris => this.#moved.fire(uris),
        rescan: () => void this.#rescan(),
      }),
    ];
    this.#loading = this.#search().then(() => {
      this.#isLoaded = true;
    });
  }

  /** Whether the files of the workspace have been read once. */
  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  /** Resolves when all that is under way is read. */
  get loaded(): Promise<void> {
    return this.#loading;
  }

  get models(): Models {
    return this.#models;
  }

  get entries(): readonly Entry[] {
    return [...this.#entries.values()];
  }

  /** An open document as it is on the screen. */
  snapshot(document: TextDocument): Snapshot {
    return this.#open.of(document, this.#models);
  }

  /** An open document is about to become what is known already. */
  expect(document: TextDocument, after: Snapshot): void {
    this.#open.expect(document, after);
  }

  get(uri: Uri | string): Entry | undefined {
    return this.#entries.get(uri.toString());
  }

  /** Reads everything anew: after a change of models, or because somebody asks for it. */
  reload(models = this.#models): Promise<void> {
    this.#models = models;
    this.#loading = this.#loading.then(() => this.#search({ anew: true }));
    return this.#loading;
  }

  /** Reads one file now, for those who have just written it and do not want to wait for its watcher. */
  refresh(uri: Uri): Promise<void> {
    return this.#update([uri]);
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
  async #search({ anew = false } = {}): Promise<void> {
    const folders = workspace.workspaceFolders ?? [];
    const files = (await Promise.all(folders.map(folder => this.#filesOf(folder)))).flat();
    const came = files.filter(uri => anew || !this.#found.has(uri.toString()));
    this.#found.clear();
    for (const uri of files) this.#found.add(uri.toString());
    const open = workspace.textDocuments.map(({ uri }) => uri.toString());
    const others = [...this.#entries.keys(), ...open].filter(uri => !this.#found.has(uri));
    await this.#read([...came, ...[...new Set(others)].map(uri => Uri.parse(uri))]);
  }

  /** One search serves all who ask before it begins. */
  #rescan(): Promise<void> {
    this.#rescanning ??= this.#loading = this.#loading.then(() => {
      this.#rescanning = undefined;
      return this.#search();
    });
    return this.#rescanning;
  }

  /** A search that fails says nothing of the files that were found before. */
  async #filesOf(folder: WorkspaceFolder): Promise<Uri[]> {
    try {
      return await this.#findFiles(folder);
    } catch (error) {
      this.#log.warn(`The files of ${folder.name} cannot be listed.`, error);
      const inFolder = (uri: Uri) => workspace.getWorkspaceFolder(uri)?.uri.toString() === folder.uri.toString();
      return [...this.#found].map(uri => Uri.parse(uri)).filter(inFolder);
    }
  }

  /** Files that came or changed on disk. Whether a new one belongs to the workspace, a search alone can tell. */
  async #update(uris: readonly Uri[]): Promise<void> {
    const known = uris.filter(uri => this.#found.has(uri.toString()));
    const unseen = known.filter(uri => !findDocument(uri)); // An open document follows its file by itself.
    await Promise.all([this.#read(unseen), known.length < uris.length ? this.#rescan() : undefined]);
  }

  /** Files and folders that went from the disk. */
  async #remove(uris: readonly Uri[]): Promise<void> {
    const lost = lostWith(uris, this.#found);
    for (const uri of lost) this.#found.delete(uri);
    await this.#read(lost.map(uri => Uri.parse(uri)));
  }

  /** Reads files, each as it is on the screen or else on disk, and tells which initiatives came, changed or went. */
  async #read(uris: readonly Uri[]): Promise<void> {
    const told = new Set<string>();
    await eachOf(uris, async uri => {
      const before = this.get(uri);
      await this.#readOne(uri);
      if (before || this.get(uri)) told.add(uri.toString());
    });
    if (told.size > 0) this.#changed.fire(told);
  }

  async #readOne(uri: Uri): Promise<void> {
    const document = findDocument(uri);
    if (document && (await this.#isThere(document))) return this.#keep(uri, this.#standing(document));
    if (!this.#found.has(uri.toString())) return this.#keep(uri, undefined);
    try {
      const head = await readHead(uri);
      if (!findDocument(uri)) this.#keep(uri, head && readEntry(uri, new Snapshot(head.text, this.#models), head.size));
    } catch (error) {
      this.#keep(uri, undefined);
      this.#log.warn(`${workspace.asRelativePath(uri)} cannot be read.`, error);
    }
  }

  /** VS Code keeps documents for a while that nobody looks at: they outlive their files. */
  async #isThere({ uri, isUntitled, isDirty }: TextDocument): Promise<boolean> {
    return isUntitled || isDirty || this.#found.has(uri.toString()) || (await exists(uri));
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
   * stands, and nothing jumps.
   */
  #standing(document: TextDocument): Entry | undefined {
    const entry = this.#entryOf(document);
    const before = this.#entries.get(document.uri.toString());
    if (isTitled(entry) || !isTitled(before) || !this.#typing.isUnderWay(document)) return entry;
    this.#typing.readLater(document);
    return { ...before, typing: true };
  }

  #entryOf(document: TextDocument): Entry | undefined {
    return isEditable(document) ? readEntry(document.uri, this.snapshot(document)) : undefined;
  }

  #keep(uri: Uri, entry: Entry | undefined): void {
    if (entry) this.#entries.set(uri.toString(), entry);
    else this.#entries.delete(uri.toString());
  }
}

function isTitled(entry: Entry | undefined): entry is InitiativeEntry {
  return entry?.kind === 'initiative' && !entry.untitled;
}
