import { type Disposable, type TextDocument, type TextDocumentChangeEvent, workspace } from 'vscode';

/** How long a person's typing has to rest before what they type is read, in milliseconds. */
const PAUSE = 100;

/** So long after their last key somebody may still be in the middle of a line, also where it was saved meanwhile. */
const THINKING = 3000;

/** Knows which documents a person is typing in, and says when what they have typed is to be read. */
export class Typing implements Disposable {
  readonly #read: (document: TextDocument) => void;
  readonly #timers = new Map<string, unknown>();
  readonly #typed = new WeakMap<TextDocument, number>();
  readonly #listener: Disposable;

  constructor(read: (document: TextDocument) => void) {
    this.#read = read;
    this.#listener = workspace.onDidSaveTextDocument(document => {
      if (this.isUnderWay(document) && !this.isWaiting(document)) this.readLater(document);
    });
  }

  /**
   * Takes note of a change. What reaches a document without making it unsaved has come from the disk, and is not typed,
   * whatever was typed a moment ago. That it is unsaved is told after the change itself, by a change of nothing.
   */
  note({ document, contentChanges }: TextDocumentChangeEvent): void {
    if (document.isDirty) this.#typed.set(document, Date.now());
    else if (contentChanges.length > 0) this.#typed.delete(document);
    if (contentChanges.length > 0) this.#readIn(PAUSE, document);
  }

  /** Whether the text may be in the middle of a line: it is unsaved, or was typed a moment ago. */
  isUnderWay(document: TextDocument): boolean {
    const at = this.#typed.get(document);
    return at !== undefined && (document.isDirty || Date.now() - at < THINKING);
  }

  /** Reads a document once nobody can be in the middle of a line any more; one that is unsaved, when it is saved. */
  readLater(document: TextDocument): void {
    if (!document.isDirty) this.#readIn(THINKING, document);
  }

  /** Whether a change of the text is still to be read. */
  isWaiting(document: TextDocument): boolean {
    return this.#timers.has(document.uri.toString());
  }

  /** It is read now: what was waiting for a pause waits no longer. */
  settle(document: TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
  }

  dispose(): void {
    this.#listener.dispose();
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  #readIn(delay: number, document: TextDocument): void {
    this.settle(document);
    this.#timers.set(
      document.uri.toString(),
      setTimeout(() => this.#read(document), delay),
    );
  }
}
