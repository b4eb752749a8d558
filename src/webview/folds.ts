/** Which details are open, where a person has said so. What is drawn anew asks here, and so does a page that comes back. */
export class Folds {
  readonly #open: Map<string, boolean>;
  readonly #changed: () => void;

  /** `kept` is what `all` was before; it is read like anything from outside. */
  constructor(kept: unknown, changed: () => void) {
    const entries = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
    this.#open = new Map(entries.filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'));
    this.#changed = changed;
  }

  get all(): Readonly<Record<string, boolean>> {
    return Object.fromEntries(this.#open);
  }

  isOpen(id: string, otherwise: boolean): boolean {
    return this.#open.get(id) ?? otherwise;
  }

  /** Listens to all details in `root` that have an id, now and later. */
  watch(root: HTMLElement): void {
    // The event does not bubble.
    const heard = ({ target }: Event) => {
      if (!(target instanceof HTMLDetailsElement) || target.id === '' || this.#open.get(target.id) === target.open)
        return;
      this.#open.set(target.id, target.open);
      this.#changed();
    };
    root.addEventListener('toggle', heard, { capture: true });
  }
}
