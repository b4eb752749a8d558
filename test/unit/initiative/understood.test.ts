import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readInitiative } from '../../../src/core/initiative/read.ts';
import { planMeasure, planReadings } from '../../../src/core/initiative/record.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import type { Move } from '../../../src/core/model/move.ts';
import { allowedMoves } from '../../../src/core/model/moves.ts';
import { ofKind } from '../mark.ts';
import { finishVision, hold, models, moved, plan, startVision } from './planned.ts';

const until: Move = { kind: 'hold', until: '2027-01-15' };
const nextCycle: Move = { kind: 'next-cycle', cycle: 1 };
const complete: Move = { kind: 'complete' };

function textOf(lines: string): string {
  return `---\ninitiative: x\n${lines}\n---\n`;
}

/** Neither these moves nor any other that would be offered writes a character. */
const refused: readonly (readonly [lines: string, move: Move, reason: RegExp])[] = [
  ['cycle: "3"', nextCycle, /`cycle` is a number, not “3” in quotes/],
  ['cycle: "3"', { kind: 'next-cycle', cycle: 3 }, /`cycle` is a number, not “3” in quotes/],
  ['cycle: third', startVision, /`cycle` is a number/],
  ['cycle: [2]', hold, /`cycle` is a number, not a list/],
  ['status: [completed]', startVision, /`status` is .*, not a list/],
  ['status:\n  - completed', startVision, /`status` is .*, not a list/],
  ['status: { is: completed }', hold, /`status` is .*, not a map/],
  ['model: [pdca]', startVision, /`model` is a text, not a list/],
  ['model: { id: pdca }', hold, /`model` is a text, not a map/],
  ['steps: [vision, plan]', startVision, /`steps` is a map/],
  ['steps: { plan: [done] }', startVision, /`plan` is .*, not a list/],
  ['steps: { visoin: done }', startVision, /has no step “visoin”/],
  ['history: begun in May', startVision, /`history` is a list/],
  ['history: [begun in May]', startVision, /An entry of `history` is a map/],
  ['history:\n  - { did: dance }', hold, /`did` is .*, not “dance”/],
  ['history:\n  - { on: in May, did: start, step: vision }', hold, /`on` is a date/],
  ['review: every quarter with the board', until, /`review` is a date/],
  ['review: [2026-12-01]', until, /`review` is .*, not a list/],
  ['measures: { name: a }', nextCycle, /`measures` is a list/],
  ['measures: [CI time]', nextCycle, /An entry of `measures` is a map/],
  ['measures: [{ name: a, baseline: about 20, readings: [{ value: 3 }] }]', nextCycle, /`baseline` is a number/],
  ['measures: [{ name: a, baseline: 20, readings: [{ value: "3" }] }]', nextCycle, /`value` is a number/],
  ['cycles: 4', nextCycle, /`cycles` is a list/],
  ['cycles: [first]', nextCycle, /An entry of `cycles` is a map/],
  ['verdict: good', nextCycle, /`verdict` is met/],
  ['verdict: { why: half a year early }', complete, /`verdict` has no `value`/],
  ['verdict: [met]', complete, /`verdict` is .*, not a list/],
];

describe('a move is refused with what was not understood among the keys that it reads or writes:', () => {
  for (const [lines, move, reason] of refused)
    it(`${move.kind} with ${lines.replaceAll('\n', ' ')}`, () => {
      for (const text of [textOf(lines), `\ufeff${textOf(lines).replaceAll('\n', '\r\n')}`])
        assert.match(ofKind(plan(text, move), 'refused').reason, reason);
    });

  it('a verdict is not written over one that was not understood', () => {
    const planned = plan(textOf('verdict: good'), complete, { claim: { value: 'met' } });
    assert.match(ofKind(planned, 'refused').reason, /`verdict` is met/);
  });

  it('every move, where what decides all of them was not understood', () => {
    for (const lines of ['status: [active]', 'cycle: "1"', 'history: begun', 'steps: [vision]', 'model: [itil]']) {
      const { model, initiative } = ofKind(readInitiative(textOf(lines), models), 'initiative');
      for (const move of allowedMoves(model, initiative)) ofKind(plan(textOf(lines), move), 'refused');
    }
  });
});

describe('a move is in the way of nothing that it neither reads nor writes:', () => {
  for (const [lines, move] of [
    ['impact: 9', startVision],
    ['level: galaxy', hold],
    ['review: every quarter with the board', hold],
    ['review: every quarter with the board', startVision],
    ['measures: { name: a }', startVision],
    ['measures: [{ name: a, baseline: about 20 }]', complete],
    ['cycles: 4', finishVision],
    ['verdict: good', finishVision],
    ['owner: [Ann]', nextCycle],
    ['ignore: no-sponsor', nextCycle],
    ['history: [{ did: start, step: of-another-model }]', hold],
  ] as const)
    it(`${move.kind} with ${lines}`, () => {
      const text = textOf(`${move === finishVision ? 'steps: { vision: active }\n' : ''}${lines}`);
      assert.ok(moved(text, move).includes(lines.split('\n')[0]?.slice(0, 12) ?? ''));
    });
});

describe('a reading is recorded only beside readings that were understood', () => {
  const record = (measures: string, measure = 'a') =>
    planReadings(new Snapshot(textOf(`measures: ${measures}`), models), [{ measure, value: 15, on: '2026-11-22' }]);

  for (const [measures, reason] of [
    ['[{ name: a, readings: [{ on: 2026-11-22, value: "15" }] }]', /`value` is a number, not “15” in quotes/],
    ['[{ name: a, readings: [{ on: 22 Nov, value: 15 }] }]', /`on` is a date/],
    ['[{ name: a, readings: [15] }]', /An entry of `readings` is a map/],
    ['[{ name: a, readings: 15 }]', /`readings` is a list/],
    ['[{ name: a, unit: [min] }]', /`unit` is a text, not a list/],
  ] as const)
    it(measures, () => {
      assert.match(ofKind(record(measures), 'refused').reason, reason);
    });

  it('while another measure is in nobody’s way', () => {
    ofKind(record('[{ name: a }, { name: b, readings: 15, target: "8" }]'), 'edits');
    ofKind(record('[{ name: a, target: soon }]'), 'edits');
  });
});

describe('a measure is added only to a list of which every name was understood', () => {
  const add = (measures: string) => planMeasure(new Snapshot(textOf(`measures: ${measures}`), models), { name: 'b' });

  for (const measures of ['{ name: a }', '[CI time]', '[{ name: [b] }]', 'many'])
    it(measures, () => {
      ofKind(add(measures), 'refused');
    });

  it('whatever its numbers are', () => {
    ofKind(add('[{ name: a, target: soon, readings: [15] }]'), 'edits');
  });
});
