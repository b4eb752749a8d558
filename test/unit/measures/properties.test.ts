import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dayAfter } from '../../../src/core/base/days.ts';
import type { Measure } from '../../../src/core/initiative/initiative.ts';
import { distanceTo } from '../../../src/core/initiative/target.ts';
import { assess } from '../../../src/core/measures/assess/assess.ts';
import { judgementOf } from '../../../src/core/measures/judge/judgement.ts';
import { chartsOf } from '../../../src/core/views/chart/chart-of.ts';
import { runs } from '../tape.ts';
import { initiativeOf } from './initiative.ts';
import { measureOf, weekly } from './measure.ts';

const today = '2027-11-22';
const number = fc.integer({ min: -1000, max: 1000 });
const levels = fc
  .tuple(number, number, fc.array(number, { minLength: 1, maxLength: 12 }), fc.array(number, { maxLength: 3 }))
  .filter(([baseline, target]) => baseline !== target)
  .map(([baseline, target, values, way]) =>
    measureOf({
      baseline: { value: baseline, on: '2026-10-05' },
      target: { value: target, on: '2027-10-05' },
      milestones: weekly('2026-11-01', ...way).map((milestone, index) => ({ index, ...milestone })),
      readings: weekly('2026-10-12', ...values),
    }),
  );

/** The same where the target has a value to either side of it, too. */
const bands = fc.tuple(levels, fc.integer({ min: 0, max: 200 })).map(([{ target, ...measure }, width]): Measure => {
  const middle = target?.value ?? 0;
  return { ...measure, target: { between: [middle - width, middle + width], on: '2027-10-05' } };
});

const measures = fc.oneof(levels, bands);

/** The same measure on another scale: in other units, from another zero, or with its sign turned. */
function scaled(measure: Measure, by: number, shift: number): Measure {
  const scale = <T extends { value: number } | undefined>(of: T): T => of && { ...of, value: of.value * by + shift };
  return {
    ...measure,
    baseline: scale(measure.baseline),
    target: scaledTarget(measure.target, value => value * by + shift),
    milestones: measure.milestones.map(scale),
    readings: measure.readings.map(scale),
  } as Measure;
}

function scaledTarget(target: Measure['target'], scale: (value: number) => number): Measure['target'] {
  if (!target?.between) return target && { ...target, value: scale(target.value ?? 0) };
  const [from, to] = target.between.map(scale);
  return { ...target, between: [Math.min(from ?? 0, to ?? 0), Math.max(from ?? 0, to ?? 0)] };
}

function close(actual: number | undefined, expected: number | undefined): void {
  assert.ok(Math.abs((actual ?? 0) - (expected ?? 0)) < 1e-6 * Math.max(1, Math.abs(expected ?? 0)), `${actual}`);
}

describe('an assessment', () => {
  it('progresses with every reading that is nearer to the target, or beyond it', () => {
    const property = fc.property(levels, number, number, (measure, a, b) => {
      const progress = (value: number) =>
        assess({ ...measure, readings: weekly('2026-11-02', value) }, { today }).progress ?? 0;
      const [worse, better] =
        assess(measure, { today }).better === 'lower'
          ? [Math.max(a, b), Math.min(a, b)]
          : [Math.min(a, b), Math.max(a, b)];
      assert.ok(progress(better) >= progress(worse));
    });
    fc.assert(property, runs(30));
  });

  it('progresses with every reading that is nearer to a band, from whatever side', () => {
    const property = fc.property(bands, number, number, (measure, a, b) => {
      const told = (value: number) => assess({ ...measure, readings: weekly('2026-11-02', value) }, { today });
      const off = (value: number) => measure.target && distanceTo(measure.target, value);
      const [farther, nearer] = (off(a) ?? 0) > (off(b) ?? 0) ? [a, b] : [b, a];
      assert.ok((told(nearer).progress ?? 0) >= (told(farther).progress ?? 0));
      assert.equal(told(nearer).isReached, off(nearer) === 0);
    });
    fc.assert(property, runs(30));
  });

  it('is the same on any scale, and where less is better as where more is', () => {
    // Powers of two and whole numbers are exact: nothing here is a matter of rounding.
    const scales = fc.tuple(fc.constantFrom(-4, -1, -0.5, 0.25, 1, 2, 16), number);
    const property = fc.property(measures, scales, (measure, [by, shift]) => {
      const [as, than] = [assess(scaled(measure, by, shift), { today }), assess(measure, { today })];
      close(as.progress, than.progress);
      assert.equal(as.isReached, than.isReached);
      assert.equal(as.pace?.kind, than.pace?.kind);
      const { value: level, ...forecast } = { value: 0, ...as.forecast };
      const { value: levelThan, ...forecastThan } = { value: 0, ...than.forecast };
      assert.deepEqual(forecast, forecastThan);
      if (forecast.kind === 'levelled') close(level, levelThan * by + shift);
      assert.equal(as.better === than.better, by > 0 || measure.target?.between !== undefined);
      if (as.trend.kind === 'line' && than.trend.kind === 'line') {
        close(as.trend.perDay, than.trend.perDay * by);
        close(as.trend.value, than.trend.value * by + shift);
        assert.equal(as.trend.isLatestOff, than.trend.isLatestOff);
        const [first, second] = by > 0 ? [as.trend.falling, as.trend.rising] : [as.trend.rising, as.trend.falling];
        close(first.perDay, than.trend.falling.perDay * by);
        close(second.value, than.trend.rising.value * by + shift);
      }
    });
    fc.assert(property, runs(30));
  });

  it('leads to the same verdict on any scale, resting on the same', () => {
    const { initiative, model } = initiativeOf();
    const verdict = (measure: Measure) => {
      const { derived, reasons } = judgementOf({ ...initiative, measures: [measure] }, model, { today });
      return [derived, reasons.map(({ kind, evidence }) => [kind, evidence])];
    };
    const property = fc.property(measures, fc.constantFrom(-2, -1, 0.5, 8), number, (measure, by, shift) => {
      // Degrees have no end on either side.
      const degrees = { ...measure, unit: '°C' };
      assert.deepEqual(verdict(scaled(degrees, by, shift)), verdict(degrees));
    });
    fc.assert(property, runs(30));
  });

  it('says the same in another unit', () => {
    const { initiative, model } = initiativeOf();
    const said = (measure: Measure) => {
      const [chart] = chartsOf({ ...initiative, measures: [measure] }, model, { today, locale: 'en' });
      const { reasons } = judgementOf({ ...initiative, measures: [measure] }, model, { today });
      return {
        verdict: chart?.verdict,
        // A level and a reading are told in the unit.
        outlook: chart?.outlook?.replace(/[-\d,.]+ (?:min|s)\b/g, ''),
        signals: chart?.readings.map(({ signals }) => signals),
        reasons: reasons.map(({ kind, evidence }) => [kind, evidence]),
      };
    };
    const property = fc.property(measures, measure => {
      const positive = scaled(measure, 1, 1000);
      assert.deepEqual(said({ ...scaled(positive, 60, 0), unit: 's' }), said(positive));
    });
    fc.assert(property, runs(30));
  });

  it('never names a day that has passed, nor a range that ends before it begins', () => {
    const property = fc.property(measures, fc.integer({ min: 0, max: 500 }), (measure, later) => {
      const day = dayAfter('2027-01-04', later);
      const { forecast } = assess(measure, { today: day });
      if (forecast.kind === 'between')
        assert.ok(forecast.from >= day && (forecast.to ?? forecast.from) >= forecast.from);
    });
    fc.assert(property, runs(30));
  });

  it('finds a line again whatever one reading in five says', () => {
    const line = fc.tuple(fc.integer({ min: -9, max: 9 }), number, fc.nat(4), number);
    const property = fc.property(line, ([slope, start, odd, off]) => {
      const values = [0, 1, 2, 3, 4].map(week => (week === odd ? off : start + 7 * slope * week));
      const { trend } = assess(measureOf({ readings: weekly('2026-10-12', ...values) }), { today });
      close(trend.kind === 'line' ? trend.perDay : Number.NaN, slope);
    });
    fc.assert(property, runs(30));
  });
});
