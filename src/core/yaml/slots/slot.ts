import type { TextRange } from '../../base/edit.ts';
import type { YamlPath } from '../tree.ts';

/** A place in a YAML block in which something is written, or can be. */
export interface Slot {
  readonly part: 'key' | 'value';
  /** Leads to the entry: a key and its value have the same one. */
  readonly path: YamlPath;
  /** What is written, quotes included. */
  readonly at: TextRange;
  /** Where a cursor writes in it: what is written, and the blanks around. */
  readonly room: TextRange;
  readonly style: 'block' | 'flow';
  /** Of a block's key, or of the dash before a list's item: where its line begins. */
  readonly column: number;
  /** Of a key, whether its colon is there. A collection's own entries are slots of their own. */
  readonly holds: 'nothing' | 'scalar' | 'collection' | 'colon';
}

/** A key or a text without its quotes. Escapes stay as they are: the format's own words need none. */
export function nameOf(written: string): string {
  return /^(["'])(.*?)\1?$/s.exec(written)?.[2] ?? written;
}

/** Nobody nests deeper, and what reads the front matter refuses to: a path for each level would grow beyond all bounds. */
export const DEEPEST = 64;
