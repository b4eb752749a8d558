import { dayAfter } from '../../src/core/base/days.ts';
import type { Measure, Reading } from '../../src/core/initiative/initiative.ts';

/** The day of the first reading; the others follow a week apart. */
export const start = '2026-01-05';

/** The day of a reading, by its number. */
export function week(index: number): string {
  return dayAfter(start, 7 * index);
}

/** Weekly readings of a process that swings about a level by ten; where that moves, `at` says where it is. */
export function readingsOf(draw: () => number, count: number, at: (week: number) => number = () => 100): Reading[] {
  return Array.from({ length: count }, (_, index) => ({ on: week(index), value: at(index) + 10 * draw() }));
}

/** A measure that is to fall: from one reading of the week before to a target that is due after so many weeks. */
export function measureOf(draw: () => number, readings: readonly Reading[], target: number, due: number): Measure {
  return {
    index: 0,
    milestones: [],
    name: 'Simulated',
    better: 'lower',
    baseline: { value: 100 + 10 * draw(), on: week(-1) },
    target: { value: target, on: week(due) },
    readings,
  };
}
