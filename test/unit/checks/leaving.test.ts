import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingsOnLeaving } from '../../../src/core/checks/leaving.ts';
import { planMove } from '../../../src/core/initiative/plan.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { Models } from '../../../src/core/model/models.ts';
import type { Move } from '../../../src/core/model/move.ts';
import { mark } from '../mark.ts';

const planned = `---
initiative: Shorter builds
owner: Mei
vision: Feedback before attention is lost
value: Nobody waits
agreed: [Mei]
steps: { vision: done, current-state: done, target-state: done, plan: active }
measures:
  - { name: Minutes, target: { value: 8, on: 2026-12-01 } }
  - { name: Failures, role: balancing, baseline: { value: 2, on: 2026-10-01, source: log }, limit: 3 }
---

## How do we get there?
`;

const leave: Move = { kind: 'advance', step: 'plan', from: 'active' };
const ahead = (text: string, move: Move = leave) => {
  const snapshot = new Snapshot(text, new Models());
  const planned = planMove(snapshot, move, { on: '2026-11-02' });
  return findingsOnLeaving(snapshot, move, planned, { today: '2026-11-02' });
};
const ids = (text: string, move?: Move) => {
  const found = ahead(text, move);
  return [...found.open, ...found.ahead].map(({ id }) => id);
};

describe('what is to be seen to before a step is left', () => {
  it('is what counts about the step, and what leaving it brings', () => {
    assert.deepEqual(ids(planned), ['no-baseline', 'no-plan']);
    assert.deepEqual(ids(planned, { kind: 'finish', step: 'plan' }), []);
  });

  it('is said before a step is skipped, too', () => {
    const open = planned.replace(/vision: Feed.*\n/, '').replace('{ vision: done', '{ vision: active');
    assert.deepEqual(ids(open, { kind: 'skip', step: 'vision' }), ['no-vision']);
    assert.deepEqual(ids(planned, { kind: 'skip', step: 'vision' }), []);
  });

  it('is told apart by whether it is said already', () => {
    const found = ahead(planned.replace('plan: active', 'plan: active, action: active'));
    assert.deepEqual([found.open.map(({ id }) => id), found.ahead.map(({ id }) => id)], [['no-plan'], []]);
    assert.deepEqual(ahead(planned).open, []);
  });

  it('has its place in the text as it is', () => {
    const places = ahead(planned).ahead.map(({ at }) =>
      mark(planned, at)
        .split('\n')
        .find(line => line.includes('«')),
    );
    assert.deepEqual(places, [
      '  - { name: «Minutes», target: { value: 8, on: 2026-12-01 } }',
      '«## How do we get there?»',
    ]);
  });

  it('is not what was said before of another step', () => {
    const unowned = planned.replace('owner: Mei\n', '').replace('on: 2026-12-01', 'source: guess');
    assert.deepEqual(ids(unowned), ['no-baseline', 'no-plan']);
  });

  it('is what the step is for, long before action misses it', () => {
    const measuring = planned.replace('current-state: done, target-state: done, plan: active', 'current-state: active');
    const found = ahead(measuring, { kind: 'advance', step: 'current-state', from: 'active' });
    assert.deepEqual(
      [
        found.open,
        found.ahead,
        found.later.map(({ id, at }) => [id, mark(measuring, at).split('«')[1]?.split('»')[0]]),
      ],
      [[], [], [['no-baseline', 'Minutes']]],
    );
    assert.deepEqual(ahead(planned).later, [], 'it is told once');
  });

  it('is nothing where all is there', () => {
    const ready = planned
      .replace('{ name: Minutes,', '{ name: Minutes, baseline: { value: 22, on: 2026-10-01, source: log },')
      .concat('\nOne change at a time.\n');
    assert.deepEqual(ids(ready), []);
  });

  it('is nothing for a move that leaves no step, or that is refused', () => {
    assert.deepEqual(ids(planned, { kind: 'start', step: 'action' }), []);
    assert.deepEqual(ids(planned, { kind: 'advance', step: 'vision', from: 'active' }), []);
    assert.deepEqual(ids('---\ninitiative: "Shorter\n---\n'), []);
    assert.deepEqual(ids('# A note\n'), []);
  });
});
