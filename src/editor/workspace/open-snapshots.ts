import type { TextDocument } from 'vscode';
import type { Elsewhere } from '../../core/initiative/series.ts';
import { Snapshot } from '../../core/initiative/snapshot.ts';
import type { Models } from '../../core/model/models.ts';

/** The texts of open documents as they are on the screen: each version is read once, whoever asks for it. */
export class OpenSnapshots {
  readonly #known = new WeakMap<TextDocument, { readonly version: number; readonly snapshot: Snapshot }>();
  readonly #expected = new WeakMap<TextDocument, Snapshot>();

  of(document: TextDocument, models: Models, elsewhere: Elsewhere): Snapshot {
    const { version } = document;
    const known = this.#known.get(document);
    const isCurrent = (snapshot: Snapshot | undefined) =>
      snapshot?.models === models && snapshot.elsewhere === elsewhere;
    if (known?.version === version && isCurrent(known.snapshot)) return known.snapshot;
    const text = document.getText();
    const candidates = [known?.snapshot, this.#expected.get(document)];
    const same = candidates.find(candidate => candidate?.text === text && isCurrent(candidate));
    const snapshot = same ?? new Snapshot(text, models, elsewhere);
    this.#known.set(document, { version, snapshot });
    return snapshot;
  }

  /** Whether a document is what it was said to become. */
  isExpected(document: TextDocument): boolean {
    return this.#expected.get(document)?.text === document.getText();
  }

  /** A document is about to become what is known already: nobody has to read it then. */
  expect(document: TextDocument, after: Snapshot): void {
    this.#expected.set(document, after);
  }
}
