import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../../../src/core/base/edit.ts';
import { planMove } from '../../../src/core/initiative/plan.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import type { Move } from '../../../src/core/model/move.ts';
import { ofKind } from '../mark.ts';
import { assertMoved, models, moved, plan, startVision } from './planned.ts';

const file = `# Our own order, our own comments.
owner: Priya # since May
initiative: "Cut CI time"
status: active
steps:
  vision: done
  current-state: active
history:
  - { on: 2026-10-01, did: start, step: vision }
  - { on: 2026-10-02, did: revisit, step: vision } # so
buddies: [ 'Ana' ,  "Tom"]`;

const table: readonly (readonly [name: string, move: Move, ...changes: (readonly [string, string])[]])[] = [
  [
    'advance: two states, two lines',
    { kind: 'advance', step: 'current-state', from: 'active' },
    ['  current-state: active', '  current-state: done\n  target-state: active'],
    [
      '# so',
      '# so\n  - { on: 2026-11-22, did: finish, step: current-state, by: Priya }\n  - { on: 2026-11-22, did: start, step: target-state, by: Priya }',
    ],
  ],
  [
    'start: a step beside the active one, at its place',
    { kind: 'start', step: 'plan' },
    ['current-state: active', 'current-state: active\n  plan: active'],
    ['# so', '# so\n  - { on: 2026-11-22, did: start, step: plan, by: Priya }'],
  ],
  [
    'revisit: with its reason',
    { kind: 'revisit', step: 'vision', why: 'the goal has moved' },
    ['vision: done', 'vision: active'],
    ['# so', '# so\n  - { on: 2026-11-22, did: revisit, step: vision, by: Priya, why: the goal has moved }'],
  ],
  [
    'skip: what was active',
    { kind: 'skip', step: 'current-state', why: 'known: see the audit' },
    ['current-state: active', 'current-state: skipped'],
    ['# so', '# so\n  - { on: 2026-11-22, did: skip, step: current-state, by: Priya, why: "known: see the audit" }'],
  ],
  [
    'keep: until a day, and a line that tells that it was looked at',
    { kind: 'keep', until: '2026-12-04' },
    ['status: active', 'status: active\nreview: 2026-12-04'],
    ['# so', '# so\n  - { on: 2026-11-22, did: keep, by: Priya, until: 2026-12-04 }'],
  ],
  [
    'hold: until a day, which is when it is looked at next',
    { kind: 'hold', why: 'away', until: '2027-01-11' },
    ['status: active', 'status: on-hold\nreview: 2027-01-11'],
    ['# so', '# so\n  - { on: 2026-11-22, did: hold, by: Priya, why: away, until: 2027-01-11 }'],
  ],
  [
    'hand-over: the owner, and a line that tells to whom and why',
    { kind: 'hand-over', to: 'Ann', why: 'a new team' },
    ['owner: Priya #', 'owner: Ann #'],
    ['# so', '# so\n  - { on: 2026-11-22, did: hand-over, by: Priya, to: Ann, why: a new team }'],
  ],
];

describe('a move changes these lines, and no others', () => {
  for (const [name, move, ...changes] of table) {
    it(name, () =>
      assertMoved(
        file,
        move,
        changes.reduce((text, [from, to]) => text.replace(from, to), file),
      ),
    );
  }

  it('confirm: the history only', () => {
    const before = 'initiative: x\nsteps: { vision: active, plan: done }\nhistory:\n  - { did: revisit, step: vision }';
    assertMoved(
      before,
      { kind: 'confirm', step: 'plan' },
      `${before}\n  - { on: 2026-11-22, did: confirm, step: plan, by: Priya }`,
    );
  });

  it('start: a proposed initiative becomes active', () => {
    assertMoved(
      'initiative: x\nstatus: proposed # maybe\nsteps: {}\nhistory: []',
      startVision,
      'initiative: x\nstatus: active # maybe\nsteps: { vision: active }\nhistory: [{ on: 2026-11-22, did: start, step: vision, by: Priya }]',
    );
  });

  it('complete: a status that was not written is written', () => {
    assertMoved(
      'initiative: x\nlevel: team\nhistory: []',
      { kind: 'complete' },
      'initiative: x\nstatus: completed\nlevel: team\nhistory: [{ on: 2026-11-22, did: complete, by: Priya }]',
    );
  });

  it('hand-over: an owner where there was none', () => {
    assertMoved(
      'initiative: x\nlevel: team\nraised: 2026-10-01\nhistory: []',
      { kind: 'hand-over', to: 'Ann: A' },
      'initiative: x\nlevel: team\nowner: "Ann: A"\nraised: 2026-10-01\nhistory: [{ on: 2026-11-22, did: hand-over, by: Priya, to: "Ann: A" }]',
    );
  });

  it('hand-over: nothing where it is not said to whom, or the owner is not understood', () => {
    const refused = (owner: string, move: Move) =>
      ofKind(plan(`---\ninitiative: x\nowner: ${owner}\n---\n`, move), 'refused').reason;
    assert.equal(refused('Tom', { kind: 'hand-over' }), 'It is not said who owns it from now on.');
    assert.equal(refused('[Tom, Priya]', { kind: 'hand-over', to: 'Ann' }), '`owner` is a text, not a list.');
    assert.equal(refused('Ann', { kind: 'hand-over', to: 'Ann' }), 'Ann is the owner already.');
  });

  it('keep: nothing where it is kept until that day already, or the day is not understood', () => {
    const refused = (review: string) =>
      ofKind(plan(`---\ninitiative: x\nreview: ${review}\n---\n`, { kind: 'keep', until: '2026-12-04' }), 'refused')
        .reason;
    assert.equal(refused('2026-12-04'), 'It is looked at on 2026-12-04 already.');
    assert.equal(refused('soon'), '`review` is a date of the form YYYY-MM-DD, not “soon”.');
  });

  it('hold: a review day that was written is replaced, in its quotes', () => {
    assertMoved(
      "initiative: x\nstatus: active\nreview: '2026-12-01' # soon\nhistory: []",
      { kind: 'hold', until: '2027-01-11' },
      "initiative: x\nstatus: on-hold\nreview: '2027-01-11' # soon\nhistory: [{ on: 2026-11-22, did: hold, by: Priya, until: 2027-01-11 }]",
    );
  });

  it('by nobody in particular: without a name', () => {
    const text = '---\ninitiative: x\nhistory: []\n---\n';
    const { edits } = ofKind(planMove(new Snapshot(text, models), { kind: 'hold' }, { on: '2026-11-22' }), 'edits');
    assert.equal(
      applyEdits(text, edits),
      '---\ninitiative: x\nstatus: on-hold\nhistory: [{ on: 2026-11-22, did: hold }]\n---\n',
    );
  });

  it('keeps the fences, a missing final newline and the body', () => {
    const text = '\ufeff---yaml \ninitiative: x\r\nsteps:\n  vision: active\nhistory: []\n---\t';
    const after = moved(text, { kind: 'finish', step: 'vision' });
    assert.equal(
      after,
      text.replace('active', 'done').replace('[]', '[{ on: 2026-11-22, did: finish, step: vision, by: Priya }]'),
    );
  });
});
