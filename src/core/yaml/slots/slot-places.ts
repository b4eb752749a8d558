import type { TextRange } from '../../base/edit.ts';
import type { YamlPath } from '../tree.ts';
import { slotsOf } from './block.ts';

/** What of an entry is looked for; the origin of a value is where an alias has it from. */
export type Sought = 'key' | 'value' | 'origin';

/** What of an entry is written, and where; and the entries in it by their names. */
interface Entry {
  key?: TextRange;
  value?: TextRange;
  inside?: Map<string, Entry>;
}

/** Where the parts of a block stand as far as its characters tell: no parser is asked, aliases are not followed. */
export class SlotPlaces {
  readonly #top: Entry = {};
  readonly #whole: TextRange;

  constructor(text: string, range: TextRange) {
    const end = range.start + text.slice(range.start, range.end).trimEnd().length;
    this.#whole = { start: range.start, end };
    for (const { part, path, at, holds } of slotsOf(text, this.#whole)) {
      if (part === 'value' && holds === 'nothing') continue;
      // The first one counts: a list that begins in its own line has a place for each of its items only.
      path.reduce(entryIn, this.#top)[part] ??= at;
    }
  }

  /** The place of what a path leads to: its value, or where there is none, its key; or the nearest part above it. */
  locate(path: YamlPath, part: Sought = 'value'): TextRange {
    let entry: Entry | undefined = this.#top;
    let found = this.#whole;
    for (const [depth, segment] of path.entries()) {
      entry = entry.inside?.get(String(segment));
      if (!entry) break;
      const wantsKey = part === 'key' && depth === path.length - 1;
      found = (wantsKey ? (entry.key ?? entry.value) : (entry.value ?? entry.key)) ?? found;
    }
    return found;
  }
}

function entryIn(above: Entry, segment: string | number): Entry {
  const name = String(segment);
  above.inside ??= new Map();
  const entry = above.inside.get(name) ?? {};
  above.inside.set(name, entry);
  return entry;
}
