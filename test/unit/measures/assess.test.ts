import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Measure } from '../../../src/core/initiative/initiative.ts';
import { assess, type When } from '../../../src/core/measures/assess/assess.ts';
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
  const paceAt = (value: number, on: string, when: Partial<When> = {}) =>
    assess(measureOf({ readings: [{ on, value }] }), { today, ...when }).pace;

  it('compares the progress with an even one, on the day of the reading', () => {
    assert.deepEqual(paceAt(15, '2026-11-12'), { kind: 'on', planned: 0.5 });
    assert.equal(paceAt(16.5, '2026-11-12')?.kind, 'behind');
    assert.equal(paceAt(13.5, '2026-11-12')?.kind, 'ahead');
    // That time has passed since is said by the age of the reading.
    assert.deepEqual(paceAt(15, '2026-11-12', { today: '2027-03-01' }), { kind: 'on', planned: 0.5 });
  });

  it('begins with the action, as the way to the target does', () => {
    // From 2026-11-06 to 2026-12-20 are 44 days; eleven of them are a quarter.
    assert.deepEqual(paceAt(18.5, '2026-11-17', { began: '2026-11-06' }), { kind: 'on', planned: 0.25 });
    assert.equal(paceAt(18.5, '2026-11-17')?.kind, 'behind');
    // A baseline that was taken later has in it what was won until then.
    assert.deepEqual(paceAt(15, '2026-11-12', { began: '2026-09-01' }), { kind: 'on', planned: 0.5 });
  });

  it('is none while the action has not begun, or is on hold', () => {
    assert.equal(paceAt(15, '2026-11-12', { rests: true }), undefined);
  });

  it('does not count days on hold', () => {
    // Of the 76 days 36 are on hold: after ten of the other forty a quarter of the way is due.
    const history = [
      { did: 'hold', on: '2026-10-10' },
      { did: 'resume', on: '2026-11-15' },
    ] as const;
    assert.deepEqual(paceAt(18.5, '2026-11-20', { history }), { kind: 'on', planned: 0.25 });
  });

  it('asks for the whole target once its day has passed', () => {
    const late = { today: '2027-01-02' };
    assert.deepEqual(paceAt(8.5, '2026-12-20', late), { kind: 'on', planned: 1 });
    assert.deepEqual(paceAt(8.5, '2026-12-21', late), { kind: 'behind', planned: 1 });
    assert.equal(paceAt(8, '2026-12-21', late)?.kind, 'on');
  });

  it('follows the milestones where there are any, evenly from one to the next', () => {
    // From 2026-10-05 to 2026-10-25 are 20 days, from there to 2026-12-20 are 56.
    const milestones = [{ index: 0, value: 15, on: '2026-10-25' }];
    const pace = (value: number, on: string, more: Partial<Measure> = {}, when: Partial<When> = {}) =>
      assess(measureOf({ milestones, ...more, readings: [{ on, value }] }), { today, ...when }).pace;
    assert.deepEqual(pace(18.5, '2026-10-15'), { kind: 'on', planned: 0.25 });
    assert.deepEqual(pace(15, '2026-10-25'), { kind: 'on', planned: 0.5 });
    assert.deepEqual(pace(15, '2026-11-22'), { kind: 'behind', planned: 0.75 });
    // The straight way would have asked for half of it by then.
    assert.equal(paceAt(15, '2026-11-12')?.kind, 'on');
    assert.equal(pace(15, '2026-11-12')?.kind, 'behind');
    // Without a day of the target the path ends at the last milestone.
    assert.deepEqual(pace(15, '2026-12-30', { target: { value: 8 } }, { today: '2027-01-02' }), {
      kind: 'on',
      planned: 0.5,
    });
    // Days on hold count for nothing on a part of it, too.
    const history = [
      { did: 'hold', on: '2026-10-10' },
      { did: 'resume', on: '2026-10-20' },
    ] as const;
    assert.deepEqual(pace(18.5, '2026-10-20', {}, { history }), { kind: 'on', planned: 0.25 });
  });

  it('passes by milestones that have no day, or one that is not on the way', () => {
    const milestones = [
      { index: 0, value: 9 },
      { index: 1, value: 9, on: '2026-10-05' },
      { index: 2, value: 21, on: '2026-12-20' },
    ];
    const straight = assess(measureOf({ readings: [{ on: '2026-11-12', value: 15 }] }), { today });
    const others = assess(measureOf({ milestones, readings: [{ on: '2026-11-12', value: 15 }] }), { today });
    assert.deepEqual([others.pace, others.path], [straight.pace, straight.path]);
  });

  it('needs all days', () => {
    const readings = weekly('2026-11-09', 15);
    assert.equal(assess(measureOf({ readings, target: { value: 8 } }), { today }).pace, undefined);
    assert.equal(assess(measureOf({ readings, baseline: { value: 22 } }), { today }).pace, undefined);
    assert.equal(assess(measureOf({ readings: [{ value: 15 }] }), { today }).pace, undefined);
  });
});

describe('silence', () => {
  const silence = (when: Partial<When>, ...days: string[]) =>
    assess(measureOf({ readings: days.map(on => ({ on, value: 15 })) }), { today, ...when }).silence;

  it('is twice as long as from one reading to the next, and more', () => {
    const weeks = ['2026-10-12', '2026-10-19', '2026-10-26', '2026-11-02'];
    assert.deepEqual(
      ['2026-11-16', '2026-11-17', '2026-12-10'].map(day => silence({ today: day }, ...weeks)),
      [undefined, 15, 38],
    );
  });

  it('is a month where no custom is known, and never a few days', () => {
    assert.deepEqual(
      ['2026-12-02', '2026-12-03'].map(day => silence({ today: day }, '2026-11-02')),
      [undefined, 31],
    );
    const daily = ['2026-11-12', '2026-11-13', '2026-11-14', '2026-11-15'];
    assert.deepEqual(
      ['2026-11-22', '2026-11-23'].map(day => silence({ today: day }, ...daily)),
      [undefined, 8],
    );
  });

  it('does not count days on hold', () => {
    const history = [
      { did: 'hold', on: '2026-11-05' },
      { did: 'resume', on: '2026-11-30' },
    ] as const;
    assert.equal(silence({ history, today: '2026-12-20' }, '2026-11-02'), undefined);
    assert.equal(silence({ rests: true, today: '2027-12-20' }, '2026-11-02'), undefined);
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
