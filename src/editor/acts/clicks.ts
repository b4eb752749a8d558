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

  /**
   * What the last click has begun is over. Where a move was made, the view changes only now: a click that was meant for
   * what was there before may still come. Where none was, the next click is none too many.
   */
  ended(isMade: boolean): void {
    if (!isMade) this.#last = undefined;
    else if (this.#last) this.#last = { ...this.#last, at: this.#now() };
  }
}
