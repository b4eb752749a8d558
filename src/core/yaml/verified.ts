import { applyEdits, type Planned, refused, type TextEdit } from '../base/edit.ts';
import { Refusal } from '../base/refusal.ts';
import { t } from '../base/words.ts';
import type { Block } from './block.ts';
import { sameValue } from './change.ts';
import { loadBlock } from './load.ts';

/** A block, and what it reads as. */
export interface BlockRead {
  readonly block: Block;
  readonly data: unknown;
}

/** What a block reads as once it is edited; offsets are those of the block. Throws where it cannot be read. */
export type Reread = (edits: readonly TextEdit[]) => unknown;

export function rereading({ text }: Block): Reread {
  return edits => loadBlock(applyEdits(text, edits));
}

/** What is found to be edited in a YAML block, where it then reads as was meant; else it is refused. */
export function verified(find: () => readonly TextEdit[], meant: () => unknown, reread: Reread): Planned {
  try {
    const edits = find();
    return sameValue(reread(edits), meant())
      ? { kind: 'edits', edits }
      : refused(t('The front matter is written in a way that cannot be edited safely.'));
  } catch (error) {
    if (error instanceof Refusal) return refused(error.message);
    return refused(
      t('The front matter cannot be edited safely ({error}).', {
        error: error instanceof Error ? error.message : String(error),
      }),
    );
  }
}
