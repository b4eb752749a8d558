import { type Disposable, Uri } from 'vscode';
import { Snapshot } from '../../core/initiative/snapshot.ts';
import { findDocument, readWhole } from '../host/files.ts';
import type { Store } from './store.ts';

/** The whole texts of initiatives that somebody looks at, open or not; the store itself keeps heads only. */
export class Snapshots implements Disposable {
  readonly #store: Store;
  readonly #read = new Map<string, Snapshot>();
  readonly #reading = new Map<string, Promise<Snapshot>>();
  readonly #listener: Disposable;

  constructor(store: Store) {
    this.#store = store;
    this.#listener = store.onDidChange(uris => {
      // Those that somebody has looked at are read again; until then the former ones stand.
      for (const uri of uris)
        if (this.#read.has(uri)) this.#readAnew(Uri.parse(uri)).catch(() => this.#read.delete(uri));
    });
  }

  /** An open document as it is on the screen, else the file on disk. Rejects where it cannot be read. */
  async of(uri: Uri): Promise<Snapshot> {
    const document = findDocument(uri);
    if (document) return this.#store.snapshot(document);
    const key = uri.toString();
    return this.#reading.get(key) ?? this.#read.get(key) ?? this.#readAnew(uri);
  }

  /** The same, where it is in memory: of an open document, and of a file that somebody has looked at. */
  known(uri: Uri): Snapshot | undefined {
    const document = findDocument(uri);
    return document ? this.#store.snapshot(document) : this.#read.get(uri.toString());
  }

  /** Resolves when what is in memory is what is on disk, as far as the store has told. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#reading.values());
  }

  dispose(): void {
    this.#listener.dispose();
  }

  /** What was asked for last counts, whichever answer comes first. */
  #readAnew(uri: Uri): Promise<Snapshot> {
    const key = uri.toString();
    const reading = readWhole(uri)
      .then(text => new Snapshot(text ?? '', this.#store.models, this.#store.elsewhere(uri)))
      .then(snapshot => {
        if (this.#reading.get(key) === reading) this.#read.set(key, snapshot);
        return snapshot;
      })
      .finally(() => {
        if (this.#reading.get(key) === reading) this.#reading.delete(key);
      });
    this.#reading.set(key, reading);
    return reading;
  }
}
