import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { controlChartOf, type Signal } from '../../../src/core/measures/assess/control.ts';
import { ofKind } from '../mark.ts';
import { runs } from '../tape.ts';
import { measureOf, weekly } from './measure.ts';

const today = '2027-11-22';
/** Ten weeks from here on end on 2026-11-02, a week before action began. */
const start = '2026-08-31';
const began = '2026-11-09';

function chart(...values: readonly number[]) {
  return ofKind(controlChartOf(measureOf({ readings: weekly(start, ...values) }), { began, today }), 'chart');
}

function signals(...values: readonly number[]): string[] {
  return chart(...values).signals.map(({ rule, side, from, to }: Signal) => `${rule} ${side} ${from}-${to}`);
}

describe('the limits of the baseline period', () => {
  it('are those of the published example', () => {
    // NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2: the flow rates of ten batches. Their mean is 50.81, the
    // moving ranges 2.0, 2.3, 1.4, 3.5, 3.4, 1.4, 0.2, 1.2, 1.5 have the mean 1.8778.
    const { centre, lower, upper } = chart(49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1);
    assert.deepEqual([centre.toFixed(2), lower.toFixed(4), upper.toFixed(4)], ['50.81', '45.8159', '55.8041']);
  });

  it('are of the readings before the action, or up to the baseline', () => {
    assert.equal(chart(20, 22, 20, 22, 20, 22, 20, 22, 20, 22, 8, 8).baseline, 10);
    const measure = measureOf({ readings: weekly(start, 20, 22, 20, 22, 20, 22, 20) });
    assert.equal(ofKind(controlChartOf(measure, { today }), 'chart').baseline, 6);
  });

  it('leave out what an earlier change was about', () => {
    const measure = measureOf({ readings: weekly(start, 90, 90, 90, 20, 22, 20, 22, 20, 22, 20) });
    const { points, baseline } = ofKind(controlChartOf(measure, { began, since: '2026-09-21', today }), 'chart');
    assert.deepEqual([points.length, baseline], [7, 7]);
  });

  it('need six readings', () => {
    const measure = measureOf({ readings: [{ value: 9 }, ...weekly(start, 20, 22, 20, 22)] });
    assert.deepEqual(controlChartOf(measure, { began, today }), { kind: 'too-few', needs: 2 });
  });
});

describe('a signal', () => {
  // The mean is 21, the mean moving range 2: the limits are 21 ± 5.32.
  const even = [20, 22, 20, 22, 20, 22, 20, 22, 20, 22];

  it('is a reading outside the limits', () => {
    assert.deepEqual(signals(...even, 26, 16, 21), []);
    assert.deepEqual(signals(...even, 26.4, 21, 15.6, 15, 21), [
      'beyond-limits above 10-10',
      'beyond-limits below 12-13',
    ]);
  });

  it('is a run of eight on one side of the mean', () => {
    assert.deepEqual(signals(...even, 20, 19, 20, 19, 20, 19, 20), []);
    assert.deepEqual(signals(...even, 20, 19, 20, 19, 20, 19, 20, 19), ['run-of-eight below 10-17']);
    // One on the mean itself is on neither side.
    assert.deepEqual(signals(...even, 20, 19, 20, 19, 21, 19, 20, 19), []);
  });

  it('is none where nothing ever varies, and any change where nothing did', () => {
    const still = new Array(10).fill(0.1);
    assert.deepEqual(signals(...still, 0.1), []);
    assert.deepEqual(signals(...still, 0.2), ['beyond-limits above 10-10']);
  });

  it('is the same on any scale', () => {
    const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 10, maxLength: 30 });
    const property = fc.property(values, fc.constantFrom(-2, -1, 0.5, 8), fc.integer(), (values, by, shift) => {
      const plain = chart(...values);
      const scaled = chart(...values.map(value => value * by + (shift % 1000)));
      const width = (plain.upper - plain.lower) * Math.abs(by);
      assert.ok(Math.abs(scaled.upper - scaled.lower - width) < 1e-6);
      const places = (found: readonly Signal[]) => found.map(({ rule, from, to }) => `${rule} ${from}-${to}`);
      // A value that lies on a limit to the last digit may be rounded to either side.
      const { centre, lower, upper, points } = plain;
      const isClear = points.every(({ value }) => [centre, lower, upper].every(at => Math.abs(value - at) > 1e-9));
      if (isClear) assert.deepEqual(places(scaled.signals), places(plain.signals));
    });
    fc.assert(property, runs(20));
  });
});
