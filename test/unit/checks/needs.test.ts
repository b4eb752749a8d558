import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareNeeds, needInBrief, needInWords, needsInWords, needsOf } from '../../../src/core/checks/needs.ts';
import { datedInWords, datedOf } from '../../../src/core/measures/assess/dated.ts';
import { initiativeOf } from '../measures/initiative.ts';

const today = '2026-11-25';

/** What an initiative needs, in words. */
function needs(...lines: readonly string[]): string[] {
  return needsOf(initiativeOf(...lines), [], today).map(need => needInWords(need, today));
}

/** All its days, in words. */
function days(...lines: readonly string[]): string[] {
  const { initiative, model } = initiativeOf(...lines);
  return datedOf(initiative, model, today).map(dated => datedInWords(dated, today));
}

describe('the days of an initiative', () => {
  const measure = 'measures: [{ name: Time, baseline: 22, target: { value: 8, on: 2026-12-20 } }]';

  it('are its review and its targets, the soonest first', () => {
    assert.deepEqual(days('review: 2026-12-04', measure), ['review due in 9 days', 'target due in 25 days']);
    assert.deepEqual(days('review: 2026-11-22', measure), ['review overdue by 3 days', 'target due in 25 days']);
  });

  it('are its return while it is on hold, and no target', () =>
    assert.deepEqual(days('status: on-hold', 'review: 2026-11-25', measure), ['return due today']));

  it('are the readings of what is completed, and nothing else of it', () => {
    const sustained = ['status: completed', 'review: 2026-11-01', 'sustain: [2026-11-24, 2027-02-01]', measure];
    assert.deepEqual(days(...sustained), ['reading overdue by 1 day', 'reading due in 68 days']);
    assert.deepEqual(days('status: dropped', 'review: 2026-11-01', measure), []);
  });

  it('end with the evaluation, and for a target with what reaches it', () => {
    const passed = (readings: string) =>
      `measures: [{ name: Time, baseline: 22, target: { value: 8, on: 2026-11-20 }, readings: ${readings} }]`;
    assert.deepEqual(days(passed('[]')), ['target overdue by 5 days']);
    assert.deepEqual(days(passed('[{ on: 2026-11-19, value: 9 }]')), ['target overdue by 5 days']);
    assert.deepEqual(days(passed('[{ on: 2026-11-19, value: 8 }]')), []);
    assert.deepEqual(days(passed('[]'), 'steps: { evaluation: done }'), []);
  });
});

describe('what an initiative needs', () => {
  it('is what is overdue, and what is due within a week', () => {
    assert.deepEqual(needs('review: 2026-11-24'), ['review overdue by 1 day']);
    assert.deepEqual(needs('review: 2026-11-25'), ['review due today']);
    assert.deepEqual(needs('review: 2026-12-02'), ['review due in 7 days']);
    assert.deepEqual(needs('review: 2026-12-03'), []);
  });

  it('is to be mended where there are errors, and that comes first', () => {
    const all = needsOf(initiativeOf('review: 2026-11-01'), [{ severity: 'warning' }, { severity: 'error' }], today);
    assert.deepEqual(
      all.map(need => needInBrief(need, today)),
      ['1 error', 'overdue 24 days'],
    );
  });

  it('is in the order in which it presses', () => {
    const first = (...lines: readonly string[]) => needsOf(initiativeOf(...lines), [], today)[0];
    const inOrder = [
      { kind: 'broken' } as const,
      { kind: 'error', count: 1 } as const,
      first('review: 2026-10-01'),
      first('review: 2026-11-01'),
      first('review: 2026-11-27'),
      first('review: 2026-11-28'),
      undefined,
    ];
    assert.deepEqual(inOrder.toReversed().sort(compareNeeds), inOrder);
  });

  it('is counted once for each, by what presses most', () => {
    const of = (...lines: readonly string[]) => needsOf(initiativeOf(...lines), [], today);
    const measure = 'measures: [{ name: Time, baseline: 22, target: 8 }]';
    const both = of('status: completed', 'sustain: [2026-11-24, 2026-11-30]', measure);
    assert.equal(both.length, 2);
    assert.equal(needsInWords([both]), '1 initiative needs you: 1 overdue');
    assert.equal(
      needsInWords([both, [{ kind: 'broken' }], of('review: 2026-11-26'), of('review: 2026-11-01')]),
      '4 initiatives need you: 1 unreadable, 2 overdue, 1 due within a week',
    );
  });
});
