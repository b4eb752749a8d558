import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Move } from '../../../src/core/model/move.ts';
import { advanceFrom, type Change, decide } from '../../../src/core/model/moves.ts';
import { positionOf } from '../../../src/core/model/position.ts';
import type { Status } from '../../../src/core/model/state.ts';
import { itil, standing } from './standing.ts';

function show(change: Change): string {
  switch (change.kind) {
    case 'state':
      return `${change.step}: ${change.to}`;
    case 'record':
      return `+ ${[change.did, change.step, change.why && `“${change.why}”`, change.until, change.to && `to ${change.to}`].filter(Boolean).join(' ')}`;
    case 'no-review':
      return change.kind;
    default:
      return `${change.kind}: ${change.to}`;
  }
}

function outcome(move: Move, states: string, history: string, status: Status): string {
  const decision = decide(itil, standing(states, history, { status, cycle: 2, owner: 'Priya' }), move);
  return decision.kind === 'allowed' ? decision.changes.map(show).join(', ') : `no: ${decision.reason}`;
}

type Row = readonly [states: string, move: Move, outcome: string, status?: Status];

const start: Move = { kind: 'start', step: 'plan' };
const finish: Move = { kind: 'finish', step: 'plan' };
const advance: Move = { kind: 'advance', step: 'plan', from: 'active' };
const begin: Move = { kind: 'advance', step: 'plan', from: 'not-started' };
const revisit: Move = { kind: 'revisit', step: 'plan', why: 'new facts' };
const skip: Move = { kind: 'skip', step: 'plan', why: 'too small' };
const finished = 'plan: done, + finish plan';

const tables: Readonly<Record<string, readonly Row[]>> = {
  start: [
    ['ddd....', start, 'plan: active, + start plan'],
    ['ddds...', start, 'plan: active, + start plan'],
    ['...a...', start, 'no: Plan is active, not not started or skipped.'],
    ['...d...', start, 'no: Plan is done, not not started or skipped.'],
    ['.......', start, 'status: active, plan: active, + start plan', 'proposed'],
    ['.......', { kind: 'start', step: 'nowhere' }, 'no: The model ITIL continual improvement has no step “nowhere”.'],
  ],
  finish: [
    ['...a...', finish, finished],
    ['.......', finish, 'no: Plan is not started, not active.'],
    ['...d...', finish, 'no: Plan is done, not active.'],
    ['...s...', finish, 'no: Plan is skipped, not active.'],
  ],
  'advance from an active step': [
    ['ddda...', advance, `${finished}, action: active, + start action`],
    ['dddads.', advance, `${finished}, momentum: active, + start momentum`],
    ['dddaa..', advance, finished],
    ['dddad.a', advance, `${finished}, evaluation: active, + start evaluation`],
    ['...addd', advance, finished],
    ['..aa...', advance, `${finished}, action: active, + start action`],
    ['.......', advance, 'no: Plan is not started, not active.'],
    ['...d...', advance, 'no: Plan is done, not active.'],
    ['...s...', advance, 'no: Plan is skipped, not active.'],
    ['...a...', advance, 'no: The initiative is completed: no step comes next.', 'completed'],
    ['...a...', advance, 'no: The initiative is dropped: no step comes next.', 'dropped'],
    ['ddd....', begin, 'no: The initiative is completed: no step comes next.', 'completed'],
  ],
  'advance where no step is active': [
    ['ddd....', begin, 'plan: active, + start plan'],
    ['ddd....', begin, 'status: active, plan: active, + start plan', 'proposed'],
    ['dda....', begin, 'no: Target state is active already.'],
    ['daa....', begin, 'no: Current state, Target state is active already.'],
    ['dd.....', begin, 'no: Target state is the step to start.'],
    ['dddsddd', begin, 'no: No step is left to start.'],
  ],
  revisit: [
    ['dddda..', revisit, 'plan: active, + revisit plan “new facts”'],
    ['dddsa..', revisit, 'plan: active, + revisit plan “new facts”'],
    ['...d...', { kind: 'revisit', step: 'plan' }, 'status: active, plan: active, + revisit plan', 'proposed'],
    ['...a...', revisit, 'no: Plan is active, not done or skipped.'],
    ['.......', revisit, 'no: Plan is not started, not done or skipped.'],
  ],
  skip: [
    ['.......', skip, 'plan: skipped, + skip plan “too small”'],
    ['...a...', skip, 'plan: skipped, + skip plan “too small”'],
    ['...d...', skip, 'no: Plan is done, not not started or active.'],
    ['...s...', skip, 'no: Plan is skipped, not not started or active.'],
  ],
  keep: [
    ...(['active', 'on-hold', 'proposed'] as const).map(
      (status): Row => [
        'a......',
        { kind: 'keep', until: '2026-12-12' },
        'review: 2026-12-12, + keep 2026-12-12',
        status,
      ],
    ),
    ['a......', { kind: 'keep' }, 'no: It is not said when it is looked at again.'],
    [
      'a......',
      { kind: 'keep', until: '2026-12-12' },
      'no: The initiative is dropped, not proposed, active or on hold.',
      'dropped',
    ],
  ],
  hold: [
    ['a......', { kind: 'hold' }, 'status: on-hold, + hold'],
    [
      'a......',
      { kind: 'hold', why: 'away', until: '2027-01-11' },
      'status: on-hold, review: 2027-01-11, + hold “away” 2027-01-11',
    ],
    ...(['proposed', 'on-hold', 'completed', 'dropped'] as const).map(
      (status): Row => [
        'a......',
        { kind: 'hold' },
        `no: The initiative is ${status.replace('-', ' ')}, not active.`,
        status,
      ],
    ),
  ],
  resume: [
    ['a......', { kind: 'resume' }, 'status: active, + resume', 'on-hold'],
    ...(['proposed', 'active', 'completed', 'dropped'] as const).map(
      (status): Row => ['a......', { kind: 'resume' }, `no: The initiative is ${status}, not on hold.`, status],
    ),
  ],
  'hand-over': [
    ...(['active', 'on-hold', 'proposed'] as const).map(
      (status): Row => ['a......', { kind: 'hand-over', to: 'Ann' }, 'owner: Ann, + hand-over to Ann', status],
    ),
    ['a......', { kind: 'hand-over', to: 'Ann', why: 'new team' }, 'owner: Ann, + hand-over “new team” to Ann'],
    ['a......', { kind: 'hand-over', to: 'Priya' }, 'no: Priya is the owner already.'],
    ['a......', { kind: 'hand-over' }, 'no: It is not said who owns it from now on.'],
    ...(['completed', 'dropped'] as const).map(
      (status): Row => [
        'a......',
        { kind: 'hand-over', to: 'Ann' },
        `no: The initiative is ${status}, not proposed, active or on hold.`,
        status,
      ],
    ),
  ],
  'complete and drop': [
    ...(['active', 'on-hold', 'proposed'] as const).flatMap((status): Row[] => [
      ['a......', { kind: 'complete' }, 'status: completed, + complete', status],
      ['a......', { kind: 'drop', why: 'no use' }, 'status: dropped, + drop “no use”', status],
    ]),
    ...(['completed', 'dropped'] as const).flatMap((status): Row[] => [
      ['a......', { kind: 'complete' }, `no: The initiative is ${status}, not active, on hold or proposed.`, status],
      ['a......', { kind: 'drop' }, `no: The initiative is ${status}, not active, on hold or proposed.`, status],
    ]),
  ],
  'next-cycle': [
    [
      'ddddddd',
      { kind: 'next-cycle', cycle: 2 },
      'cycle: 3, current-state: not-started, target-state: not-started, plan: not-started, action: not-started, evaluation: not-started, momentum: not-started, vision: active, + next-cycle, + start vision',
    ],
    ['a.s....', { kind: 'next-cycle', cycle: 2 }, 'cycle: 3, target-state: not-started, + next-cycle, + start vision'],
    [
      '.......',
      { kind: 'next-cycle', cycle: 2 },
      'cycle: 3, status: active, vision: active, + next-cycle, + start vision',
      'completed',
    ],
    ['ddddddd', { kind: 'next-cycle', cycle: 1 }, 'no: Cycle 2 is under way, not cycle 1.'],
  ],
};

describe('a move', () => {
  for (const [name, rows] of Object.entries(tables)) {
    describe(name, () => {
      for (const [states, move, expected, status = 'active'] of rows)
        it(`${states} (${status}) → ${expected}`, () => assert.equal(outcome(move, states, '', status), expected));
    });
  }

  const confirm: Move = { kind: 'confirm', step: 'plan' };
  const stale = 'finish plan, revisit vision';
  const confirms: readonly (readonly [string, string, string])[] = [
    ['a..d...', stale, '+ confirm plan'],
    [
      'a..d...',
      `${stale}, confirm plan`,
      'no: Plan needs no confirming: no earlier step was revisited since it was finished.',
    ],
    ['a..a...', stale, 'no: Plan is active, not done.'],
    ['a..s...', stale, 'no: Plan is skipped, not done.'],
  ];
  for (const [states, history, expected] of confirms)
    it(`confirm: ${states}, ${history} → ${expected}`, () =>
      assert.equal(outcome(confirm, states, history, 'active'), expected));
});

describe('the advance that fits', () => {
  for (const [states, expected] of [
    ['dda....', { kind: 'advance', step: 'target-state', from: 'active' }],
    ['dd.....', { kind: 'advance', step: 'target-state', from: 'not-started' }],
    ['dddsddd', undefined],
  ] as const)
    it(states, () => {
      assert.deepEqual(advanceFrom(positionOf(itil, standing(states))), expected);
      for (const status of ['completed', 'dropped'] as const)
        assert.equal(advanceFrom(positionOf(itil, standing(states, '', { status }))), undefined);
    });
});
