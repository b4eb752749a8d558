/** How long after the beginning what is known is told for the first time, in milliseconds. */
const FIRST = 100;

/** No longer than this what is known is kept back. */
const LONGEST = 2000;

/**
 * Gathers changes while a search is under way, and tells them now and then: soon at first, since somebody is waiting,
 * then ever more seldom, since each time the whole view is looked through. At other times they are told at once.
 */
export class Gathered {
  readonly #tell: (uris: ReadonlySet<string>) => void;
  #uris = new Set<string>();
  #timer: unknown;
  #delay = FIRST;
  #searches = 0;

  constructor(tell: (uris: ReadonlySet<string>) => void) {
    this.#tell = tell;
  }

  begin(): void {
    this.#searches++;
    this.#delay = FIRST;
  }

  add(uris: Iterable<string>): void {
    for (const uri of uris) this.#uris.add(uri);
    if (this.#searches === 0) this.#flush();
    else if (this.#uris.size > 0) this.#timer ??= setTimeout(() => this.#flush(), this.#delay);
  }

  end(): void {
    this.#searches--;
    this.#flush();
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#delay = Math.min(this.#delay * 2, LONGEST);
    if (this.#uris.size === 0) return;
    const uris = this.#uris;
    this.#uris = new Set();
    this.#tell(uris);
  }
}
