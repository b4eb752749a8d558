import { dateAt } from '../base/days.ts';
import type { Key, NewEntry, ValueKind } from '../initiative/vocabulary/kind.ts';
import type { Model } from '../model/model.ts';
import { writeFlow } from '../yaml/flow.ts';
import { choice, stop, type World } from './suggestion.ts';

/** Writes new maps for a file of a model; dates and the name of who writes are filled in. */
export class Skeletons {
  readonly #world: World;
  readonly #model: Model;
  #stops = 0;

  constructor(world: World, model: Model) {
    this.#world = world;
    this.#model = model;
  }

  /** An item of a list, to stand after its dash: on one line, or where it holds maps itself on a line for each key. */
  item(of: ValueKind): string {
    if (of.kind !== 'map' || !of.entry) return '';
    return of.keys.some(({ value }) => value.kind === 'either')
      ? this.#block(of.keys, of.entry)
      : this.flow(of.keys, of.entry);
  }

  /** `{ … }` on one line. */
  flow(keys: readonly Key[], entry: NewEntry): string {
    this.#stops = 0;
    return this.#flow(keys, entry);
  }

  #block(keys: readonly Key[], entry: NewEntry): string {
    this.#stops = 0;
    return this.#pairs(keys, entry).join('\n  ');
  }

  #flow(keys: readonly Key[], entry: NewEntry): string {
    return `{ ${this.#pairs(keys, entry).join(', ')} }`;
  }

  #pairs(keys: readonly Key[], entry: NewEntry): string[] {
    return keys
      .filter(({ name }) => entry.keys.includes(name))
      .map(({ name, value }) => `${name}: ${this.#value(value)}`);
  }

  #value(value: ValueKind): string {
    if (value.kind === 'either' && value.short.kind !== 'one-of') return this.#flow(value.keys, value.entry);
    this.#stops++;
    switch (value.kind) {
      case 'one-of':
        return choice(
          this.#stops,
          value.options.map(({ name }) => name),
        );
      case 'step':
        return choice(
          this.#stops,
          this.#model.steps.map(({ id }) => writeFlow(id)),
        );
      case 'date':
        return stop(this.#stops, value.when === 'past' ? this.#world.today : dateAt(this.#world.today, { months: 1 }));
      case 'person':
        return stop(this.#stops, this.#world.me && writeFlow(this.#world.me));
      default:
        return stop(this.#stops);
    }
  }
}
