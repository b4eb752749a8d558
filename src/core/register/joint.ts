import { allOf, t } from '../base/words.ts';
import type { Initiative } from '../initiative/initiative.ts';
import type { MoveKind } from '../model/move.ts';
import { inWords } from '../model/moves.ts';

/** The moves that can be made of many initiatives at once: what they are told is the same for all. */
export const jointMoves = ['keep', 'hold', 'hand-over', 'drop'] as const satisfies readonly MoveKind[];
export type JointMove = (typeof jointMoves)[number];

export function isJointMove(kind: MoveKind): kind is JointMove {
  return (jointMoves as readonly MoveKind[]).includes(kind);
}

/** What such a move would make of an initiative: “active → on hold, review none → 2026-12-01”. */
export function differenceInWords(before: Initiative, after: Initiative): string {
  const none = t('none');
  const between = { from: inWords(before.status), to: inWords(after.status) };
  const owners = { from: before.owner ?? none, to: after.owner ?? none };
  const reviews = { from: before.review ?? none, to: after.review ?? none };
  return allOf([
    ...(before.status === after.status ? [] : [t('{from} → {to}', between)]),
    ...(before.owner === after.owner ? [] : [t('owner {from} → {to}', owners)]),
    ...(before.review === after.review ? [] : [t('review {from} → {to}', reviews)]),
  ]);
}
