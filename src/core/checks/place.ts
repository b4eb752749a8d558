import { answerOf } from '../base/answer.ts';
import { shifted, type TextRange } from '../base/edit.ts';
import { isRecord } from '../base/is-record.ts';
import { isAnsweredBy, isDate } from '../initiative/fields.ts';
import type { Measure, Reading } from '../initiative/initiative.ts';
import type { Link } from '../initiative/links.ts';
import { deeds } from '../model/standing.ts';
import type { Block } from '../yaml/block.ts';
import type { YamlPath } from '../yaml/tree.ts';
import { valueAt } from '../yaml/value-at.ts';

/** A place in a file, told without looking: it is looked up only for what is really reported. */
export type At =
  | InBlock
  | { readonly kind: 'text'; readonly range: TextRange }
  | { readonly kind: 'link'; readonly link: Link };

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
  readonly #data: unknown;
  readonly #kept = new Map<string, readonly number[]>();

  constructor({ block, data }: { readonly block: Block; readonly data: unknown }) {
    this.#block = block;
    this.#data = data;
  }

  find(at: At): TextRange {
    if (at.kind === 'text') return at.range;
    if (at.kind === 'link') return at.link.at;
    const place = this.#block.tree().locate(this.pathFor(at), at.kind === 'key' ? 'key' : 'value');
    return shifted(place, this.#block.start);
  }

  /** What is marked for a place: where nothing is, the title. */
  pathFor(at: InBlock): YamlPath {
    return this.#isThere(at) ? this.pathOf(at) : title;
  }

  #isThere(at: InBlock): boolean {
    if (at.kind === 'state') return this.#at(['steps', at.step]) !== undefined;
    return !('path' in at) || this.#at(at.path.slice(0, 1)) !== undefined;
  }

  /** The keys and indexes that lead to a place in the front matter. */
  pathOf(at: InBlock): YamlPath {
    switch (at.kind) {
      case 'value':
      case 'key':
        // What may be written short has no keys: the value itself is meant.
        return isShort(this.#at(at.path.slice(0, -1))) ? at.path.slice(0, -1) : at.path;
      case 'state':
        return ['steps', at.step];
      case 'entry': {
        const isKept = (item: unknown) => isRecord(item) && deeds.some(deed => deed === trimmed(item.did));
        return [...this.#nth(['history'], at.index, isKept), ...(at.key ? [at.key] : [])];
      }
      case 'reading': {
        const list = ['measures', at.measure, 'readings'];
        // What is kept in another file is told where that is named.
        if (!Array.isArray(this.#at(list))) return list;
        const measure = this.#at(list.slice(0, 2));
        const isAnswered = isRecord(measure) && isAnsweredBy(measure, ['target', 'baseline', 'readings']);
        const isKept = (item: unknown) =>
          isRecord(item) && (isAnswered ? answerOf(item.value) !== undefined : Number.isFinite(item.value));
        return [...this.#nth(list, at.index, isKept), ...(at.key ? [at.key] : [])];
      }
      case 'date':
        return this.#nth([at.key], at.index, item => isDate(String(trimmed(item))));
    }
  }

  /** Where in its list the nth of those items stands that the reader keeps: it leaves out what it does not understand. */
  #nth(list: YamlPath, nth: number, isKept: (item: unknown) => boolean): YamlPath {
    const key = list.join();
    const kept = this.#kept.get(key) ?? indexesOf(this.#at(list), isKept);
    this.#kept.set(key, kept);
    return [...list, kept[nth] ?? nth];
  }

  #at(path: YamlPath): unknown {
    return valueAt(this.#data, path);
  }
}

function isShort(value: unknown): boolean {
  return value !== undefined && !isRecord(value) && !Array.isArray(value);
}

function indexesOf(list: unknown, isKept: (item: unknown) => boolean): readonly number[] {
  return Array.isArray(list) ? list.flatMap((item, index) => (isKept(item) ? [index] : [])) : [];
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
