import type { Memory } from '../../src/editor/host/memory.ts';

/** Resolves when what files were is kept for the next window. */
export function whenKept(memory: Memory): Promise<void> {
  const keep = memory.keep.bind(memory);
  return new Promise(resolve => {
    memory.keep = was => keep(was).finally(resolve);
  });
}
