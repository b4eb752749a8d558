import type { TextRange } from '../base/edit.ts';
import type { YamlPath } from './tree.ts';

/** How many cases of one kind are told of a file: whoever sees these knows what is meant. */
export const MOST_TOLD = 100;

/** Something wrong in a text, at its exact place. The id is stable; messages may change. */
export interface Problem {
  readonly id: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly at: TextRange;
  /** The path of the value or the key that it lies with; none where it lies with lines. */
  readonly path?: YamlPath;
  /** What depends on it, by its paths: an empty path leads to all there is. All of it where nothing is said. */
  readonly about?: readonly YamlPath[];
  readonly related?: readonly Related[];
  /** For those who offer to mend it; absent where nothing in particular can have been meant. */
  readonly misread?: Misreading;
}

/** A value or key of the front matter that was not understood, and what would have been. */
export interface Misreading {
  readonly path: YamlPath;
  readonly part: 'key' | 'value';
  readonly found: unknown;
  readonly wanted: Wanted;
}

export type Wanted =
  | { readonly kind: 'one-of'; readonly options: readonly string[] }
  | { readonly kind: 'date' }
  | { readonly kind: 'number' }
  /** A key, at each of its places. */
  | { readonly kind: 'key'; readonly paths: readonly YamlPath[]; readonly name: string };

/** Another place that explains a problem or a finding. */
export interface Related {
  readonly message: string;
  readonly at: TextRange;
}
