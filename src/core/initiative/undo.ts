import { inverseOf, refused } from '../base/edit.ts';
import { t } from '../base/words.ts';
import type { Plan, PlannedEdits, Snapshot } from './snapshot.ts';

/** An edit that was made to a text. */
export interface Made {
  readonly before: Snapshot;
  readonly plan: PlannedEdits;
}

/** Plans to take an edit back, as long as the text is what the edit has left: nothing else is ever taken back with it. */
export function planUndo(snapshot: Snapshot, { before, plan }: Made): Plan {
  if (snapshot.text !== plan.after.text)
    return refused(t('The file has changed since, so nothing was taken back. Use Undo in its editor.'));
  return { kind: 'edits', edits: inverseOf(before.text, plan.edits), after: before };
}
