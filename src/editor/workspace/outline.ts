import { type Disposable, type TextDocument, Uri } from 'vscode';
import { readSections, type Section } from '../../core/markdown/sections.ts';
import { bodyStartOf } from '../../core/yaml/front-matter.ts';
import { findDocument, readWhole } from '../host/files.ts';
import type { Store } from './store.ts';

/** A file's text and its sections; offsets are those of this text. */
export interface Outline {
  readonly text: string;
  readonly sections: readonly Section[];
}

const nothing: Outline = { text: '', sections: [] };

/** Reads the bodies of initiatives when somebody looks at them; the store itself keeps heads only. */
export class Outlines implements Disposable {
  readonly #read = new Map<string, Outline>();
  readonly #reading = new Map<string, Promise<Outline>>();
  readonly #open = new WeakMap<TextDocument, { readonly version: number; readonly outline: Outline }>();
  readonly #listener: Disposable;

  constructor(store: Pick<Store, 'onDidChange'>) {
    this.#listener = store.onDidChange(uris => {
      // Those that somebody has looked at are read again; until then the former ones stand.
      for (const uri of uris)
        if (this.#read.has(uri)) this.#readAnew(Uri.parse(uri)).catch(() => this.#read.delete(uri));
    });
  }

  /** The outline of an open document as it is on the screen, else of the file on disk. Rejects where it cannot be read. */
  async of(uri: Uri): Promise<Outline> {
    if (findDocument(uri)) return this.known(uri) ?? nothing;
    const key = uri.toString();
    return this.#reading.get(key) ?? this.#read.get(key) ?? this.#readAnew(uri);
  }

  /** The same, where it is in memory: of an open document, and of a file that somebody has looked at. */
  known(uri: Uri): Outline | undefined {
    const document = findDocument(uri);
    return document ? this.ofDocument(document) : this.#read.get(uri.toString());
  }

  /** Resolves when what is in memory is what is on disk, as far as the store has told. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#reading.values());
  }

  dispose(): void {
    this.#listener.dispose();
  }

  /** What was asked for last counts, whichever answer comes first. */
  #readAnew(uri: Uri): Promise<Outline> {
    const key = uri.toString();
    const reading = readWhole(uri)
      .then(text => (text === undefined ? nothing : outlineOf(text)))
      .then(outline => {
        if (this.#reading.get(key) === reading) this.#read.set(key, outline);
        return outline;
      })
      .finally(() => {
        if (this.#reading.get(key) === reading) this.#reading.delete(key);
      });
    this.#reading.set(key, reading);
    return reading;
  }

  /** Whoever shows a file asks once for every step; its text is looked through once for every change. */
  ofDocument(document: TextDocument): Outline {
    const { version } = document;
    const known = this.#open.get(document);
    if (known?.version === version) return known.outline;
    const outline = outlineOf(document.getText());
    this.#open.set(document, { version, outline });
    return outline;
  }
}

export function outlineOf(text: string): Outline {
  return { text, sections: readSections(text, bodyStartOf(text)) };
}
