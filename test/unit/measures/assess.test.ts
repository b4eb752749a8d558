import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assess } from '../../../src/core/measures/assess/assess.ts';
import { measureOf, weekly } from './measure.ts';

const today = '2026-11-22';

describe('the readings of this cycle', () => {
  it('are those from the baseline on, by date, and as written within a day', () => {
    const { readings, latest } = assess(
      measureOf({
        readings: [
          { on: '2026-11-09', value: 15 },
          { on: '2026-10-04', value: 23 },
          { on: '2026-10-05', value: 21 },
          { on: '2026-11-09', value: 14 },
        ],
      }),
      { today },
    );
    assert.deepEqual(
      readings.map(({ value }) => value),
      [21, 15, 14],
    );
    assert.equal(latest?.value, 14);
  });

  it('begin after the one that became the baseline, even within a day', () => {
    const { readings } = assess(
      measureOf({
        baseline: { value: 12, on: '2026-11-09' },
        readings: [
          { on: '2026-11-09', value: 15 },
          { on: '2026-11-09', value: 12 },
          { on: '2026-11-09', value: 11 },
        ],
      }),
      { today },
    );
    assert.deepEqual(
      readings.map(({ value }) => value),
      [11],
    );
  });

  it('leave out days to come, and keep what has no date', () => {
    const readings = [{ on: '2027-11-09', value: 8 }, { value: 20 }, { on: '2026-11-23', value: 19 }];
    assert.deepEqual(
      assess(measureOf({ readings }), { today }).readings.map(({ value }) => value),
      [20, 19],
    );
  });
});

describe('gap and progress', () => {
  it('are counted from the latest reading', () => {
    const { better, gap, progress, isReached } = assess(measureOf({ readings: weekly('2026-11-09', 15) }), { today });
    // (15 − 22) / (8 − 22) = 0.5; 8 − 15 = −7, which is 46.67% of 15.
    assert.deepEqual([better, progress, isReached, gap?.absolute], ['lower', 0.5, false, -7]);
    assert.equal(gap?.percent?.toFixed(2), '-46.67');
  });

  it('go below zero and above one', () => {
    const progressAt = (value: number) => assess(measureOf({ readings: weekly('2026-11-09', value) }), { today });
    assert.equal(progressAt(29).progress, -0.5);
    assert.equal(progressAt(1).progress, 1.5);
    assert.equal(progressAt(1).isReached, true);
  });

  it('are counted from the baseline where there is no reading, without progress', () => {
    const { gap, progress, latest } = assess(measureOf(), { today });
    assert.equal(gap?.absolute, -14);
    assert.deepEqual([progress, latest], [undefined, undefined]);
  });

  it('are left out where there is nothing to count', () => {
    const at = { value: 0, on: '2026-10-05' };
    const readings = weekly('2026-11-09', 0);
    assert.equal(assess(measureOf({ baseline: at, target: at, readings }), { today }).progress, undefined);
    assert.deepEqual(assess(measureOf({ baseline: at, readings }), { today }).gap, { absolute: 8 });
    const huge = measureOf({ baseline: { value: -1.7e308 }, target: { value: 1.7e308 }, readings });
    assert.equal(assess(huge, { today }).forecast.kind, 'too-few');
  });
});

describe('the limit of a balancing measure', () => {
  const balancing = { role: 'balancing', limit: 3, baseline: { value: 2 } };

  it('lies on the worse side of the baseline', () => {
    const { target: _, ...measure } = measureOf(balancing);
    const isInside = (limit: number, value: number) =>
      assess({ ...measure, limit, readings: weekly('2026-11-09', value) }, { today }).isWithinLimit;
    assert.deepEqual([isInside(3, 3), isInside(3, 3.1), isInside(1, 1), isInside(1, 0.9)], [true, false, true, false]);
    assert.deepEqual([isInside(2, 5), isInside(2, 2)], [undefined, true]);
  });
});

describe('pace', () => {
  // From 2026-10-05 to 2026-12-20 are 76 days; on 2026-11-12 half of them have passed.
  const paceAt = (value: number, day: string) =>
    assess(measureOf({ readings: weekly('2026-10-12', value) }), { today: day }).pace;

  it('compares the progress with an even one', () => {
    assert.deepEqual(paceAt(15, '2026-11-12'), { kind: 'on', planned: 0.5 });
    assert.equal(paceAt(16.5, '2026-11-12')?.kind, 'behind');
    assert.equal(paceAt(13.5, '2026-11-12')?.kind, 'ahead');
  });

  it('asks for the whole target once its day has passed', () => {
    assert.deepEqual(paceAt(8.5, '2026-12-20'), { kind: 'on', planned: 1 });
    assert.deepEqual(paceAt(8.5, '2026-12-21'), { kind: 'behind', planned: 1 });
    assert.equal(paceAt(8, '2026-12-21')?.kind, 'on');
  });

  it('needs both days', () => {
    const readings = weekly('2026-11-09', 15);
    assert.equal(assess(measureOf({ readings, target: { value: 8 } }), { today }).pace, undefined);
    assert.equal(assess(measureOf({ readings, baseline: { value: 22 } }), { today }).pace, undefined);
  });
});

describe('trend and forecast', () => {
  it('follow the many, not the one that is off', () => {
    // Two less each week, but for the third. Of the ten slopes −26/7 and −2 are below −2/7, six are −2/7, two above.
    const readings = weekly('2026-10-19', 20, 18, 40, 14, 12);
    const { trend, forecast } = assess(measureOf({ readings }), { today });
    assert.deepEqual(trend, { kind: 'line', perDay: -2 / 7, on: '2026-11-16', value: 12 });
    // From 12 to 8 are two weeks more.
    assert.deepEqual(forecast, { kind: 'on', date: '2026-11-30' });
  });

  it('count from the day the action began', () => {
    const readings = [...weekly('2026-10-05', 21, 22, 22, 22), ...weekly('2026-11-02', 20, 18, 16)];
    assert.deepEqual(assess(measureOf({ readings }), { began: '2026-11-02', today }).trend, {
      kind: 'too-few',
      needs: 1,
    });
  });

  const forecast = (...values: number[]) =>
    assess(measureOf({ readings: weekly('2026-10-26', ...values) }), { today }).forecast;

  it('say when there is too little to go on', () => {
    assert.deepEqual(forecast(20), { kind: 'too-few', needs: 3 });
    const oneDay = [1, 2, 3, 4].map(value => ({ on: '2026-11-09', value: 20 - value }));
    assert.deepEqual(assess(measureOf({ readings: oneDay }), { today }).forecast, { kind: 'too-few', needs: 2 });
  });

  it('say when it goes nowhere, or takes too long', () => {
    assert.deepEqual(forecast(20, 20, 20, 20), { kind: 'away' });
    assert.deepEqual(forecast(16, 17, 18, 19), { kind: 'away' });
    assert.deepEqual(forecast(20, 19.99, 19.98, 19.97), { kind: 'beyond' });
  });

  it('say since when the target is reached', () => {
    assert.deepEqual(forecast(12, 8, 9, 7, 8), { kind: 'reached', on: '2026-11-16' });
  });

  it('never promise a day that has passed', () => {
    // By the line it was below 8 on 2026-11-16, the latest reading is not.
    assert.deepEqual(forecast(20, 14, 8.1, 9), { kind: 'on', date: today });
  });

  it('need a target', () => {
    const { target: _, ...measure } = measureOf({ readings: weekly('2026-10-26', 4, 3, 2, 1) });
    assert.deepEqual(assess(measure, { today }).forecast, { kind: 'none' });
  });
});

describe('five thousand readings', () => {
  it('take a moment', () => {
    const readings = Array.from({ length: 5000 }, (_, index) => weekly('2000-01-01', (index * 7919) % 100)).flat();
    // The processor's time: the clock's depends on what else goes on.
    const start = process.cpuUsage();
    assess(measureOf({ readings }), { today });
    assert.ok(process.cpuUsage(start).user < 100_000);
  });
});
