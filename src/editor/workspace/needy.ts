import type { Need } from '../../core/checks/needs.ts';
import type { Findings } from './findings.ts';
import { needsNow } from './needs.ts';
import type { Store } from './store.ts';

/** The files that need somebody now, and why; what has changed is looked at, and no other. */
export class Needy {
  readonly #store: Pick<Store, 'get'>;
  readonly #findings: Pick<Findings, 'of'>;
  readonly #byUri = new Map<string, readonly Need[]>();

  constructor(store: Pick<Store, 'get'>, findings: Pick<Findings, 'of'>) {
    this.#store = store;
    this.#findings = findings;
  }

  look(uris: Iterable<string>): void {
    for (const uri of uris) {
      const entry = this.#store.get(uri);
      const needs = entry ? needsNow(entry, this.#findings.of(uri)) : [];
      if (needs.length > 0) this.#byUri.set(uri, needs);
      else this.#byUri.delete(uri);
    }
  }

  get all(): readonly (readonly Need[])[] {
    return [...this.#byUri.values()];
  }
}
