import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Chart } from '../../../../src/core/views/chart/chart.ts';
import { chartsOf } from '../../../../src/core/views/chart/chart-of.ts';
import { verdictLine } from '../../../../src/core/views/chart/verdict-line.ts';
import { signalsInWords } from '../../../../src/core/views/chart/words.ts';
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
    assert.deepEqual(one(7.5), ['7.5 min', 'the target of 8 min is reached', 'reached so far']);
    assert.deepEqual(told(chartOf('')), [undefined, 'no reading yet: from 22 min to 8 min', 'not measured', undefined]);
  });

  it('tells how far it is from the values between which it is to be', () => {
    const room = (value: number) => {
      const { initiative, model } = initiativeOf(
        `measures: [{ name: Room, unit: °C, baseline: { value: 25, on: 2031-01-01 }, target: { between: [18, 22], on: 2031-04-11 }, readings: [{ on: 2031-02-20, value: ${value} }] }]`,
      );
      const [chart] = chartsOf(initiative, model, { today: '2031-02-20', locale: 'en' });
      return [chart?.standing.words, chart?.verdict?.words, chart?.better];
    };
    assert.deepEqual(room(23.5), ['half way from 25 to 18–22 °C', 'on pace', undefined]);
    assert.deepEqual(room(20), ['the target of 18–22 °C is reached', 'reached so far', undefined]);
    assert.deepEqual(room(17), ['below the target of 18–22 °C', 'ahead', undefined]);
    assert.deepEqual(room(26), ['worse than the baseline, on the way from 25 to 18–22 °C', 'worse', undefined]);
  });

  it('tells of an answer whether it is as it is to be, and foretells nothing', () => {
    const chart = (...values: string[]) => {
      const readings = values.map((value, index) => `{ on: 2031-02-${10 + index}, value: ${value} }`);
      const { initiative, model } = initiativeOf(
        `measures: [{ name: Runbook exists, baseline: { value: no, on: 2031-01-01 }, target: { value: yes, on: 2031-04-11 }, readings: [${readings}] }]`,
      );
      const [chart] = chartsOf(initiative, model, { today: '2031-02-20', locale: 'en' });
      return chart && [...told(chart), chart.answered, chart.control, chart.forecast];
    };
    const nothing = [true, undefined, undefined];
    assert.deepEqual(chart('no', 'no', 'no', 'no', 'no', 'no', 'no', 'no'), [
      'no',
      'it is to be yes',
      undefined,
      undefined,
      ...nothing,
    ]);
    assert.deepEqual(chart('no', 'no', 'yes', 'yes', 'yes', 'yes', 'yes'), [
      'yes',
      'as it is to be',
      'reached so far',
      'Reached on 2031-02-12.',
      ...nothing,
    ]);
    assert.deepEqual(chart(), [undefined, 'no reading yet: from no to yes', 'not measured', undefined, ...nothing]);
  });

  it('tells the milestone that comes next, as long as the target is not reached', () => {
    const { initiative, model } = initiativeOf(
      'measures:',
      '  - name: CI time',
      '    unit: min',
      '    baseline: { value: 22, on: 2031-01-01 }',
      '    target: { value: 8, on: 2031-04-11 }',
      '    milestones: [{ value: 18, on: 2031-02-01 }, { value: 10, on: 2031-03-20 }, { value: 12, on: 2031-03-01 }]',
      '    readings: [{ on: 2031-02-10, value: 15 }]',
    );
    const seen = (today: string) => chartsOf(initiative, model, { today, locale: 'en' })[0];
    assert.match(seen('2031-02-20')?.outlook ?? '', / Next milestone: 12 min by 2031-03-01\.$/);
    assert.match(seen('2031-03-02')?.outlook ?? '', / Next milestone: 10 min by 2031-03-20\.$/);
    assert.doesNotMatch(seen('2031-03-21')?.outlook ?? '', /milestone/);
    assert.deepEqual(
      seen('2031-02-20')?.path?.map(({ value }) => value),
      [22, 18, 12, 10, 8],
    );
    assert.equal(chartOf('').path, undefined);
  });

  it('says when the target will be reached, or why nobody can say', () => {
    assert.match(
      told(chartOf('{ on: 2031-02-20, value: 15 }'))[3] ?? '',
      /^Too few readings .*: at least 3 more are needed\.$/,
    );
    // Between a minute and two in ten days: from 14.5 on 20 February to 8 in 33 days, from 16 in eighty.
    const chart = chartOf(inTens(20, 18, 17, 15));
    assert.equal(
      chart.outlook,
      'On this course the target is reached between 2031-03-25 and 2031-05-11, perhaps later than 2031-04-11.',
    );
    assert.deepEqual(chart.forecast, {
      on: '2031-02-20',
      early: { value: 14.5, perDay: -0.2 },
      late: { value: 16, perDay: -0.1 },
      to: 8,
    });
    const outlooks: readonly (readonly [values: readonly number[], says: string])[] = [
      [[20, 17, 14, 11], 'On this course the target is reached about 2031-03-02, in time.'],
      [[20, 19, 18, 17], 'On this course the target is reached about 2031-05-21, later than 2031-04-11.'],
      [
        [20, 18, 16, 15.99],
        'On this course the target is reached not before 2031-03-22, perhaps later than 2031-04-11.',
      ],
      [[12, 13, 14, 15], 'On this course the target is not reached: the readings move away from it.'],
      [[21, 23, 20, 22], 'The readings do not tell yet which way it goes.'],
      [
        [10, 10.2, 9.9, 10.1],
        'It has levelled off at about 10.1 min since 2031-01-21: on this course the target is not reached.',
      ],
    ];
    for (const [values, says] of outlooks) assert.equal(chartOf(inTens(...values)).outlook, says);
    for (const values of [
      [12, 13, 14, 15],
      [21, 23, 20, 22],
    ])
      assert.equal(chartOf(inTens(...values)).forecast, undefined);
  });

  it('says what speaks against what it says', () => {
    const readings = [21, 20.5, 18, 17.5, 15].map(
      (value, week) => `{ on: 2031-01-${String(2 + 4 * week).padStart(2, '0')}, value: ${value} }`,
    );
    const { outlook } = chartOf([...readings, '{ on: 2031-01-22, value: 30 }'].join(', '));
    assert.match(
      outlook ?? '',
      /The readings do not tell yet which way it goes\. The latest reading, 30 min, lies far off the line of the others\. Not read for 29 days\.$/,
    );
    // By six readings of 19 to 25 before the action, 20 is nothing.
    const before = [22, 25, 19, 24, 20, 23].map((value, day) => `{ on: 2031-01-0${day + 1}, value: ${value} }`);
    const acting = ['steps: { action: active }', 'history: [{ on: 2031-02-01, did: start, step: action }]'];
    const { outlook: noise } = chartOf([...before, '{ on: 2031-02-20, value: 20 }'].join(', '), ...acting);
    assert.match(noise ?? '', /^The difference is within the usual swing, and may be chance\. Too few readings /);
  });

  it('tells from the day of the target on what was judged, so far', () => {
    const due = (readings: string, ...lines: readonly string[]) => {
      const { initiative, model } = initiativeOf(
        'measures:',
        `  - { name: CI time, unit: min, baseline: { value: 22, on: 2031-01-01 }, target: { value: 8, on: 2031-02-10 }, readings: [${readings}] }`,
        ...lines,
      );
      const [chart] = chartsOf(initiative, model, { today: '2031-02-20', locale: 'en' });
      return [chart?.verdict?.words, /^It rests on (?:1 reading|one of \d readings)/.exec(chart?.outlook ?? '')?.[0]];
    };
    assert.deepEqual(due('{ on: 2031-02-09, value: 15 }'), ['partly met so far', 'It rests on 1 reading']);
    assert.deepEqual(due('{ on: 2031-02-09, value: 8 }'), ['met so far', 'It rests on 1 reading']);
    assert.deepEqual(due('{ on: 2031-02-09, value: 8 }, { on: 2031-02-19, value: 14 }'), [
      'fell back',
      'It rests on one of 2 readings',
    ]);
    assert.deepEqual(due('{ on: 2031-02-09, value: 8 }', 'steps: { evaluation: active }'), [
      'met',
      'It rests on 1 reading',
    ]);
    assert.deepEqual(due(''), ['not measured', undefined]);
  });

  it('tells after the end what was judged, and forecasts no more', () => {
    const chart = chartOf('{ on: 2031-02-10, value: 15 }', 'status: completed');
    const grounds = 'It rests on 1 reading; how much it swings anyway is not known yet.';
    assert.deepEqual(told(chart).slice(2), ['partly met', grounds]);
    for (const status of ['completed', 'dropped'])
      assert.equal(chartOf(inTens(20, 18, 17, 15), `status: ${status}`).forecast, undefined);
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

  it('marks the readings that are signals, by what they are', () => {
    // Readings of 21 and 23 in turn: mean 22, mean moving range 2, so the limits are 22 ± 5.32.
    const before = (count: number) =>
      Array.from({ length: count }, (_, day) => `{ on: 2030-12-${10 + day}, value: ${day % 2 === 0 ? 21 : 23} }`);
    const seen = (count: number) => chartOf([...before(count), '{ on: 2031-02-20, value: 15 }'].join(', '));
    const signals = ({ readings }: Chart) =>
      readings.flatMap(reading => (reading.signals ? [[reading.value, signalsInWords(reading)]] : []));
    const { control: provisional } = seen(6);
    assert.deepEqual([provisional?.lower.toFixed(2), provisional?.upper.toFixed(2)], ['16.68', '27.32']);
    assert.deepEqual([provisional?.from, provisional?.provisional], [6, true]);
    assert.deepEqual(signals(seen(6)), [[15, 'outside the provisional limits']]);
    assert.deepEqual([seen(12).control?.from, seen(12).control?.provisional], [12, undefined]);
    assert.deepEqual(signals(seen(12)), [[15, 'outside the limits']]);
  });

  it('does not mark a reading on the mean within a run', () => {
    const before = [13, 15, 14, 13, 15, 14].map((value, day) => `{ on: 2030-12-1${day}, value: ${value} }`);
    const run = [11, 12, 12, 11, 14, 12, 11, 12, 11].map(
      (value, day) => `{ on: 2031-02-0${day + 1}, value: ${value} }`,
    );
    const marked = chartOf([...before, ...run].join(', ')).readings.filter(({ signals }) => signals);
    assert.deepEqual(
      marked.map(({ value }) => value),
      [11, 12, 12, 11, 12, 11, 12, 11],
    );
  });
});

/** Readings ten days apart, the last of which is of today. */
function inTens(...values: readonly number[]): string {
  const days = ['2031-01-21', '2031-01-31', '2031-02-10', '2031-02-20'];
  return values.map((value, index) => `{ on: ${days[index]}, value: ${value} }`).join(', ');
}
