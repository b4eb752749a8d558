import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextReview } from '../../../src/core/initiative/next-review.ts';
import { initiativeOf } from '../measures/initiative.ts';

function next(...lines: readonly string[]): string | undefined {
  return nextReview(initiativeOf(...lines).initiative, '2026-11-25');
}

describe('the next review', () => {
  it('is as its rhythm proposes, counted from the one that was agreed', () => {
    assert.equal(next('every: 2 weeks', 'review: 2026-11-20'), '2026-12-04');
    assert.equal(next('every: week', 'review: 2026-11-27'), '2026-12-04');
    assert.equal(next('every: quarter', 'review: 2026-11-25'), '2027-02-25');
    assert.equal(next('every: 2 years', 'review: 2026-02-28'), '2028-02-28');
  });

  it('is the one after that where it would come at once', () => {
    assert.equal(next('every: 2 weeks', 'review: 2026-11-13'), '2026-12-11');
    assert.equal(next('every: month', 'review: 2026-10-31'), '2026-12-31');
    assert.equal(next('every: day', 'review: 2026-11-24'), '2026-11-26');
  });

  it('is counted from today where none was agreed, or that is long ago', () => {
    assert.equal(next('every: 10 days'), '2026-12-05');
    assert.equal(next('every: week', 'review: 2025-01-01'), '2026-12-02');
  });

  it('is proposed by nothing else', () => {
    assert.equal(next('review: 2026-11-20'), undefined);
    assert.equal(next('every: now and then', 'review: 2026-11-20'), undefined);
  });
});
