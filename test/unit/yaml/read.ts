import { Block } from '../../../src/core/yaml/block.ts';
import { loadBlock } from '../../../src/core/yaml/load.ts';
import type { BlockRead } from '../../../src/core/yaml/verified.ts';

/** A block on its own, and what it reads as; nothing where it cannot be read. */
export function read(text: string): BlockRead {
  const block = new Block({ text, start: 0, bodyStart: text.length });
  try {
    return { block, data: loadBlock(text) };
  } catch {
    return { block, data: undefined };
  }
}
