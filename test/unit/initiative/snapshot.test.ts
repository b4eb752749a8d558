import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { checkInitiative } from '../../../src/core/checks/check-file.ts';
import { planFix } from '../../../src/core/checks/fixes/plan-fix.ts';
import { findingsOnLeaving } from '../../../src/core/checks/leaving.ts';
import { placeFindings } from '../../../src/core/checks/placed-finding.ts';
import { planMove } from '../../../src/core/initiative/plan.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { planToggle } from '../../../src/core/initiative/toggle.ts';
import { Models } from '../../../src/core/model/models.ts';
import type { Move } from '../../../src/core/model/move.ts';
import { callsDuring } from '../calls.ts';
import { ofKind } from '../mark.ts';

const text = `---
initiative: Shorter builds
owner: Mei
vision: Feedback before attention is lost
steps: { vision: done, current-state: done, target-state: done, plan: active }
measures:
  - { name: Minutes, target: { value: 8, on: 2026-12-01 } }
---

## How do we get there?

- [ ] Measure a week
`;
const models = new Models();
const options = { today: '2026-11-02' };
const stamp = { on: '2026-11-02', by: 'Mei' };
const advance: Move = { kind: 'advance', step: 'plan', from: 'active' };
/** A text is parsed as data by `readBlock`, with its places by `parseTree`, its body by `readSections`. */
const parsers = ['readBlock', 'parseTree', 'readSections'];

describe('one version of a text', () => {
  // The built-in models are files, too.
  before(() => void models.all);

  it('is parsed once by all who ask about it after a keystroke, and its places are found once', async () => {
    const calls = await callsDuring([...parsers, 'check'], () => {
      const snapshot = new Snapshot(text, models);
      for (let nth = 0; nth < 3; nth++) {
        assert.equal(snapshot.read.kind, 'initiative');
        assert.ok(placeFindings(checkInitiative(snapshot, options), text).length > 0);
        assert.equal(snapshot.sections.length, 1);
      }
    });
    assert.deepEqual(calls, { readBlock: 1, parseTree: 1, readSections: 1, check: 1 });
  });

  it('is parsed once before a move and once after it, to verify it, and checked once each', async () => {
    const calls = await callsDuring([...parsers, 'check'], () => {
      const snapshot = new Snapshot(text, models);
      checkInitiative(snapshot, options);
      const planned = planMove(snapshot, advance, stamp);
      const { ahead } = findingsOnLeaving(snapshot, advance, planned, options);
      assert.ok(ahead.length > 0);
      const { after } = ofKind(planned, 'edits');
      assert.equal(after.read.kind === 'initiative' && after.read.initiative.states.get('plan'), 'done');
      checkInitiative(after, options);
    });
    assert.deepEqual(calls, { readBlock: 2, parseTree: 2, readSections: 2, check: 2 });
  });

  it('is parsed once before a task is ticked and once after it', async () => {
    const calls = await callsDuring(parsers, () => {
      const snapshot = new Snapshot(text, models);
      const name = { step: 'plan', text: 'Measure a week', nth: 0 };
      assert.equal(ofKind(planToggle(snapshot, name, true), 'edits').after.read.kind, 'initiative');
    });
    assert.deepEqual(calls, { readBlock: 2, parseTree: 0, readSections: 2 });
  });

  it('is checked again for other options', () => {
    const snapshot = new Snapshot(text, models);
    const found = checkInitiative(snapshot, options);
    assert.notEqual(checkInitiative(snapshot, { today: '2027-06-01' }), found);
    assert.equal(checkInitiative(snapshot, { ...options }), found);
    const dead = { deadLinks: new Set(['./gone.md']) };
    assert.notEqual(checkInitiative(snapshot, { ...options, surroundings: dead }), found);
  });

  it('is what verifies a fix, and what the fix leaves', () => {
    const snapshot = new Snapshot(text, models);
    const fix = checkInitiative(snapshot, options).flatMap(({ fixes }) => fixes)[0];
    assert.ok(fix);
    const planned = planFix(snapshot, fix, stamp);
    assert.ok(planned.kind === 'edits' && planned.after.read.kind === 'initiative');
  });
});
