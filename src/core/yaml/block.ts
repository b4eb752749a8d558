import { once } from '../base/once.ts';
import { BlockTree } from './block-tree.ts';

/** The text between the fences, without them; `bodyStart` is where the markdown after the block begins. */
export interface BlockText {
  readonly text: string;
  readonly start: number;
  readonly bodyStart: number;
}

/** A block as it was read, with the places in it: they are looked for once, by whoever asks first. */
export class Block implements BlockText {
  readonly text: string;
  readonly start: number;
  readonly bodyStart: number;
  /** The places of what stands in it; offsets are those of the block. */
  readonly tree: () => BlockTree;

  /** `readable` is what can be parsed in its place, character for character, where some lines of the text cannot. */
  constructor({ text, start, bodyStart }: BlockText, readable = text) {
    this.text = text;
    this.start = start;
    this.bodyStart = bodyStart;
    this.tree = once(() => new BlockTree(readable));
  }
}
