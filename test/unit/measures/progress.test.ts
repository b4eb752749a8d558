import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Measure } from '../../../src/core/initiative/initiative.ts';
import { overallProgress, progressInBrief, progressInWords } from '../../../src/core/measures/assess/progress.ts';
import { measureOf, weekly } from './measure.ts';

const half = measureOf({ readings: weekly('2026-11-02', 20, 15) });
const reached = measureOf({ readings: weekly('2026-11-02', 8) });
const { baseline: _, ...unbased } = measureOf();
/** From 26 to between 18 and 22: four away. */
const banded = (...values: number[]) =>
  measureOf({ baseline: { value: 26 }, target: { between: [18, 22] }, readings: weekly('2026-11-02', ...values) });
const balancing = measureOf({ role: 'balancing', limit: 30, readings: weekly('2026-11-02', 25) });

describe('the progress of an initiative', () => {
  const cases: [string, readonly Measure[], number | undefined][] = [
    ['is that of its goal, by the latest reading', [half], 0.5],
    ['is that of the goal furthest behind', [reached, half], 0.5],
    ['does not ask the measures that are no goals', [balancing, half], 0.5],
    ['is below zero where a goal got worse', [half, measureOf({ readings: weekly('2026-11-02', 29) })], -0.5],
    [
      'is complete where a target is reached without a baseline',
      [{ ...unbased, readings: weekly('2026-11-02', 8), better: 'lower' }],
      1,
    ],
    ['is that towards a band, whose nearer edge is the end', [banded(24, 21.5)], 1],
    ['is that back to a band, where it was gone through', [banded(16)], 0.5],
    ['is not told while a goal is not read', [half, measureOf()], undefined],
    [
      'is not told of readings from before the baseline',
      [measureOf({ readings: weekly('2026-09-01', 15) })],
      undefined,
    ],
    ['is not told without a goal', [], undefined],
  ];
  for (const [what, measures, expected] of cases)
    it(what, () => assert.equal(overallProgress(measures, '2026-11-22'), expected));

  it('has words that never say more than was reached', () => {
    const words = (progress: number) => [progressInBrief(progress, 'en'), progressInWords(progress, 'en')];
    assert.deepEqual([-0.001, 0, 0.999, 1, 1.2].map(words), [
      ['worse', 'worse than the baseline'],
      ['0%', '0% of the way to the target'],
      ['99%', '99% of the way to the target'],
      ['target reached', 'the target is reached'],
      ['target reached', 'the target is reached'],
    ]);
  });
});
