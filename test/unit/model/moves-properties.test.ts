import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Move } from '../../../src/core/model/move.ts';
import { advanceFrom, allowedMoves, type Change, decide } from '../../../src/core/model/moves.ts';
import { positionOf } from '../../../src/core/model/position.ts';
import { isClosed, type Standing } from '../../../src/core/model/standing.ts';
import { runs } from '../tape.ts';
import { changed, itil, lettersOf, moves, standing, standings } from './standing.ts';

function check(holds: (before: Standing, move: Move, changes: readonly Change[], after: Standing) => void) {
  const property = fc.property(standings, moves, (before, move) => {
    const decision = decide(itil, before, move);
    if (decision.kind === 'allowed') holds(before, move, decision.changes, changed(before, decision.changes));
  });
  fc.assert(property, runs(80));
}

describe('from any standing, an allowed move', () => {
  it('is refused when it is asked for a second time', () =>
    check((_before, move, _changes, after) => assert.equal(decide(itil, after, move).kind, 'refused')));

  it('changes something, and nothing to what it is already', () =>
    check((before, _move, changes) => {
      assert.ok(changes.length > 0);
      for (const change of changes) {
        if (change.kind === 'state') assert.notEqual(before.states.get(change.step) ?? 'not-started', change.to);
        if (change.kind === 'status') assert.notEqual(before.status, change.to);
      }
    }));

  it('names each step, the status and the cycle once at most', () =>
    check((_before, _move, changes) => {
      const named = changes
        .filter(({ kind }) => kind !== 'record')
        .map(change => (change.kind === 'state' ? change.step : change.kind));
      assert.equal(new Set(named).size, named.length);
    }));

  it('adds to the history, and takes nothing from it', () =>
    check((before, _move, _changes, after) => {
      assert.ok(after.history.length > before.history.length);
      assert.deepEqual(after.history.slice(0, before.history.length), before.history);
    }));

  it('writes one history line for each change of a step or status, but for those that come with another', () =>
    check((_before, move, changes) => {
      const lines = changes.flatMap(change => (change.kind === 'record' ? [change.did] : []));
      const expected =
        move.kind === 'advance'
          ? [['finish', 'start'], ['finish'], ['start']]
          : move.kind === 'next-cycle'
            ? [['next-cycle', 'start']]
            : [[move.kind]];
      assert.ok(
        expected.some(deeds => deeds.join() === lines.join()),
        lines.join(),
      );
    }));

  it('of a step leaves the other steps as they are', () =>
    check((before, move, changes, after) => {
      if (!('step' in move)) return;
      const started = changes.flatMap(change => (change.kind === 'record' && change.step ? [change.step] : []));
      for (const { id } of itil.steps) {
        if (!started.includes(id)) assert.equal(after.states.get(id), before.states.get(id));
      }
    }));

  it('of the initiative leaves all steps as they are', () =>
    check((before, move, _changes, after) => {
      if (!('step' in move) && move.kind !== 'next-cycle') assert.deepEqual(after.states, before.states);
    }));

  it('to the next cycle clears the steps and starts the first', () =>
    check((before, move, _changes, after) => {
      if (move.kind !== 'next-cycle') return;
      assert.deepEqual([lettersOf(after), after.cycle, after.status], ['a......', before.cycle + 1, 'active']);
      assert.equal(positionOf(itil, after).current?.id, 'vision');
      assert.deepEqual(positionOf(itil, after).stale, []);
    }));

  it('that revisits or starts a step makes it the current one, unless the initiative is closed', () =>
    check((_before, move, _changes, after) => {
      if (move.kind === 'start' || move.kind === 'revisit')
        assert.equal(positionOf(itil, after).current?.id, isClosed(after) ? undefined : move.step);
    }));
});

describe('the allowed moves', () => {
  it('are exactly those that are decided so', () => {
    const property = fc.property(standings, before => {
      const isAllowed = (move: Move) => decide(itil, before, move).kind !== 'refused';
      const asked: Move[] = [
        ...itil.steps.flatMap(({ id: step }): Move[] => [
          { kind: 'start', step },
          { kind: 'finish', step },
          { kind: 'confirm', step },
          { kind: 'revisit', step },
          { kind: 'skip', step },
        ]),
        ...[1, 2, 3, 4].map((cycle): Move => ({ kind: 'next-cycle', cycle })),
        { kind: 'keep' },
        { kind: 'hold' },
        { kind: 'resume' },
        { kind: 'hand-over' },
        { kind: 'complete' },
        { kind: 'drop' },
      ];
      const [offered, expected] = [allowedMoves(itil, before), asked.filter(isAllowed)];
      const sorted = (list: readonly Move[]) => list.map(move => JSON.stringify(move)).sort();
      assert.deepEqual(sorted(offered.filter(({ kind }) => kind !== 'advance')), sorted(expected));
      const advance = advanceFrom(positionOf(itil, before));
      assert.deepEqual(
        offered.filter(({ kind }) => kind === 'advance'),
        advance ? [advance] : [],
      );
      assert.ok(!advance || isAllowed(advance));
    });
    fc.assert(property, runs(40));
  });

  it('lead from a new initiative through all steps, one advance after another', () => {
    let now: Standing = standing('.......', '', { status: 'proposed' });
    const trail: string[] = [];
    for (let move = advanceFrom(positionOf(itil, now)); move; move = advanceFrom(positionOf(itil, now))) {
      const decision = decide(itil, now, move);
      assert.equal(decision.kind, 'allowed');
      now = changed(now, decision.kind === 'allowed' ? decision.changes : []);
      trail.push(lettersOf(now));
    }
    assert.deepEqual(trail, ['a......', 'da.....', 'dda....', 'ddda...', 'dddda..', 'ddddda.', 'dddddda', 'ddddddd']);
    assert.equal(now.status, 'active');
  });
});
