import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Measure } from '../../../src/core/initiative/initiative.ts';
import { assess } from '../../../src/core/measures/assess/assess.ts';
import { ofKind } from '../mark.ts';
import { measureOf, weekly } from './measure.ts';

const today = '2026-11-22';

describe('a trend', () => {
  const trendOf = (readings: Measure['readings'], began?: string) =>
    assess(measureOf({ readings }), { today, ...(began !== undefined && { began }) }).trend;

  it('follows the many, not the one that is off', () => {
    // Two less each week, but for the third. Of the ten slopes −26/7 and −2 are below −2/7, six are −2/7, two above.
    const { perDay, on, value } = ofKind(trendOf(weekly('2026-10-19', 20, 18, 40, 14, 12)), 'line');
    assert.deepEqual([perDay, on, value], [-2 / 7, '2026-11-16', 12]);
  });

  it('counts from the day the action began', () => {
    const readings = [...weekly('2026-10-05', 21, 22, 22, 22), ...weekly('2026-11-02', 20, 18, 16)];
    assert.deepEqual(trendOf(readings, '2026-11-02'), { kind: 'too-few', needs: 1 });
  });

  it('says of its latest reading that it lies far off the line of the others', () => {
    const isOff = (...values: number[]) => ofKind(trendOf(weekly('2026-10-12', ...values)), 'line').isLatestOff;
    // What is left of 21 20.5 18 17.5 15 without a slope of −10.5 in a week varies by 0.5 and 1.
    assert.equal(isOff(21, 20.5, 18, 17.5, 15, 14.5), false);
    assert.equal(isOff(21, 20.5, 18, 17.5, 15, 30), true);
    assert.equal(isOff(21, 20.5, 18, 17.5, 15, 2), true);
    // Three before it are too few to say, and those that do not vary say nothing of what is far.
    assert.equal(isOff(21, 20.5, 18, 40), false);
    assert.equal(isOff(20, 18, 16, 14, 13), false);
  });
});

describe('a forecast of what is to come into a band', () => {
  const forecast = (...values: number[]) => {
    const [baseline, target] = [{ value: 26, on: '2026-10-05' }, { between: [18, 22] as const }];
    return assess(measureOf({ baseline, target, readings: weekly('2026-10-26', ...values) }), { today }).forecast;
  };

  it('goes to the edge that is nearer, from either side', () => {
    // By a week’s degree, 22 is reached a week after the last of them, and 18 as well.
    assert.deepEqual(forecast(26, 25, 24, 23), { kind: 'between', from: '2026-11-23', to: '2026-11-23' });
    assert.deepEqual(forecast(14, 15, 16, 17), { kind: 'between', from: '2026-11-23', to: '2026-11-23' });
  });

  it('says when it is there, and when it moves away', () => {
    assert.deepEqual(forecast(26, 24, 22, 20), { kind: 'reached', on: '2026-11-09' });
    assert.deepEqual(forecast(20, 19, 18, 17), { kind: 'away' });
  });
});

describe('a forecast', () => {
  const forecast = (...values: number[]) =>
    assess(measureOf({ readings: weekly('2026-10-26', ...values) }), { today }).forecast;

  it('says when there is too little to go on', () => {
    assert.deepEqual(forecast(20), { kind: 'too-few', needs: 3 });
    const oneDay = [1, 2, 3, 4].map(value => ({ on: '2026-11-09', value: 20 - value }));
    assert.deepEqual(assess(measureOf({ readings: oneDay }), { today }).forecast, { kind: 'too-few', needs: 2 });
  });

  it('is a range of days: from the steeper line’s to the flatter one’s', () => {
    // The slopes of a week are −2 and −1 and all between. The line of −2 is at 14.5 on 2026-11-16, and at 8 after 23
    // days; that of −1 is at 16, and there after 56.
    assert.deepEqual(forecast(20, 18, 17, 15), { kind: 'between', from: '2026-12-09', to: '2027-01-11' });
    // Of a line without any doubt both are one day.
    assert.deepEqual(forecast(20, 18, 16, 14), { kind: 'between', from: '2026-12-07', to: '2026-12-07' });
  });

  it('names no day while the readings may rise as well as fall', () => {
    assert.deepEqual(forecast(20, 14, 8.1, 9), { kind: 'open' });
    assert.deepEqual(forecast(21, 23, 20, 22), { kind: 'open' });
  });

  it('says that it moves away, or takes too long, or may do so', () => {
    assert.deepEqual(forecast(16, 17, 18, 19), { kind: 'away' });
    assert.deepEqual(forecast(20, 19.99, 19.98, 19.97), { kind: 'beyond' });
    const slow = forecast(20, 18, 16, 15.99);
    assert.deepEqual(slow, { kind: 'between', from: '2026-12-07' });
  });

  it('says that it has levelled off where a step is behind it', () => {
    const levelled = (readings: Measure['readings'], began: string) =>
      assess(measureOf({ readings }), { began, today }).forecast;
    assert.deepEqual(levelled(weekly('2026-10-19', 10, 10.2, 9.9, 10.1), '2026-10-12'), {
      kind: 'levelled',
      since: '2026-10-19',
      value: 10.05,
    });
    // From 22 by three a week to 10, and there for four weeks.
    assert.deepEqual(levelled(weekly('2026-10-05', 19, 16, 13, 10, 10.2, 9.9, 10.1, 9.9), '2026-10-01'), {
      kind: 'levelled',
      since: '2026-11-02',
      value: 10,
    });
    // What never left the level of the baseline has not levelled off; what still falls as fast, neither.
    assert.deepEqual(levelled(weekly('2026-10-19', 22.1, 21.8, 22.2, 21.9), '2026-10-12').kind, 'open');
    assert.deepEqual(levelled(weekly('2026-10-05', 20, 19, 17, 16, 14, 13, 12, 10), '2026-10-01').kind, 'between');
  });

  it('says since when the target is reached', () => {
    assert.deepEqual(forecast(12, 8, 9, 7, 8), { kind: 'reached', on: '2026-11-16' });
  });

  it('promises no day that has passed', () => {
    // By every line it is below 8 long since; the latest reading is not.
    const before = { baseline: { value: 22, on: '2026-07-01' }, readings: weekly('2026-08-03', 20, 16, 11, 8.1) };
    assert.deepEqual(assess(measureOf(before), { today }).forecast, { kind: 'due' });
    // By the steeper line only: it may be there any day.
    const readings = weekly('2026-10-05', 20, 18, 17, 15);
    assert.deepEqual(assess(measureOf({ readings }), { today }).forecast, {
      kind: 'between',
      from: today,
      to: '2026-12-21',
    });
  });

  it('needs a target', () => {
    const { target: _, ...measure } = measureOf({ readings: weekly('2026-10-26', 4, 3, 2, 1) });
    assert.deepEqual(assess(measure, { today }).forecast, { kind: 'none' });
  });
});
