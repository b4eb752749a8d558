import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import { isDate } from '../initiative/fields.ts';
import type { Measure, Reading } from '../initiative/initiative.ts';
import { deeds } from '../model/standing.ts';
import type { TextRange } from '../text/edit.ts';
import { type Block, isRecord } from '../text/front-matter.ts';
import { findPair, locate, treeOf, type YamlPath } from '../text/yaml-tree.ts';

/** A place in a file, told without looking: it is looked up only for what is really reported. */
export type At = InBlock | { readonly kind: 'text'; readonly range: TextRange };

/** A place in the front matter. */
export type InBlock =
  /** A value of the front matter. Where it is missing: its empty key, what it belongs to, or the title. */
  | { readonly kind: 'value' | 'key'; readonly path: YamlPath }
  /** The state of a step; the title where none is written. */
  | { readonly kind: 'state'; readonly step: string }
  /** An entry of the history as it was read, or one of its values. */
  | { readonly kind: 'entry'; readonly index: number; readonly key?: string }
  /** A reading of a measure as it was read, or one of its values. */
  | { readonly kind: 'reading'; readonly measure: number; readonly index: number; readonly key?: string }
  /** A date of a list as it was read. */
  | { readonly kind: 'date'; readonly key: string; readonly index: number };

/** Finds the places of one file. */
export class Places {
  readonly #block: Block;

  constructor(block: Block) {
    this.#block = block;
  }

  find(at: At): TextRange {
    if (at.kind === 'text') return at.range;
    const { start, end } = this.#locate(at);
    return { start: this.#block.start + start, end: this.#block.start + end };
  }

  #locate(at: InBlock): TextRange {
    const isThere = at.kind === 'state' ? this.#hasState(at.step) : !('path' in at) || this.#has(at.path[0]);
    return locate(treeOf(this.#block), isThere ? this.pathOf(at) : title, at.kind === 'key' ? 'key' : 'value');
  }

  /** The keys and indexes that lead to a place in the front matter. */
  pathOf(at: InBlock): YamlPath {
    switch (at.kind) {
      case 'value':
      case 'key':
        // What may be written short has no keys: the value itself is meant.
        return isScalar(this.#node(at.path.slice(0, -1))) ? at.path.slice(0, -1) : at.path;
      case 'state':
        return ['steps', at.step];
      case 'entry': {
        const isKept = (item: unknown) => isRecord(item) && deeds.some(deed => deed === trimmed(item.did));
        const index = this.#nth(['history'], at.index, isKept);
        return ['history', index, ...(at.key ? [at.key] : [])];
      }
      case 'reading': {
        const list = ['measures', at.measure, 'readings'];
        const index = this.#nth(list, at.index, item => isRecord(item) && Number.isFinite(item.value));
        return [...list, index, ...(at.key ? [at.key] : [])];
      }
      case 'date':
        return [at.key, this.#nth([at.key], at.index, item => isDate(String(trimmed(item))))];
    }
  }

  #has(key: YamlPath[number] | undefined): boolean {
    return findPair(treeOf(this.#block).contents, String(key)) !== undefined;
  }

  #hasState(step: string): boolean {
    const steps = this.#node(['steps']);
    return isMap(steps) && findPair(steps, step) !== undefined;
  }

  /** Where in its list the nth of those items stands that the reader keeps: it leaves out what it does not understand. */
  #nth(list: YamlPath, nth: number, isKept: (item: unknown) => boolean): number {
    const node = this.#node(list);
    if (!isSeq(node)) return nth;
    const items: unknown[] = node.toJS(treeOf(this.#block), { maxAliasCount: -1 });
    const kept = items.flatMap((item, index) => (isKept(item) ? [index] : []));
    return kept[nth] ?? nth;
  }

  #node(path: YamlPath): unknown {
    const tree = treeOf(this.#block);
    let node: unknown = tree.contents;
    for (const segment of path) {
      const next: unknown = isSeq(node) ? node.items[Number(segment)] : findPair(node, String(segment))?.value;
      node = isAlias(next) ? next.resolve(tree) : next;
    }
    return node;
  }
}

const title: YamlPath = ['initiative'];

function trimmed(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value;
}

export function readingAt(measure: Measure, reading: Reading, key?: string): InBlock {
  return {
    kind: 'reading',
    measure: measure.index,
    index: measure.readings.indexOf(reading),
    ...(key !== undefined && { key }),
  };
}

export function nameOf(measure: Measure): InBlock {
  return { kind: 'value', path: ['measures', measure.index, 'name'] };
}
