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
  // Degrees have no bounds.
  const measure = measureOf({ unit: '°C', readings: weekly(start, ...values) });
  return ofKind(controlChartOf(measure, { began, today }), 'chart');
}

function signals(...values: readonly number[]): string[] {
  return chart(...values).signals.map(({ rule, side, from, to }: Signal) => `${rule} ${side} ${from}-${to}`);
}

describe('the limits of the baseline period', () => {
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

  it('need six readings, and are provisional below twelve', () => {
    const measure = measureOf({ readings: [{ value: 9 }, ...weekly(start, 20, 22, 20, 22)] });
    assert.deepEqual(controlChartOf(measure, { began, today }), { kind: 'too-few', needs: 2 });
    const isProvisional = (count: number) => {
      const readings = weekly('2026-05-04', ...new Array(count).fill(20));
      return ofKind(controlChartOf(measureOf({ readings }), { began, today }), 'chart').isProvisional;
    };
    assert.deepEqual([6, 11, 12].map(isProvisional), [true, true, false]);
  });

  it('are by the median where one reading would widen them for all others', () => {
    // Without 60 the moving ranges are 1 and 2: their mean limits reach 3.7 from 20.8, and 60 is twice as far and more.
    const odd = chart(20, 21, 20, 22, 60, 21, 20, 21, 22, 20);
    // The ranges 1 1 2 38 39 1 1 1 2 have the median 1: 21 ± 3 ÷ 0.954.
    assert.deepEqual(
      [odd.by, odd.centre, odd.lower.toFixed(2), odd.upper.toFixed(2)],
      ['median', 21, '17.86', '24.14'],
    );
    assert.deepEqual(signals(20, 21, 20, 22, 60, 21, 20, 21, 22, 20, 22), ['beyond-limits above 4-4']);
    assert.equal(chart(20, 21, 20, 22, 25, 21, 20, 21, 22, 20).by, 'mean');
  });

  it('are by the mean where the others hardly ever vary: a median of nothing would make all a signal', () => {
    const { by, lower, upper } = chart(5, 5, 5, 5, 9, 5, 5, 5, 5, 6);
    assert.equal(by, 'mean');
    assert.ok(lower < 5 && upper > 6);
  });

  describe('end where the values do:', () => {
    const ends = (unit: string | undefined, ...values: number[]) => {
      const { baseline: _, target: __, unit: ___, ...measure } = measureOf({ readings: weekly(start, ...values) });
      const told = { ...measure, ...(unit !== undefined && { unit }) };
      const { lower, upper } = ofKind(controlChartOf(told, { began, today }), 'chart');
      return [lower, upper].map(Math.round);
    };
    // The means are 4.6 and 95.4, and the moving ranges have the mean 5.86: the limits reach 15.6 to either side.
    const low = [1, 7, 2, 9, 1, 8, 3, 6];
    const high = [99, 93, 98, 91, 99, 92, 97, 94];

    it('counts, times and data at nothing', () => {
      assert.deepEqual(ends(undefined, ...low), [0, 20]);
      assert.deepEqual(ends('tickets', ...low), [0, 20]);
      assert.deepEqual(ends('min', ...low.map(value => value + 0.5)), [0, 21]);
      assert.deepEqual(ends('MB', ...low.map(value => value + 0.5)), [0, 21]);
    });

    it('shares at nothing and at all', () => {
      assert.deepEqual(ends('%', ...low), [0, 20]);
      assert.deepEqual(ends('%', ...high), [80, 100]);
      assert.deepEqual(ends('‰', ...high), [80, 111]);
    });

    it('and nowhere, where a value may be below nothing or beyond all', () => {
      assert.deepEqual(ends('%', ...low.map(value => value - 2)), [-13, 18]);
      assert.deepEqual(ends('%', ...high.map(value => value + 5)), [85, 116]);
      assert.deepEqual(ends('°C', ...low), [-11, 20]);
      assert.deepEqual(ends('€', ...low), [-11, 20]);
      assert.deepEqual(ends('points', ...low.map(value => value + 0.5)), [-10, 21]);
    });
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
    // One on the mean itself does not count, and does not end it.
    assert.deepEqual(signals(...even, 20, 19, 20, 19, 21, 19, 20, 19), []);
    assert.deepEqual(signals(...even, 20, 19, 20, 19, 21, 19, 20, 19, 20, 21), ['run-of-eight below 10-18']);
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
