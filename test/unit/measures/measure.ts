import { dayAfter } from '../../../src/core/base/days.ts';
import type { Measure, Reading } from '../../../src/core/initiative/initiative.ts';

/** From 22 down to 8, as in the README: the same numbers are worked by hand in the tests. */
export function measureOf(more: Partial<Measure> = {}): Measure {
  return {
    index: 0,
    name: 'CI time',
    unit: 'min',
    baseline: { value: 22, on: '2026-10-05' },
    target: { value: 8, on: '2026-12-20' },
    milestones: [],
    readings: [],
    ...more,
  };
}

/** Readings a week apart. */
export function weekly(from: string, ...values: readonly number[]): Reading[] {
  return values.map((value, index) => ({ on: dayAfter(from, 7 * index), value }));
}
