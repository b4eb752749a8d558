import type { TextRange } from '../../base/edit.ts';
import type { YamlPath } from '../tree.ts';
import { slotsOf } from './block.ts';
import { nameOf as unquoted } from './slot.ts';

/** What of an entry is written, and where. */
interface Entry {
  key?: TextRange;
  value?: TextRange;
  isScalar?: boolean;
}

/** A single value, which path leads to it, and where it is written. */
export interface PlacedValue {
  readonly path: YamlPath;
  readonly value: string;
  readonly at: TextRange;
}

/** Where the parts of a block stand as far as its characters tell: no parser is asked, aliases are not followed. */
export class SlotPlaces {
  readonly #entries = new Map<string, Entry>();
  readonly #whole: TextRange;
  readonly #text: string;

  constructor(text: string, range: TextRange) {
    this.#text = text;
    const end = range.start + text.slice(range.start, range.end).trimEnd().length;
    this.#whole = { start: range.start, end };
    for (const { part, path, at, holds } of slotsOf(text, this.#whole)) {
      if (part === 'value' && holds === 'nothing') continue;
      const name = nameOf(path);
      const entry = this.#entries.get(name) ?? {};
      // The first one counts: a list that begins in its own line has a place for each of its items only.
      entry[part] ??= at;
      entry.isScalar ||= holds === 'scalar';
      this.#entries.set(name, entry);
    }
  }

  /** The place of what a path leads to: its value, or where there is none, its key; or the nearest part above it. */
  locate(path: YamlPath, part: 'value' | 'key' = 'value'): TextRange {
    for (let depth = path.length; depth > 0; depth--) {
      const { key, value } = this.#entries.get(nameOf(path.slice(0, depth))) ?? {};
      const found = part === 'key' && depth === path.length ? (key ?? value) : (value ?? key);
      if (found) return found;
    }
    return this.#whole;
  }

  /** The single values of a list, or the one value, at a key of the top. */
  valuesAt(key: string): PlacedValue[] {
    const values: PlacedValue[] = [];
    const add = (path: YamlPath) => {
      const { value: at, isScalar } = this.#entries.get(nameOf(path)) ?? {};
      if (at && isScalar) values.push({ path, value: unquoted(this.#text.slice(at.start, at.end)), at });
      return at !== undefined;
    };
    let count = 0;
    while (add([key, count])) count++;
    if (count === 0) add([key]);
    return values;
  }
}

function nameOf(path: YamlPath): string {
  return JSON.stringify(path.map(String));
}
