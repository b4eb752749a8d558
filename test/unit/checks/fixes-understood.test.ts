import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkInitiative } from '../../../src/core/checks/check-file.ts';
import { addMeasure, addNumber, addReading } from '../../../src/core/checks/fixes/fill.ts';
import { addTo, exceptFrom, type Fix, setKey } from '../../../src/core/checks/fixes/fix.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { Models } from '../../../src/core/model/models.ts';
import { ofKind } from '../mark.ts';
import { fixed, plan } from './fixed.ts';

const models = new Models();
const today = '2026-11-22';
const a = { index: 0, milestones: [], name: 'a', readings: [] };

const refused: readonly (readonly [lines: string, fix: Fix, reason: RegExp])[] = [
  ['ignore: no-sponsor', exceptFrom('no-owner'), /`ignore` is a map/],
  ['lessons: { one: a }', addTo('Add a lesson', ['lessons'], 'b'), /`lessons` is a text, not a map/],
  ['lessons: [a, [b]]', addTo('Add a lesson', ['lessons'], 'c'), /An entry of `lessons` is a text/],
  ['measures: { name: a }', addMeasure(today), /`measures` is a list/],
  ['measures: [{ name: a, readings: [{ value: "15" }] }]', addReading(a, today), /`value` is a number/],
  ['measures: [{ name: a, baseline: about 20 }]', addNumber(a, 'baseline', today), /`baseline` is a number/],
  ['owner: [Ann]', setKey('Add an owner', ['owner'], 'Ann'), /`owner` is a text, not a list/],
];

describe('a fix writes neither over nor beside what was not understood:', () => {
  for (const [lines, fix, reason] of refused)
    it(`${fix.title} with ${lines}`, () => {
      assert.match(ofKind(plan(`---\ninitiative: x\n${lines}\n---\n`, fix), 'refused').reason, reason);
    });

  it('but the one that mends just that is made, also beside another one', () => {
    const text = '---\ninitiative: x\nmeasures: [{ name: a, baseline: "20", target: "8" }]\n---\n';
    const [first, second] = checkInitiative(new Snapshot(text, models), { today }).flatMap(
      ({ fixes: [fix] }) => fix ?? [],
    );
    assert.ok(first && second);
    assert.match(fixed(text, first), /baseline: 20, target: "8"/);
    assert.match(fixed(text, second), /baseline: "20", target: 8/);
  });
});
