import { applyEdits, type Planned, refused, type TextEdit } from '../base/edit.ts';
import { Refusal } from '../base/refusal.ts';
import { sameValue } from './change.ts';
import { loadBlock } from './load.ts';

/** What is found to be edited in a YAML block, where the block then reads as was meant; else it is refused. */
export function verified(block: string, find: () => readonly TextEdit[], meant: (data: unknown) => unknown): Planned {
  try {
    const edits = find();
    return sameValue(loadBlock(applyEdits(block, edits)), meant(loadBlock(block)))
      ? { kind: 'edits', edits }
      : refused('The front matter is written in a way that cannot be edited safely.');
  } catch (error) {
    if (error instanceof Refusal) return refused(error.message);
    return refused(`The front matter cannot be edited safely (${error instanceof Error ? error.message : error}).`);
  }
}
