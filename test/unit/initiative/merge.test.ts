import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../../../src/core/base/edit.ts';
import { planMerge } from '../../../src/core/initiative/merge.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { ofKind } from '../mark.ts';
import { models } from './planned.ts';

/** Two people moved it on: one finished the plan, the other one went back to the target. */
const both = `---
initiative: Cut CI time
steps:
  vision: done
<<<<<<< HEAD
  target-state: done
  plan: done
  action: active # at last
history:
  - { on: 2026-10-01, did: finish, step: vision }
  - { on: 2026-11-02, did: finish, step: plan, by: Priya }
  - { on: 2026-11-02, did: start, step: action, by: Priya }
=======
  target-state: active
  plan: active
history:
  - { on: 2026-10-01, did: finish, step: vision }
  - { on: 2026-11-01, did: revisit, step: target-state, by: Tom,
      why: the wrong branch }
>>>>>>> theirs
owner: Priya
---

<<<<<<< HEAD
One
=======
Two
>>>>>>> theirs
`;

const merged = `---
initiative: Cut CI time
steps:
  vision: done
  target-state: active
  plan: done
  action: active # at last
history:
  - { on: 2026-10-01, did: finish, step: vision }
  - { on: 2026-11-01, did: revisit, step: target-state, by: Tom,
      why: the wrong branch }
  - { on: 2026-11-02, did: finish, step: plan, by: Priya }
  - { on: 2026-11-02, did: start, step: action, by: Priya }
owner: Priya
---

<<<<<<< HEAD
One
=======
Two
>>>>>>> theirs
`;

const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;

function assertMerged(before: string, after: string) {
  assert.equal(applyEdits(before, ofKind(planMerge(new Snapshot(before, models)), 'edits').edits), after);
}

function conflict(ours: string[], theirs: string[], base?: string[]): string {
  const between = base ? ['||||||| 1234567', ...base] : [];
  return [
    '---',
    'initiative: x',
    '<<<<<<< HEAD',
    ...ours,
    ...between,
    '=======',
    ...theirs,
    '>>>>>>> b',
    '---',
    '',
  ].join('\n');
}

function block(...lines: string[]): string {
  return ['---', 'initiative: x', ...lines, '---', ''].join('\n');
}

describe('conflicting sides of the front matter are put together', () => {
  it('with the histories of both, and the states that these tell', () => assertMerged(both, merged));

  it('with a byte order mark and other line ends', () => assertMerged(windows(both), windows(merged)));

  it('with the step that is further on, where the history is silent', () =>
    assertMerged(
      conflict(['steps: { plan: active }'], ['steps: { plan: done, action: active }']),
      block('steps: { plan: done, action: active }'),
    ));

  it('with what one side alone has changed, where Git shows what both began with', () => {
    assertMerged(conflict(['owner: Priya'], ['owner: Tom'], ['owner: Tom']), block('owner: Priya'));
    assertMerged(conflict(['owner: Tom'], [], ['owner: Tom']), block());
    assertMerged(conflict(['owner: Priya'], ['owner: Priya'], ['owner: Tom']), block('owner: Priya'));
  });

  it('never where one of them has begun another cycle: what the other one did belongs to the cycle before', () => {
    const begun = [
      'history:',
      '  - { on: 2026-10-05, did: next-cycle }',
      '  - { on: 2026-10-05, did: start, step: vision }',
    ];
    const went = ['history:', '  - { on: 2026-10-06, did: finish, step: plan }'];
    ofKind(planMerge(new Snapshot(conflict(begun, went), models)), 'refused');
    ofKind(
      planMerge(
        new Snapshot(conflict(begun, begun.with(1, '  - { on: 2026-10-05, did: next-cycle, by: Tom }')), models),
      ),
      'refused',
    );
  });

  it('never where a person has to choose, or the markers are not in order', () => {
    for (const text of [
      conflict(['owner: Priya'], ['owner: Tom']),
      conflict(['owner: Priya'], ['owner: Tom'], ['owner: Mei']),
      conflict(['owner: Priya'], []),
      conflict(['history: [{ did: start, step: plan }]'], ['history: [{ did: start, step: vision }]']),
      conflict(['owner: "x'], ['owner: "x']),
      conflict(['<<<<<<< HEAD'], ['owner: x']),
      '---\ninitiative: x\n<<<<<<< HEAD\nowner: x\n---\n',
      '---\ninitiative: x\n---\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> b\n',
      '# x\n',
    ])
      ofKind(planMerge(new Snapshot(text, models)), 'refused');
  });
});
