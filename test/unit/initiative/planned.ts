import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/base/edit.ts';
import { type Ending, planMove } from '../../../src/core/initiative/plan.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { Models } from '../../../src/core/model/models.ts';
import type { Move } from '../../../src/core/model/move.ts';
import { ofKind } from '../mark.ts';

export const models = new Models();
export const stamp = { on: '2026-11-22', by: 'Priya' };

export const startVision: Move = { kind: 'start', step: 'vision' };
export const finishVision: Move = { kind: 'finish', step: 'vision' };
export const hold: Move = { kind: 'hold' };

export function plan(text: string, move: Move, ending?: Ending) {
  return planMove(new Snapshot(text, models), move, stamp, ending);
}

/** The text after a move. */
export function moved(text: string, move: Move, ending?: Ending): string {
  return applyEdits(text, ofKind(plan(text, move, ending), 'edits').edits);
}

/** The front matter after a move, both without their fences; with CRLF the same comes out, line end by line end. */
export function assertMoved(before: string, move: Move, after: string, ending?: Ending) {
  const [from, to] = [before, after].map(block => `---\n${block}\n---\nbody\n`) as [string, string];
  assert.equal(moved(from, move, ending), to);
  const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
  assert.equal(moved(windows(from), move, ending), windows(to));
}
