import { once } from '../base/once.ts';
import { builtInModels } from './built-in.ts';
import type { Model } from './model.ts';
import type { StepState } from './state.ts';

/** The models that are known: the built-in ones, and those of a workspace, which win over a built-in of the same id. */
export class Models {
  readonly #byId: () => ReadonlyMap<string, Model>;
  readonly #defaultId: string | undefined;
  readonly #states = new Map<string, ReadonlyMap<string, StepState>>();

  constructor(own: readonly Model[] = [], defaultId?: string) {
    this.#byId = once(() => new Map([...builtInModels(), ...own].map(model => [model.id, model])));
    this.#defaultId = defaultId;
  }

  get default(): Model {
    const [fallback] = builtInModels();
    if (!fallback) throw new Error('No model is built in.');
    return this.#byId().get(this.#defaultId ?? fallback.id) ?? fallback;
  }

  get all(): readonly Model[] {
    return [...this.#byId().values()];
  }

  get ids(): readonly string[] {
    return [...this.#byId().keys()];
  }

  /** The model with an id; without an id the default one. */
  find(id: string | undefined): Model | undefined {
    return id === undefined ? this.default : this.#byId().get(id);
  }

  /** Many initiatives are at the same point of their model: they share one map of its states. */
  shared(states: ReadonlyMap<string, StepState>): ReadonlyMap<string, StepState> {
    const key = JSON.stringify([...states]);
    const same = this.#states.get(key) ?? states;
    this.#states.set(key, same);
    return same;
  }
}
