import type { TextDocument } from 'vscode';
import { Snapshot } from '../../core/initiative/snapshot.ts';
import type { Models } from '../../core/model/models.ts';

/** The texts of open documents as they are on the screen: each version is read once, whoever asks for it. */
export class OpenSnapshots {
  readonly #known = new WeakMap<TextDocument, { readonly version: number; readonly snapshot: Snapshot }>();
  readonly #expected = new WeakMap<TextDocument, Snapshot>();

  of(document: TextDocument, models: Models): Snapshot {
    const { version } = document;
    const known = this.#known.get(document);
    if (known?.version === version && known.snapshot.models === models) return known.snapshot;
    const text = document.getText();
    const candidates = [known?.snapshot, this.#expected.get(document)];
    const same = candidates.find(candidate => candidate?.text === text && candidate.models === models);
    const snapshot = same ?? new Snapshot(text, models);
    this.#known.set(document, { version, snapshot });
    return snapshot;
  }

  /** A document is about to become what is known already: nobody has to read it then. */
  expect(document: TextDocument, after: Snapshot): void {
    this.#expected.set(document, after);
  }
}
