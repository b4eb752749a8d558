import { builtInModels } from './built-in.ts';
import type { Model } from './model.ts';

/** The models that are known: the built-in ones, and those of a workspace, which win over a built-in of the same id. */
export class Models {
  readonly #byId: ReadonlyMap<string, Model>;
  readonly default: Model;

  constructor(own: readonly Model[] = [], defaultId?: string) {
    this.#byId = new Map([...builtInModels, ...own].map(model => [model.id, model]));
    const fallback = builtInModels[0];
    if (!fallback) throw new Error('No model is built in.');
    this.default = this.#byId.get(defaultId ?? fallback.id) ?? fallback;
  }

  get all(): readonly Model[] {
    return [...this.#byId.values()];
  }

  get ids(): readonly string[] {
    return [...this.#byId.keys()];
  }

  /** The model with an id; without an id the default one. */
  find(id: string | undefined): Model | undefined {
    return id === undefined ? this.default : this.#byId.get(id);
  }
}
