import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { positionOf } from '../../../src/core/model/position.ts';
import type { Standing } from '../../../src/core/model/standing.ts';
import { runs } from '../tape.ts';
import { itil, standing, standings } from './standing.ts';

function show(where: Standing): string {
  const { current, active, stale } = positionOf(itil, where);
  const ids = (steps: readonly { id: string }[]) => steps.map(({ id }) => id).join(' ') || '-';
  return `${current?.id ?? 'nothing'} | ${ids(active)} | ${ids(stale)}`;
}

type Row = readonly [name: string, states: string, history: string, position: string];

const current: readonly Row[] = [
  ['nothing begun: the first step', '.......', '', 'vision | - | -'],
  ['one active', 'dda....', 'start target-state', 'target-state | target-state | -'],
  [
    'several active: the one started last',
    'd.aa...',
    'start plan, start target-state',
    'target-state | target-state plan | -',
  ],
  [
    'several active: the one revisited last',
    'a.a....',
    'start target-state, revisit vision',
    'vision | vision target-state | -',
  ],
  [
    'what was started later but is active no more does not count',
    'da.d...',
    'start current-state, start plan, finish plan',
    'current-state | current-state | -',
  ],
  ['several active, the history silent: the first', '.a.a...', '', 'current-state | current-state plan | -'],
  ['none active: the first not started', 'ds.d...', '', 'target-state | - | -'],
  ['none active, one after skipped ones', 'sssss..', '', 'evaluation | - | -'],
  ['none left', 'ddddsdd', '', 'nothing | - | -'],
  [
    'an earlier cycle’s history does not count',
    'aa.....',
    'start current-state, next-cycle',
    'vision | vision current-state | -',
  ],
  ['a cycle that has just begun', 'a......', 'start plan, next-cycle', 'vision | vision | -'],
];

const stale: readonly Row[] = [
  [
    'finished before an earlier step was revisited',
    'add....',
    'finish current-state, finish target-state, revisit vision',
    'vision | vision | current-state target-state',
  ],
  [
    'still stale when the earlier step is done again',
    'dd.....',
    'finish current-state, revisit vision, finish vision',
    'target-state | - | current-state',
  ],
  ['finished afterwards', 'ad.....', 'revisit vision, finish current-state', 'vision | vision | -'],
  [
    'confirmed afterwards',
    'add....',
    'finish current-state, finish target-state, revisit vision, confirm current-state',
    'vision | vision | target-state',
  ],
  [
    'confirmed, and then revisited again',
    'ad.....',
    'finish current-state, revisit vision, confirm current-state, revisit vision',
    'vision | vision | current-state',
  ],
  [
    'only a later step was revisited',
    'da.....',
    'finish vision, revisit current-state',
    'current-state | current-state | -',
  ],
  ['not itself', 'd......', 'finish vision, revisit vision, finish vision', 'current-state | - | -'],
  ['a skipped or active step is never stale', 'asa....', 'revisit vision', 'vision | vision target-state | -'],
  ['an earlier step begun late is no revisit', 'ad.....', 'finish current-state, start vision', 'vision | vision | -'],
  [
    'done by hand: counts as finished before all',
    'add....',
    'finish target-state, revisit vision',
    'vision | vision | current-state target-state',
  ],
  ['done by hand, no revisit', 'dd.....', '', 'target-state | - | -'],
  [
    'a revisit of the cycle before does not count',
    'ad.....',
    'finish current-state, revisit vision, next-cycle, start vision, finish current-state',
    'vision | vision | -',
  ],
  [
    'a finish of the cycle before does not count',
    'ad.....',
    'finish current-state, next-cycle, revisit vision',
    'vision | vision | current-state',
  ],
];

describe('position: current | active | stale', () => {
  for (const [name, states, history, expected] of [...current, ...stale]) {
    it(name, () => assert.equal(show(standing(states, history)), expected));
  }

  it('counts what is done, what is skipped and all', () => {
    const { done, skipped, total } = positionOf(itil, standing('ddsa...'));
    assert.deepEqual([done, skipped, total], [2, 1, 7]);
  });

  it('is stale as the definition says, word by word', () => {
    const property = fc.property(standings, where =>
      assert.deepEqual(
        positionOf(itil, where).stale.map(({ id }) => id),
        naivelyStale(where),
      ),
    );
    fc.assert(property, runs(100));
  });
});

/** “A done step is stale when, after its latest finish or confirm in this cycle, an earlier step was revisited.” */
function naivelyStale({ states, history }: Standing): string[] {
  const ids = itil.steps.map(({ id }) => id);
  const thisCycle: (typeof history)[number][] = [];
  for (const entry of history) {
    if (entry.did === 'next-cycle') thisCycle.length = 0;
    else thisCycle.push(entry);
  }
  return ids.filter((id, place) => {
    if (states.get(id) !== 'done') return false;
    let isStale = false;
    for (const { did, step } of thisCycle) {
      if (step === id && (did === 'finish' || did === 'confirm')) isStale = false;
      if (did === 'revisit' && step !== undefined && ids.indexOf(step) < place) isStale = true;
    }
    return isStale;
  });
}
