import type { Uri } from 'vscode';
import { allOf, t } from '../../core/base/words.ts';
import { findStep } from '../../core/model/model.ts';
import type { Move } from '../../core/model/move.ts';
import { wordsOf } from '../../core/model/move-words.ts';
import { takingUp } from '../../core/model/moves.ts';
import { positionOf } from '../../core/model/position.ts';
import { stateOf } from '../../core/model/standing.ts';
import { inform } from '../host/notify.ts';
import { pick } from '../questions/item.ts';
import type { InitiativeEntry } from '../workspace/entry.ts';
import type { Mover } from './mover.ts';

/**
 * An initiative that is dropped on one of its steps takes that step up: it starts, or if it was done before, it is
 * revisited. Where that jumps over steps, it is asked first: a hand may slip.
 */
export async function takeUp(
  { mover }: { readonly mover: Mover },
  entry: InitiativeEntry,
  { uri, step }: { readonly uri: Uri; readonly step: string },
): Promise<void> {
  const { initiative, model } = entry;
  const label = findStep(model, step)?.label ?? step;
  if (uri.toString() !== entry.uri.toString()) {
    void inform(
      t('{step} is a step of another initiative. Drop “{title}” on one of its own.', {
        step: label,
        title: initiative.title,
      }),
    );
    return;
  }
  const found = takingUp(model, initiative, step);
  if (!found) void inform(t('{step} is active already.', { step: label }));
  else if (await isMeant(entry, found, step)) await mover.ask(entry, found);
}

/** A revisit asks for its reason anyway. */
async function isMeant({ initiative, model }: InitiativeEntry, move: Move, step: string): Promise<boolean> {
  const { current } = positionOf(model, initiative);
  const from = current ? model.steps.indexOf(current) : 0;
  const skipped = model.steps
    .slice(
      from,
      model.steps.findIndex(({ id }) => id === step),
    )
    .filter(({ id }) => !['done', 'skipped'].includes(stateOf(initiative, id)) && id !== current?.id);
  if (move.kind !== 'start' || skipped.length === 0) return true;
  const placeHolder = t('{steps} would stay undone.', { steps: allOf(skipped.map(({ label }) => label)) });
  return (await pick([wordsOf(model, initiative, move)], { title: initiative.title, placeHolder })) !== undefined;
}
