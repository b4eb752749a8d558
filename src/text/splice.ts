import { applyEdits, type Planned, refused, type TextEdit } from './edit.ts';
import { foldLines } from './fold.ts';
import { loadBlock } from './front-matter.ts';
import { Refusal } from './refusal.ts';
import { type KeyOrder, Splicer } from './splicer.ts';
import { changedValue, sameValue, type YamlChange } from './yaml-change.ts';

/**
 * Makes changes to a YAML block by splicing: every byte that a change does not mean stays as it is. Each map and list
 * may be named by one change only. The result is parsed again and must read as the block did, with the changes made;
 * where it does not, or where there is no safe place to write, the splice is refused with the reason.
 */
export function spliceYaml(block: string, changes: readonly YamlChange[], keyOrder: KeyOrder): Planned {
  const folded = foldLines(block);
  if (folded) {
    const quick = splice(block, changes, () =>
      new Splicer(folded.text, keyOrder).edits(changes).map(({ start, end, text }) => ({
        start: folded.unfold(start),
        end: folded.unfold(end),
        text,
      })),
    );
    if (quick.kind === 'edits') return quick;
  }
  return splice(block, changes, () => new Splicer(block, keyOrder).edits(changes));
}

function splice(block: string, changes: readonly YamlChange[], find: () => TextEdit[]): Planned {
  try {
    const edits = find();
    const expected = changedValue(loadBlock(block), changes);
    const reads = sameValue(loadBlock(applyEdits(block, edits)), expected);
    return reads
      ? { kind: 'edits', edits }
      : refused('The front matter is written in a way that cannot be edited safely.');
  } catch (error) {
    if (error instanceof Refusal) return refused(error.message);
    return refused(`The front matter cannot be edited safely (${error instanceof Error ? error.message : error}).`);
  }
}
