import {
  type Disposable,
  EventEmitter,
  type TextDocument,
  type TextDocumentChangeEvent,
  type Uri,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import type { Models } from '../model/models.ts';
import { type Entry, readEntry } from './entry.ts';
import { findDocument, findFiles, isEditable, literalGlob, readHead } from './files.ts';
import type { Log } from './log.ts';
import { inSlices } from './slices.ts';
import { watchFolders } from './watch.ts';

/** How long a person's typing has to rest before what they type is read. */
const TYPING_PAUSE = 100;

/** All initiatives that are known: open documents as they are on the screen, other files as they are on disk. */
export class Store implements Disposable {
  readonly #entries = new Map<string, Entry>();
  /** Files that belong to the workspace, as opposed to documents that are merely open. */
  readonly #found = new Set<string>();
  readonly #typing = new Map<string, unknown>();
  readonly #changed = new EventEmitter<ReadonlySet<string>>();
  readonly #disposables: Disposable[];
  readonly #log: Log;
  #models: Models;
  #loading: Promise<void>;

  /** Fires with the URIs, as texts, of the files whose initiative came, changed or went. */
  readonly onDidChange = this.#changed.event;

  constructor(models: Models, log: Log) {
    this.#models = models;
    this.#log = log;
    this.#disposables = [
      this.#changed,
      workspace.onDidOpenTextDocument(document => this.#readDocument(document)),
      workspace.onDidChangeTextDocument(event => this.#readSoon(event)),
      workspace.onDidCloseTextDocument(document => void this.#readAgain(document.uri)),
      watchFolders({ update: uri => this.#update(uri), rescan: () => void this.reload() }),
    ];
    this.#loading = this.#load();
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

  get(uri: Uri | string): Entry | undefined {
    return this.#entries.get(uri.toString());
  }

  /** Reads everything anew: after a change of settings, models or folders. */
  reload(models = this.#models): Promise<void> {
    this.#models = models;
    this.#loading = this.#loading.then(() => this.#load());
    return this.#loading;
  }

  /** Reads one file now, for those who have just written it and do not want to wait for its watcher. */
  refresh(uri: Uri): Promise<void> {
    return this.#update(uri);
  }

  dispose(): void {
    for (const timer of this.#typing.values()) clearTimeout(timer);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  async #load(): Promise<void> {
    const before = new Set(this.#entries.keys());
    const folders = workspace.workspaceFolders ?? [];
    const files = (await Promise.all(folders.map(folder => this.#find(folder)))).flat();
    this.#found.clear();
    for (const uri of files) this.#found.add(uri.toString());
    for (const uri of before) if (!this.#found.has(uri)) this.#entries.delete(uri);
    await inSlices(files, uri => this.#readFile(uri));
    for (const document of workspace.textDocuments) this.#keep(document.uri, this.#entryOf(document));
    this.#changed.fire(new Set([...before, ...this.#entries.keys()]));
  }

  async #find(folder: WorkspaceFolder): Promise<Uri[]> {
    try {
      return await findFiles(folder);
    } catch (error) {
      this.#log.warn(`The files of ${folder.name} cannot be listed.`, error);
      return [];
    }
  }

  /** A file that came, changed or went on disk. */
  async #update(uri: Uri): Promise<void> {
    const known = this.#found.has(uri.toString());
    if (!known && (await this.#isOurs(uri))) this.#found.add(uri.toString());
    await this.#readAgain(uri);
  }

  async #isOurs(uri: Uri): Promise<boolean> {
    const folder = workspace.getWorkspaceFolder(uri);
    return (
      folder !== undefined && (await findFiles(folder, literalGlob(workspace.asRelativePath(uri, false)))).length > 0
    );
  }

  async #readAgain(uri: Uri): Promise<void> {
    const before = this.get(uri);
    const document = findDocument(uri);
    if (document) this.#keep(uri, this.#entryOf(document));
    else await this.#readFile(uri);
    if (before || this.get(uri)) this.#changed.fire(new Set([uri.toString()]));
  }

  async #readFile(uri: Uri): Promise<void> {
    if (!this.#found.has(uri.toString())) return this.#keep(uri, undefined);
    try {
      const text = await readHead(uri);
      if (!findDocument(uri)) this.#keep(uri, text === undefined ? undefined : readEntry(uri, text, this.#models));
    } catch (error) {
      this.#keep(uri, undefined);
      this.#log.warn(`${workspace.asRelativePath(uri)} cannot be read.`, error);
    }
  }

  #readSoon({ document, contentChanges }: TextDocumentChangeEvent): void {
    if (contentChanges.length === 0 || !isEditable(document)) return;
    const uri = document.uri.toString();
    clearTimeout(this.#typing.get(uri));
    this.#typing.set(
      uri,
      setTimeout(() => this.#readDocument(document), TYPING_PAUSE),
    );
  }

  #readDocument(document: TextDocument): void {
    const uri = document.uri.toString();
    clearTimeout(this.#typing.get(uri));
    this.#typing.delete(uri);
    const before = this.#entries.get(uri);
    if (document.isClosed) return;
    this.#keep(document.uri, this.#entryOf(document));
    if (before || this.#entries.has(uri)) this.#changed.fire(new Set([uri]));
  }

  #entryOf(document: TextDocument): Entry | undefined {
    return isEditable(document) ? readEntry(document.uri, document.getText(), this.#models) : undefined;
  }

  #keep(uri: Uri, entry: Entry | undefined): void {
    if (entry) this.#entries.set(uri.toString(), entry);
    else this.#entries.delete(uri.toString());
  }
}
