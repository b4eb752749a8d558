import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../../../src/core/base/edit.ts';
import { planMove } from '../../../src/core/initiative/plan.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { planUndo } from '../../../src/core/initiative/undo.ts';
import { Models } from '../../../src/core/model/models.ts';
import { moveKinds, moveOf } from '../../../src/core/model/move.ts';
import { ofKind } from '../mark.ts';

const text = `---
initiative: CI time   # ours
status: active
owner: Mei
steps: { vision: done, current-state: active, plan: active }
measures:
  - { name: Time, baseline: 22, target: 8, readings: [{ on: 2026-11-01, value: 8 }] }
history:
  - { on: 2026-10-01, did: start, step: vision }
---

## Where are we now?\r
`;
const stamp = { on: '2026-11-25', by: 'Mei' };

describe('taking a move back', () => {
  const before = new Snapshot(text, new Models());
  const told = { step: 'current-state', from: 'active', cycle: 1, to: 'Ana', why: 'so', until: '2027-01-01' } as const;
  const made = moveKinds.flatMap(kind => {
    const plan = planMove(before, moveOf(kind, told), stamp);
    return plan.kind === 'edits' ? [[kind, plan] as const] : [];
  });

  it('leaves every character as it was', () => {
    assert.ok(made.length > 5);
    for (const [kind, plan] of made) {
      const undo = ofKind(planUndo(plan.after, { before, plan }), 'edits');
      assert.equal(applyEdits(plan.after.text, undo.edits), text, kind);
      assert.equal(undo.after.text, text);
    }
  });

  it('takes nothing back that was written since', () => {
    for (const [, plan] of made) {
      const since = new Snapshot(`${plan.after.text}More.\n`, new Models());
      assert.match(ofKind(planUndo(since, { before, plan }), 'refused').reason, /has changed since/);
    }
  });
});
