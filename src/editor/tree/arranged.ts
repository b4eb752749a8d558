import type { Uri } from 'vscode';
import type { Need } from '../../core/checks/needs.ts';
import { isClosed } from '../../core/model/standing.ts';
import { type Filter, filterOf } from '../../core/views/filter.ts';
import type { Entry } from '../workspace/entry.ts';
import {
  type Arrangement,
  compareKeys,
  type Heading,
  headingOf,
  isLetThrough,
  type SortKey,
  sortKeyOf,
} from './arrangement.ts';

/** A heading of the tree, and the initiatives under it in their order. `key` is stable. */
export interface Group {
  readonly key: string;
  readonly label: string;
  readonly uris: readonly Uri[];
  /** How many of them are neither completed nor dropped. */
  readonly open: number;
  /** Another one where other initiatives are in it, or in another order. */
  readonly version: number;
}

interface GroupNow extends Group {
  /** The key of its heading. */
  readonly name: string;
  readonly rank: number;
  readonly uris: Uri[];
  readonly sortKeys: SortKey[];
  open: number;
  version: number;
}

interface Place {
  readonly group: GroupNow;
  readonly sortKey: SortKey;
  readonly isOpen: boolean;
}

/** The initiatives in their groups and their order. What has changed finds its new place; no other is looked at. */
export class Arranged {
  readonly #arrangement: Arrangement;
  readonly #filter: Filter;
  readonly #places = new Map<string, Place>();
  readonly #groups = new Map<string, GroupNow>();
  #inOrder: readonly GroupNow[] | undefined;

  constructor(arrangement: Arrangement) {
    this.#arrangement = arrangement;
    this.#filter = filterOf(arrangement.filter);
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

  /**
   * Takes note of what a file is now, and needs; nothing where it is no initiative any more. One that somebody is typing
   * in keeps its place: no row jumps from under their eyes.
   */
  set(uri: string, entry: Entry | undefined, needs: readonly Need[], isTyped: () => boolean): void {
    const before = this.#places.get(uri);
    if (before && entry && isTyped()) return;
    const isShown = entry && isLetThrough(entry, needs, this.#filter);
    const heading = isShown && headingOf(entry, needs, this.#arrangement.groupBy);
    const sortKey = isShown && sortKeyOf(entry, needs, this.#arrangement);
    const isOpen = entry?.kind !== 'initiative' || !isClosed(entry.initiative);
    const isThere = before && heading && before.group.name === heading.key && before.isOpen === isOpen;
    if (isThere && sortKey && isSame(before.sortKey, sortKey)) return;
    if (before) this.#remove(uri, before);
    if (!heading || !sortKey) return;
    const group = this.#groupFor(heading);
    const index = indexIn(group.sortKeys, sortKey);
    group.uris.splice(index, 0, entry.uri);
    group.sortKeys.splice(index, 0, sortKey);
    group.open += isOpen ? 1 : 0;
    group.version++;
    this.#places.set(uri, { group, sortKey, isOpen });
  }

  #remove(uri: string, { group, sortKey, isOpen }: Place): void {
    const index = indexIn(group.sortKeys, sortKey);
    group.open -= isOpen ? 1 : 0;
    group.uris.splice(index, 1);
    group.sortKeys.splice(index, 1);
    group.version++;
    this.#places.delete(uri);
    if (group.uris.length > 0) return;
    this.#groups.delete(group.name);
    this.#inOrder = undefined;
  }

  #groupFor({ key: name, label, rank }: Heading): GroupNow {
    const known = this.#groups.get(name);
    if (known) return known;
    const group: GroupNow = {
      key: `${this.#arrangement.groupBy}/${name}`,
      name,
      label,
      rank,
      uris: [],
      sortKeys: [],
      open: 0,
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
