import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Measure } from '../../../src/core/initiative/initiative.ts';
import { readTyped } from '../../../src/core/measures/typed.ts';

const measure: Measure = {
  index: 0,
  milestones: [],
  name: 'Median CI time',
  unit: 'min',
  baseline: { value: 22 },
  target: { value: 8 },
  readings: [{ on: '2026-11-01', value: 15 }],
};

describe('a value that is typed', () => {
  it('is read as people write it, and told what it means', () => {
    const cases: readonly (readonly [text: string, value: number, says: string])[] = [
      ['14.5', 14.5, '14.5 min: 53% of the way to the target.'],
      ['14,5 Min', 14.5, '14.5 min: 53% of the way to the target.'],
      ['8', 8, '8 min: the target is reached.'],
      ['900 s', 15, '15 min: 50% of the way to the target.'],
      ['30', 30, '30 min: worse than the baseline.'],
    ];
    for (const [text, value, says] of cases)
      assert.deepEqual(readTyped(text, measure, 'en'), { kind: 'value', value, says });
    const balancing: Measure = {
      index: 1,
      milestones: [],
      name: 'Failures',
      limit: 3,
      baseline: { value: 2 },
      readings: [],
    };
    assert.deepEqual(readTyped('4', balancing, 'en'), { kind: 'value', value: 4, says: '4: beyond the limit.' });
  });

  it('may be a slip', () => {
    const doubtOf = (text: string) => {
      const typed = readTyped(text, measure, 'en');
      return typed.kind === 'value' ? typed.doubt : undefined;
    };
    assert.equal(doubtOf('155'), '155 min is far from 15 min on 2026-11-01: is it meant so?');
    assert.equal(doubtOf('60'), undefined);
  });

  it('may be nothing, or no number', () => {
    assert.deepEqual(readTyped(' ', measure, 'en'), { kind: 'nothing' });
    assert.deepEqual(readTyped('many', measure, 'en'), {
      kind: 'refused',
      reason: '“many” is no number such as 12.5.',
    });
    assert.equal(readTyped('14 runs', measure, 'en').kind, 'refused');
  });
});
