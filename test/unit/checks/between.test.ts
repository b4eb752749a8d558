import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Lineage } from '../../../src/core/checks/lineage.ts';
import { SharedMeasures } from '../../../src/core/checks/shared-measures.ts';
import { initiativeOf } from '../measures/initiative.ts';

const kin = (title: string, parent?: string, waitsFor: readonly string[] = []) =>
  ({ title, status: 'active', parent, waitsFor }) as const;

describe('how initiatives hang together', () => {
  const three = () => {
    const lineage = new Lineage();
    lineage.note('a', kin('A', 'b'));
    lineage.note('b', kin('B', 'c'));
    lineage.note('under', kin('Under', 'a'));
    return lineage;
  };

  it('a ring is known to all that are on it, and to none that only leads there', () => {
    const lineage = three();
    assert.deepEqual(lineage.ring('a'), []);
    assert.deepEqual(lineage.note('c', kin('C', 'a')), ['a', 'b']);
    assert.deepEqual(lineage.ring('a'), ['b', 'c', 'a']);
    assert.deepEqual(lineage.ring('c'), ['a', 'b', 'c']);
    assert.deepEqual(lineage.ring('under'), []);
    lineage.note('self', kin('Self', 'self'));
    assert.deepEqual(lineage.ring('self'), ['self']);
  });

  it('a change concerns those on a ring before or after it, and nobody where nothing has changed', () => {
    const lineage = three();
    lineage.note('c', kin('C', 'a'));
    assert.deepEqual(lineage.note('c', kin('C', 'a')), []);
    assert.deepEqual(lineage.note('c', kin('Renamed', 'a')), ['a', 'b']);
    assert.deepEqual(lineage.note('c', kin('Renamed')), ['a', 'b']);
    assert.deepEqual(lineage.note('c', kin('Renamed again')), []);
    assert.deepEqual(lineage.note('a', undefined), []);
  });

  it('what is over concerns those that wait for it, and no other that leads to it', () => {
    const lineage = three();
    lineage.note('waits', kin('Waits', undefined, ['a', 'b']));
    assert.deepEqual(lineage.note('a', { ...kin('A', 'b'), status: 'completed' }), ['waits']);
    assert.deepEqual(lineage.over('waits'), [{ file: 'a', title: 'A', status: 'completed' }]);
    assert.deepEqual(lineage.note('b', { ...kin('B'), status: 'on-hold' }), []);
    assert.deepEqual(lineage.note('a', kin('A', 'b')), ['waits']);
    assert.deepEqual(lineage.over('waits'), []);
    lineage.note('waits', kin('Waits'));
    assert.deepEqual(lineage.note('a', { ...kin('A'), status: 'dropped' }), []);
  });

  it('a ring of ten thousand takes no longer than one of fifty', () => {
    const lineage = new Lineage();
    const count = 10_000;
    for (let n = 0; n < count; n++) lineage.note(`${n}`, kin(`${n}`, `${(n + 1) % count}`));
    assert.deepEqual(lineage.ring('7'), []);
    assert.deepEqual(lineage.note('7', kin('Seven', '8')), []);
  });
});

describe('what initiatives measure', () => {
  const of = (value: number, title = 'x', on = '2026-10-05') => ({
    ...initiativeOf(`measures: [{ name: CI time, unit: min, baseline: { value: ${value}, on: ${on} } }]`).initiative,
    title,
  });

  it('concerns the few others that measure the same on the same day, where something has changed', () => {
    const measures = new SharedMeasures();
    assert.deepEqual(measures.note('a', of(22)), []);
    assert.deepEqual(measures.note('b', of(25)), ['a']);
    assert.deepEqual(measures.note('b', of(25)), []);
    assert.deepEqual(measures.note('c', of(25, 'C')), ['a', 'b']);
    assert.deepEqual(
      measures.otherBaselines('a').map(({ value }) => value),
      [25],
    );
    assert.deepEqual(measures.note('d', of(26)), ['a', 'b', 'c']);
    assert.deepEqual(measures.otherBaselines('a'), []);
    assert.deepEqual(measures.note('e', of(27)), []);
    assert.deepEqual(measures.note('d', undefined), []);
    assert.deepEqual(measures.note('e', of(27, 'x', '2026-10-06')), ['a', 'b', 'c']);
  });
});
