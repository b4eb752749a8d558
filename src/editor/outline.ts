import type { Disposable, TextDocument, Uri } from 'vscode';
import type { Model, Step } from '../model/model.ts';
import { sectionsOfStep } from '../model/step-sections.ts';
import { bodyStartOf } from '../text/front-matter.ts';
import { readSections, type Section } from '../text/sections.ts';
import { findDocument, readWhole } from './files.ts';
import type { Store } from './store.ts';

/** A file's text and its sections; offsets are those of this text. */
export interface Outline {
  readonly text: string;
  readonly sections: readonly Section[];
}

const nothing: Outline = { text: '', sections: [] };

/** Reads the bodies of initiatives when somebody looks at them; the store itself keeps heads only. */
export class Outlines implements Disposable {
  readonly #read = new Map<string, Promise<Outline>>();
  readonly #open = new WeakMap<TextDocument, { readonly version: number; readonly outline: Outline }>();
  readonly #listener: Disposable;

  constructor(store: Store) {
    this.#listener = store.onDidChange(uris => {
      for (const uri of uris) this.#read.delete(uri);
    });
  }

  /** The outline of an open document as it is on the screen, else of the file on disk. Rejects where it cannot be read. */
  async of(uri: Uri): Promise<Outline> {
    const document = findDocument(uri);
    if (document) return this.ofDocument(document);
    const key = uri.toString();
    const reading =
      this.#read.get(key) ?? readWhole(uri).then(text => (text === undefined ? nothing : outlineOf(text)));
    this.#read.set(key, reading);
    reading.catch(() => this.#read.delete(key));
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

  dispose(): void {
    this.#listener.dispose();
  }
}

export function outlineOf(text: string): Outline {
  return { text, sections: readSections(text, bodyStartOf(text)) };
}

/** The first section of a step, where one writes on. */
export function sectionOf(outline: Outline, model: Model, step: Step): Section | undefined {
  return sectionsOfStep(outline.sections, model, step)[0];
}
