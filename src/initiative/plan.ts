import type { Model } from '../model/model.ts';
import type { Models } from '../model/models.ts';
import { type Change, decide, type Move } from '../model/moves.ts';
import { type Planned, refused, shiftEdits } from '../text/edit.ts';
import { type KeyOrder, spliceYaml, type YamlChange } from '../text/splice.ts';
import type { FlowValue } from '../text/yaml-flow.ts';
import { cycleRecord, newBaselines } from './cycle.ts';
import { readInitiative } from './read.ts';
import { keyOrder } from './vocabulary/vocabulary.ts';

/** Who moves an initiative, and on which day (YYYY-MM-DD). */
export interface Stamp {
  readonly on: string;
  readonly by?: string;
}

/** Plans a move: the few edits of the file's text that make it, or the reason why it is not made. Writes nothing. */
export function planMove(text: string, models: Models, move: Move, stamp: Stamp): Planned {
  const read = readInitiative(text, models);
  if (read.kind === 'not-an-initiative')
    return refused('This file is not an initiative: its front matter has no `initiative:`.');
  if (read.kind === 'broken') return refused(read.problems[0]?.message ?? 'The front matter cannot be read.');
  const { initiative, model, block } = read;
  const unreadable = read.problems.find(
    ({ id }) => id === 'unknown-model' || id === 'unknown-status' || id === 'unknown-state',
  );
  if (unreadable) return refused(unreadable.message);

  const decision = decide(model, initiative, move);
  if (decision.kind === 'refused') return decision;
  // What is inserted at one place stands in the order of the changes: the history comes last, as is customary.
  const changes = [
    ...stateChanges(decision.changes),
    ...(move.kind === 'next-cycle'
      ? [...newBaselines(initiative, block.text, stamp.on), cycleRecord(initiative, stamp.on)]
      : []),
    historyChange(decision.changes, stamp),
  ];
  const splice = spliceYaml(block.text, changes, keyOrderOf(model));
  return splice.kind === 'refused' ? splice : { kind: 'edits', edits: shiftEdits(splice.edits, block.start) };
}

/** What a decision's changes of states mean for the front matter: each map is named once. */
function stateChanges(changes: readonly Change[]): YamlChange[] {
  const top = changes.flatMap((change): [string, FlowValue][] =>
    change.kind === 'status' || change.kind === 'cycle' || change.kind === 'review' ? [[change.kind, change.to]] : [],
  );
  const states = changes.flatMap((change): [string, FlowValue][] =>
    change.kind === 'state' ? [[change.step, change.to]] : [],
  );
  return [
    ...(top.length > 0 ? [{ kind: 'set', path: [], entries: top } as const] : []),
    ...(states.length > 0 ? [{ kind: 'set', path: ['steps'], entries: states } as const] : []),
  ];
}

function historyChange(changes: readonly Change[], { on, by }: Stamp): YamlChange {
  const items = changes.flatMap(change => {
    if (change.kind !== 'record') return [];
    const { kind: _, did, step, why, until } = change;
    return [{ on, did, ...(step && { step }), ...(by && { by }), ...(why && { why }), ...(until && { until }) }];
  });
  return { kind: 'append', path: ['history'], items };
}

function keyOrderOf(model: Model): KeyOrder {
  return path => {
    if (path.length === 0) return keyOrder;
    return path[0] === 'steps' ? model.steps.map(({ id }) => id) : [];
  };
}
