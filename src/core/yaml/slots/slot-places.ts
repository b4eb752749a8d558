import type { TextRange } from '../../base/edit.ts';
import type { YamlPath } from '../tree.ts';
import { slotsOf } from './block.ts';

/** What of an entry is written, and where. */
interface Entry {
  key?: TextRange;
  value?: TextRange;
}

/** Where the parts of a block stand as far as its characters tell: no parser is asked, aliases are not followed. */
export class SlotPlaces {
  readonly #entries = new Map<string, Entry>();
  readonly #whole: TextRange;

  constructor(text: string, range: TextRange) {
    const end = range.start + text.slice(range.start, range.end).trimEnd().length;
    this.#whole = { start: range.start, end };
    for (const { part, path, at, holds } of slotsOf(text, this.#whole)) {
      if (part === 'value' && holds === 'nothing') continue;
      const name = nameOf(path);
      const entry = this.#entries.get(name) ?? {};
      // The first one counts: a list that begins in its own line has a place for each of its items only.
      entry[part] ??= at;
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
}

function nameOf(path: YamlPath): string {
  return JSON.stringify(path.map(String));
}
