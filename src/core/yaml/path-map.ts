import type { YamlPath } from './tree.ts';

/** What belongs to one path, and to those that go on from it. */
interface Place<Value> {
  value?: Value;
  below?: Map<string | number, Place<Value>>;
}

/** Values by the paths that they belong to: asking takes no longer however many there are. */
export class PathMap<Value> {
  readonly #top: Place<Value> = {};

  /** The first value of a path counts. */
  add(path: YamlPath, value: Value): void {
    path.reduce(placeIn<Value>, this.#top).value ??= value;
  }

  get(path: YamlPath): Value | undefined {
    return this.#at(path)?.value;
  }

  /** What belongs to something that holds what a path leads to: to the outermost of these. */
  around(path: YamlPath): Value | undefined {
    let place: Place<Value> | undefined = this.#top;
    for (const segment of path) {
      if (place?.value !== undefined) return place.value;
      place = place?.below?.get(segment);
    }
    return undefined;
  }

  /** Whether something belongs to a part of what a path leads to. */
  hasWithin(path: YamlPath): boolean {
    return this.#at(path)?.below !== undefined;
  }

  #at(path: YamlPath): Place<Value> | undefined {
    let place: Place<Value> | undefined = this.#top;
    for (const segment of path) place = place?.below?.get(segment);
    return place;
  }
}

function placeIn<Value>(above: Place<Value>, segment: string | number): Place<Value> {
  above.below ??= new Map();
  const place = above.below.get(segment) ?? {};
  above.below.set(segment, place);
  return place;
}
