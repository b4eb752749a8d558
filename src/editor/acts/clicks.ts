import type { Uri } from 'vscode';

/** The longest time between the two clicks of a double click, as systems have it, in milliseconds. */
const DOUBLE_CLICK = 500;

/**
 * Tells the second click of a double click, and a key that is held down. The first one changes the view: what is under
 * the pointer by then may be another thing than what was clicked.
 */
export class Clicks {
  readonly #now: () => number;
  #last: { readonly file: string; readonly at: number } | undefined;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /**
   * Whether a click that is to move a file comes too soon after another one: of the same file, or of any, where a row
   * of another file may have come under the pointer. Takes note of one that does not.
   */
  isRepeated(uri: Uri, { ofAny = false } = {}): boolean {
    const [file, at] = [uri.toString(), this.#now()];
    const last = this.#last;
    if (last && at - last.at < DOUBLE_CLICK && (ofAny || last.file === file)) return true;
    this.#last = { file, at };
    return false;
  }

  /** Nothing has come of the last click: the next one is none too many. */
  forget(): void {
    this.#last = undefined;
  }
}
