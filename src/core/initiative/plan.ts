import type { Model } from '../model/model.ts';
import { type Move, rowOf } from '../model/move.ts';
import { type Change, decide } from '../model/moves.ts';
import type { YamlChange } from '../yaml/change.ts';
import type { FlowValue } from '../yaml/flow.ts';
import type { YamlPath } from '../yaml/tree.ts';
import { planAfter, planChanges } from './change.ts';
import { type Beginning, cycleChanges, verdictValue } from './cycle.ts';
import { planCycleHeadings } from './cycle-headings.ts';
import type { Claim, Initiative } from './initiative.ts';
import type { Plan, Snapshot } from './snapshot.ts';
import { notUnderstood } from './understood.ts';

/** Who moves an initiative, and on which day (YYYY-MM-DD). */
export interface Stamp {
  readonly on: string;
  readonly by?: string;
}

/** What a cycle has come to, as its measures tell: it is derived above this layer, and asked for when a cycle ends. */
export type Judge = (initiative: Initiative, model: Model) => string | undefined;

/**
 * What is said at the end of a cycle: what the readings say, what people say where they see it otherwise, and what is
 * agreed on for the next one, where it begins.
 */
export interface Ending {
  readonly judge?: Judge;
  readonly claim?: Claim;
  /** Who, besides those who did the work, has seen the benefit. */
  readonly confirmed?: string | undefined;
  readonly beginning?: Beginning;
}

/** Plans a move: the few edits of the file's text that make it, or the reason why it is not made. Writes nothing. */
export function planMove(snapshot: Snapshot, move: Move, stamp: Stamp, ending: Ending = {}): Plan {
  const { judge, claim, confirmed, beginning = {} } = ending;
  const planned = planChanges(snapshot, read => {
    const obstacle = notUnderstood(read, [...deciding, ...(rowOf(move.kind).reads ?? []).map(key => [key])]);
    if (obstacle !== undefined) return obstacle;
    const { initiative, model } = read;
    const decision = decide(model, initiative, move);
    if (decision.kind !== 'allowed') return decision.reason;
    // What is inserted at one place stands in the order of the changes: the history comes after the
    // cycles, as is customary, and the verdict after the history.
    return [
      ...stateChanges(decision.changes),
      ...(decision.changes.some(({ kind }) => kind === 'no-review')
        ? [{ kind: 'remove', path: ['review'] } as const]
        : []),
      ...(move.kind === 'next-cycle' ? cycleChanges(read, stamp.on, judge?.(initiative, model), beginning) : []),
      historyChange(decision.changes, stamp),
      ...(confirmed === undefined ? [] : [setAtTop('confirmed', { by: confirmed, on: stamp.on })]),
      ...(claim ? [setAtTop('verdict', verdictValue(claim))] : []),
    ];
  });
  return move.kind === 'next-cycle' && beginning.headings ? planAfter(planned, planCycleHeadings) : planned;
}

function setAtTop(key: string, value: FlowValue): YamlChange {
  return { kind: 'set', path: [], entries: [[key, value]] };
}

/** What tells where an initiative stands: each move is decided by it. */
const deciding: readonly YamlPath[] = [['model'], ['status'], ['cycle'], ['steps'], ['history']];

/** What a decision's changes of states mean for the front matter: each map is named once. */
function stateChanges(changes: readonly Change[]): YamlChange[] {
  const top = changes.flatMap((change): [string, FlowValue][] =>
    change.kind === 'state' || change.kind === 'record' || change.kind === 'no-review'
      ? []
      : [[change.kind, change.to]],
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
    const { kind: _, did, step, ...told } = change;
    return [{ on, did, ...(step && { step }), ...(by && { by }), ...told }];
  });
  return { kind: 'append', path: ['history'], items };
}
