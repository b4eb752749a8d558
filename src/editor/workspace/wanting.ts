import { type Want, wantsOf } from './attention.ts';
import type { Findings } from './findings.ts';
import type { Store } from './store.ts';

/** The files that somebody should look at now, and why; what has changed is looked at, and no other. */
export class Wanting {
  readonly #store: Pick<Store, 'get'>;
  readonly #findings: Pick<Findings, 'of'>;
  readonly #byUri = new Map<string, readonly Want[]>();

  constructor(store: Pick<Store, 'get'>, findings: Pick<Findings, 'of'>) {
    this.#store = store;
    this.#findings = findings;
  }

  look(uris: Iterable<string>): void {
    for (const uri of uris) {
      const entry = this.#store.get(uri);
      const wants = entry ? wantsOf(entry, this.#findings) : [];
      if (wants.length > 0) this.#byUri.set(uri, wants);
      else this.#byUri.delete(uri);
    }
  }

  get all(): readonly (readonly Want[])[] {
    return [...this.#byUri.values()];
  }
}
