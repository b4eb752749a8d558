import type { Uri } from 'vscode';
import type { Entry } from '../workspace/entry.ts';
import {
  type Arrangement,
  compareKeys,
  type Heading,
  headingOf,
  matches,
  type SortKey,
  sortKeyOf,
} from './arrangement.ts';

/** A heading of the tree, and the initiatives under it in their order. `key` is stable. */
export interface Group {
  readonly key: string;
  readonly label: string;
  readonly uris: readonly Uri[];
  /** Another one where other initiatives are in it, or in another order. */
  readonly version: number;
}

interface OpenGroup extends Group {
  /** The key of its heading. */
  readonly name: string;
  readonly rank: number;
  readonly uris: Uri[];
  readonly sortKeys: SortKey[];
  version: number;
}

interface Place {
  readonly group: OpenGroup;
  readonly sortKey: SortKey;
}

/** The initiatives in their groups and their order. What has changed finds its new place; no other is looked at. */
export class Arranged {
  readonly #arrangement: Arrangement;
  readonly #places = new Map<string, Place>();
  readonly #groups = new Map<string, OpenGroup>();
  #inOrder: readonly OpenGroup[] | undefined;

  constructor(arrangement: Arrangement) {
    this.#arrangement = arrangement;
  }

  get groups(): readonly Group[] {
    this.#inOrder ??= [...this.#groups.values()].sort((a, b) => compareKeys([a.rank, a.label], [b.rank, b.label]));
    return this.#inOrder;
  }

  /** How many initiatives the filter lets through. */
  get size(): number {
    return this.#places.size;
  }

  groupOf(uri: string): Group | undefined {
    return this.#places.get(uri)?.group;
  }

  /** Takes note of what a file is now; nothing where it is no initiative any more. */
  set(uri: string, entry: Entry | undefined): void {
    const before = this.#places.get(uri);
    const isShown = entry && matches(entry, this.#arrangement.filter);
    const heading = isShown && headingOf(entry, this.#arrangement.groupBy);
    const sortKey = isShown && sortKeyOf(entry, this.#arrangement.sortBy);
    if (before && heading && sortKey && before.group.name === heading.key && isSame(before.sortKey, sortKey)) return;
    if (before) this.#remove(uri, before);
    if (!heading || !sortKey) return;
    const group = this.#groupFor(heading);
    const index = indexIn(group.sortKeys, sortKey);
    group.uris.splice(index, 0, entry.uri);
    group.sortKeys.splice(index, 0, sortKey);
    group.version++;
    this.#places.set(uri, { group, sortKey });
  }

  #remove(uri: string, { group, sortKey }: Place): void {
    const index = indexIn(group.sortKeys, sortKey);
    group.uris.splice(index, 1);
    group.sortKeys.splice(index, 1);
    group.version++;
    this.#places.delete(uri);
    if (group.uris.length > 0) return;
    this.#groups.delete(group.name);
    this.#inOrder = undefined;
  }

  #groupFor({ key: name, label, rank }: Heading): OpenGroup {
    const known = this.#groups.get(name);
    if (known) return known;
    const group: OpenGroup = {
      key: `${this.#arrangement.groupBy}/${name}`,
      name,
      label,
      rank,
      uris: [],
      sortKeys: [],
      version: 0,
    };
    this.#groups.set(name, group);
    this.#inOrder = undefined;
    return group;
  }
}

function isSame(a: SortKey, b: SortKey): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}

/** Where a key stands, or would stand, among others in their order. */
function indexIn(sortKeys: readonly SortKey[], sortKey: SortKey): number {
  let [low, high] = [0, sortKeys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareKeys(sortKeys[middle] ?? [], sortKey) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
