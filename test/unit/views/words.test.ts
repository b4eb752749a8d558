import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { positionInBrief } from '../../../src/core/views/loop-words.ts';
import { loopOf, ofSteps, step } from '../drawing/loops.ts';

const letters = (index: number) => String.fromCharCode(65 + index);

describe('the position on one line', () => {
  it('names the current step and how many are done', () => {
    assert.equal(positionInBrief(loopOf(5, letters)), 'Cycle 2 · Step 3 of 5, C · 2 done');
  });

  it('says what is next where no step is active, and the status where it is another than active', () => {
    const steps = [step({ id: 'a', label: 'Vision', state: 'not-started', current: true }), step({ id: 'b' })];
    const loop = ofSteps(steps, { cycle: 1, status: 'proposed' });
    assert.equal(positionInBrief(loop), 'Proposed · Next: step 1 of 2, Vision · 0 done');
  });

  it('counts what is stale', () => {
    const steps = [step({ id: 'a', label: 'Vision', current: true }), step({ id: 'b', state: 'done', stale: true })];
    assert.equal(positionInBrief(ofSteps(steps, { cycle: 1 })), 'Step 1 of 2, Vision · 1 done · 1 stale');
  });

  it('names no step of what is closed', () => {
    const steps = [step({ id: 'a', state: 'done' }), step({ id: 'b', state: 'not-started' })];
    assert.equal(positionInBrief(ofSteps(steps, { cycle: 1, status: 'completed' })), 'Completed · 1 of 2 done');
  });
});
