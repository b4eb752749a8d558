import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayAfter } from '../../../src/core/base/days.ts';
import type { Reading } from '../../../src/core/initiative/initiative.ts';
import { controlChartOf } from '../../../src/core/measures/assess/control.ts';
import { trendOf } from '../../../src/core/measures/assess/trend.ts';
import { ofKind } from '../mark.ts';
import { weekly } from './measure.ts';

/** The limits of some values, and the signals among those that follow them. */
function chart(values: readonly number[], ...later: readonly number[]) {
  const start = '2026-01-05';
  const measure = { index: 0, milestones: [], name: 'Published', readings: weekly(start, ...values, ...later) };
  const began = dayAfter(start, 7 * values.length);
  return ofKind(controlChartOf(measure, { began, today: '2031-01-01' }), 'chart');
}

/** The numbers of the points that are signals, counted from 1. */
function signals(found: ReturnType<typeof chart>): number[] {
  const numbers = found.signals.flatMap(({ from, to }) => found.points.map((_, at) => at + 1).slice(from, to + 1));
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** As many digits as are published. */
const limits = ({ centre, lower, upper }: ReturnType<typeof chart>, digits: number) =>
  [centre, lower, upper].map(value => value.toFixed(digits));

describe('what is published comes out', () => {
  it('ten flow rates: NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2', () => {
    // Their moving ranges 2.0, 2.3, 1.4, 3.5, 3.4, 1.4, 0.2, 1.2, 1.5 have the mean 1.8778.
    const flow = chart([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]);
    assert.equal(flow.centre.toFixed(2), '50.81');
    assert.deepEqual(limits(flow, 4).slice(1), ['45.8159', '55.8041']);
  });

  it('sixteen resistances, to verify software by: Wheeler, Making Sense of Data, p. 382', () => {
    const resistances = chart([
      5045, 4350, 4350, 3975, 4290, 4430, 4485, 4285, 3980, 3925, 3645, 3760, 3300, 3685, 3463, 5200,
    ]);
    // The book multiplies by 2.66, which is 3 ÷ 1.128 rounded.
    assert.equal(resistances.centre.toFixed(2), '4135.50');
    assert.ok(Math.abs(resistances.lower - 3188.72) < 0.2 && Math.abs(resistances.upper - 5082.28) < 0.2);
    assert.deepEqual(signals(resistances), [16]);
  });

  it('peak flow of eighteen days, with no signal: Wheeler, Making Sense of Data, fig. 9.9', () => {
    const flow = chart([120, 140, 100, 150, 260, 150, 100, 120, 300, 300, 275, 300, 140, 170, 150, 150, 190, 180]);
    assert.equal(flow.centre.toFixed(1), '183.1');
    // The book rounds the mean range first, and has 43.7.
    assert.deepEqual(limits(flow, 1).slice(1), ['43.8', '322.3']);
    assert.deepEqual(signals(flow), []);
  });

  it('accidents of one year judged by those of the year before: Wheeler, Making Sense of Data, tab. 9.1', () => {
    const [yearA, yearB] = [
      [43, 40, 37, 33, 30, 33, 34, 35, 29, 33, 31, 39],
      [35, 37, 33, 32, 27, 29, 31, 22, 25, 30, 24, 19],
    ];
    const accidents = chart(yearA, ...yearB);
    assert.deepEqual(limits(accidents, 1).slice(1), ['25.6', '43.9']);
    const below = accidents.signals.filter(
      ({ rule, side, from }) => rule === 'beyond-limits' && side === 'below' && from > 11,
    );
    assert.deepEqual(
      below.map(({ from, to }) => [from - 11, to - 11]),
      [
        [8, 9],
        [11, 12],
      ],
    );
  });

  it('a run of eight, the points 7 to 14: Wheeler, Making Sense of Data, tab. 8.1', () => {
    const smokers = chart([21.3, 20.2, 20.9, 21, 18.8, 19.6, 18.7, 18.6, 18.1, 18.9, 19.2, 18.2, 17.3, 19]);
    const [run] = smokers.signals.filter(({ rule }) => rule === 'run-of-eight');
    assert.deepEqual(run, { rule: 'run-of-eight', side: 'below', from: 6, to: 13 });
  });

  it('a point on the mean neither counts nor ends a run: qicharts2; National Association for Healthcare Quality', () => {
    const whole = chart([13, 15, 14, 13, 15, 14], 11, 12, 12, 11, 14, 12, 11, 12, 11);
    assert.equal(whole.centre, 14);
    assert.deepEqual(whole.signals, [{ rule: 'run-of-eight', side: 'below', from: 6, to: 14 }]);
    assert.deepEqual(chart([13, 15, 14, 13, 15, 14], 11, 12, 12, 11, 14, 12, 11, 12).signals, []);
  });

  it('the slope, its interval and the line of Sen, 1968, in Kendall’s example, as in the tests of SciPy', () => {
    const days = [1, 2, 3, 4, 10, 12, 18];
    const readings = [9, 15, 19, 20, 45, 55, 78].map((value, index): Reading => {
      return { on: dayAfter('2026-01-01', days[index] ?? 0), value };
    });
    const { perDay, value, on, falling, rising } = ofKind(trendOf(readings), 'line');
    assert.equal(perDay, 4);
    // The `joint` intercept is 6: on the last day, the 18th, the line is at 78.
    assert.deepEqual([on, value], ['2026-01-19', 6 + 4 * 18]);
    // Published for 93 in 100; of so few slopes they are the same ones for 95.
    assert.deepEqual([falling.perDay.toFixed(2), rising.perDay.toFixed(2)], ['3.71', '4.38']);
  });
});
