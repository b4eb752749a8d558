import type { Planned } from '../base/edit.ts';
import { changedValue, type YamlChange } from './change.ts';
import { foldLines } from './fold.ts';
import { type KeyOrder, Splicer } from './splicer.ts';
import { parseTree } from './tree.ts';
import { type BlockRead, rereading, verified } from './verified.ts';

/**
 * Makes changes to a YAML block by splicing: every byte that a change does not mean stays as it is. Each map and list
 * may be named by one change only. The result is parsed again and must read as the block did, with the changes made;
 * where it does not, or where there is no safe place to write, the splice is refused with the reason.
 */
export function spliceYaml(
  { block, data }: BlockRead,
  changes: readonly YamlChange[],
  keyOrder: KeyOrder,
  reread = rereading(block),
): Planned {
  const meant = () => changedValue(data, changes);
  const folded = foldLines(block.text, keysAround(changes, keyOrder));
  if (folded) {
    const { text } = folded;
    const quick = verified(() => new Splicer(text, parseTree(text), keyOrder).edits(changes), meant, reread);
    if (quick.kind === 'edits') return quick;
  }
  return verified(() => new Splicer(block.text, block.tree().whole(), keyOrder).edits(changes), meant, reread);
}

/** The keys that tell where a change goes: those that are written, and those that stand before them by custom. */
function keysAround(changes: readonly YamlChange[], keyOrder: KeyOrder): Set<string> {
  const keys = changes.flatMap(change => [
    ...change.path.map(String),
    ...(change.kind === 'set' ? change.entries.map(([key]) => key) : []),
    ...change.path.flatMap((_, depth) => keyOrder(change.path.slice(0, depth))),
    ...keyOrder(change.path),
  ]);
  return new Set(keys);
}
