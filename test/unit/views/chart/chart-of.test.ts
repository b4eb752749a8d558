import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Chart } from '../../../../src/core/views/chart/chart.ts';
import { chartsOf } from '../../../../src/core/views/chart/chart-of.ts';
import { verdictLine } from '../../../../src/core/views/chart/verdict-line.ts';
import { initiativeOf } from '../../measures/initiative.ts';

/** The first chart of a goal from 22 to 8 minutes in a hundred days, fifty of which have passed. */
function chartOf(readings: string, ...lines: readonly string[]): Chart {
  const { initiative, model } = initiativeOf(
    'measures:',
    `  - { name: CI time, unit: min, baseline: { value: 22, on: 2031-01-01 }, target: { value: 8, on: 2031-04-11 }, readings: [${readings}] }`,
    ...lines,
  );
  const [chart] = chartsOf(initiative, model, { today: '2031-02-20', locale: 'en' });
  assert.ok(chart);
  return chart;
}

const told = ({ standing, verdict, outlook }: Chart) => [standing.value, standing.words, verdict?.words, outlook];
const one = (value: number) => told(chartOf(`{ on: 2031-02-20, value: ${value} }`)).slice(0, 3);

describe('the verdict beside the charts', () => {
  const line = (...lines: readonly string[]) => {
    const goal = '{ name: CI time, baseline: 22, target: 8, readings: [{ on: 2031-02-01, value: 15 }] }';
    const { initiative, model } = initiativeOf(`measures: [${goal}]`, ...lines);
    return verdictLine(initiative, model, { today: '2031-02-20', locale: 'en' });
  };

  it('is told when it has ended, or when somebody tells it', () => {
    assert.equal(line(), undefined);
    assert.equal(line('status: completed'), 'Verdict: partly met.');
    assert.equal(line('verdict: partly-met'), 'Verdict: partly met.');
  });

  it('tells both sides where people and readings disagree', () => {
    assert.equal(
      line('status: completed', 'verdict: { value: met, why: half was all we needed, by: Priya }'),
      'Verdict of Priya: met, because: half was all we needed. The readings say: partly met.',
    );
  });
});

describe('what a chart says of a measure', () => {
  it('tells how far the latest reading has come, and whether that is in time', () => {
    // Half of the time has passed: half of the way is on pace, and a tenth more or less is still.
    assert.deepEqual(one(15), ['15 min', 'half way from 22 to 8 min', 'on pace']);
    assert.deepEqual(one(10), ['10 min', '85% of the way from 22 to 8 min', 'ahead']);
    assert.deepEqual(one(21), ['21 min', '7% of the way from 22 to 8 min', 'behind']);
    assert.deepEqual(one(22), ['22 min', 'where it was, on the way from 22 to 8 min', 'behind']);
    assert.deepEqual(one(24), ['24 min', 'worse than the baseline, on the way from 22 to 8 min', 'worse']);
    assert.deepEqual(one(7.5), ['7.5 min', 'the target of 8 min is reached', 'met']);
    assert.deepEqual(told(chartOf('')), [undefined, 'no reading yet: from 22 min to 8 min', 'not measured', undefined]);
  });

  it('says when the target will be reached, or why nobody can say', () => {
    assert.match(told(chartOf('{ on: 2031-02-20, value: 15 }'))[3] ?? '', /^Too few readings .*: 3 more are needed\.$/);
    // A minute in ten days: from 15 on 20 February seven more take seventy days, and the target's date is in fifty.
    const steady = [18, 17, 16, 15].map((value, index) => `{ on: ${dayOf(index)}, value: ${value} }`).join(', ');
    const chart = chartOf(steady);
    assert.equal(chart.outlook, 'On this course the target is reached about 2031-05-01, 20 days late.');
    assert.deepEqual(chart.forecast, { from: { on: '2031-02-20', value: 15 }, to: { on: '2031-05-01', value: 8 } });
    const away = chartOf(steady.replace('18', '12').replace('17', '13').replace('16', '14'));
    assert.match(away.outlook ?? '', /^On this course the target is not reached/);
    assert.equal(away.forecast, undefined);
  });

  it('tells after the end what was judged, and forecasts no more', () => {
    const chart = chartOf('{ on: 2031-02-10, value: 15 }', 'status: completed');
    assert.deepEqual(told(chart).slice(2), ['partly met', undefined]);
  });

  it('holds a balancing measure against its limit', () => {
    const limited = (value: number) => {
      const { initiative, model } = initiativeOf(
        'measures:',
        `  - { name: Flaky, unit: "%", role: balancing, baseline: 2, limit: 3, readings: [{ on: 2031-02-01, value: ${value} }] }`,
      );
      return told(chartsOf(initiative, model, { today: '2031-02-20', locale: 'en' })[0] as Chart).slice(0, 3);
    };
    assert.deepEqual(limited(2.5), ['2.5%', 'inside its limit of 3%', 'inside']);
    assert.deepEqual(limited(4), ['4%', 'beyond its limit of 3%', 'beyond']);
  });

  it('marks the readings that are more than chance', () => {
    // Six readings of 21 and 23 in turn: mean 22, mean moving range 2, so the limits are 22 ± 5.32.
    const before = [21, 23, 21, 23, 21, 23].map((value, day) => `{ on: 2030-12-0${day + 1}, value: ${value} }`);
    const chart = chartOf([...before, '{ on: 2031-02-20, value: 15 }'].join(', '));
    assert.deepEqual([chart.control?.lower.toFixed(2), chart.control?.upper.toFixed(2)], ['16.68', '27.32']);
    const signals = chart.readings.flatMap(({ value, signal }) => (signal ? [[value, signal]] : []));
    assert.deepEqual(signals, [[15, 'outside what the baseline period varies by']]);
  });
});

/** Four days, ten days apart, the last of which is today. */
function dayOf(index: number): string {
  return ['2031-01-21', '2031-01-31', '2031-02-10', '2031-02-20'][index] ?? '';
}
