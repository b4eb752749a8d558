import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judgementInWords, judgementOf } from '../../../src/core/measures/judge/judgement.ts';
import { reasonInWords } from '../../../src/core/measures/judge/reason.ts';
import { initiativeOf } from './initiative.ts';

const today = '2026-11-22';
const acting = ['steps: { action: active }', 'history: [{ on: 2026-11-02, did: start, step: action }]'];
const completed = [
  'status: completed',
  'history: [{ on: 2026-11-02, did: start, step: action }, { on: 2026-11-12, did: complete }]',
];

/** A goal from 22 min to 8 min, and more goals or limits beside it. */
function measures(readings: string, ...others: readonly string[]): string[] {
  const ci = `{ name: CI time, unit: min, baseline: { value: 22, on: 2026-10-05 }, target: 8, readings: [${readings}] }`;
  return ['measures:', ...[ci, ...others].map(measure => `  - ${measure}`)];
}

function judge(...lines: readonly string[]) {
  const { initiative, model } = initiativeOf(...lines);
  return judgementOf(initiative, model, { today });
}

function said(...lines: readonly string[]): string[] {
  const { derived, reasons } = judge(...lines);
  return [derived, ...reasons.map(({ says }) => says)];
}

const flaky = (value: number) =>
  `{ name: Flaky runs, unit: "%", role: balancing, baseline: 2, limit: 3, readings: [{ on: 2026-11-09, value: ${value} }] }`;
const pushes = (value: number) =>
  `{ name: Pushes, baseline: { value: 40, on: 2026-10-05 }, target: 60, readings: [{ on: 2026-11-09, value: ${value} }] }`;

describe('the verdict on one goal', () => {
  for (const [value, ...expected] of [
    [8, 'met', 'CI time is at 8 min: the target is 8 min.'],
    [15, 'partly-met', 'CI time is at 15 min, 50% of the way from its baseline of 22 min; the target is 8 min.'],
    [22, 'missed', 'CI time is at 22 min, no better than its baseline of 22 min; the target is 8 min.'],
    [25, 'regressed', 'CI time is at 25 min, worse than its baseline of 22 min; the target is 8 min.'],
  ] as const)
    it(`is ${expected[0]} at ${value} min`, () => {
      assert.deepEqual(said(...acting, ...measures(`{ on: 2026-11-09, value: ${value} }`)), expected);
    });

  const room = (value: number) =>
    `{ name: Room, unit: °C, baseline: { value: 25, on: 2026-10-05 }, target: { between: [22, 18] }, readings: [{ on: 2026-11-09, value: ${value} }] }`;
  for (const [value, ...expected] of [
    [22, 'met', 'Room is at 22 °C: the target is 18–22 °C.'],
    [18, 'met', 'Room is at 18 °C: the target is 18–22 °C.'],
    [23.5, 'partly-met', 'Room is at 23.5 °C, 50% of the way from its baseline of 25 °C; the target is 18–22 °C.'],
    [16.5, 'partly-met', 'Room is at 16.5 °C, below its target: the target is 18–22 °C.'],
    [15, 'missed', 'Room is at 15 °C, below its target: the target is 18–22 °C.'],
    [14, 'regressed', 'Room is at 14 °C, worse than its baseline of 25 °C; the target is 18–22 °C.'],
    [26, 'regressed', 'Room is at 26 °C, worse than its baseline of 25 °C; the target is 18–22 °C.'],
  ] as const)
    it(`is ${expected[0]} at ${value} °C where it is to be between two values`, () => {
      assert.deepEqual(said(...acting, 'measures:', `  - ${room(value)}`), expected);
    });

  const runbook = (target: string, value: string) =>
    `{ name: Runbook exists, baseline: { value: no, on: 2026-10-05 }, target: ${target}, readings: [{ on: 2026-11-09, value: ${value} }] }`;
  for (const [target, value, ...expected] of [
    ['yes', 'yes', 'met', 'Runbook exists is answered yes; it is to be yes.'],
    ['true', 'no', 'missed', 'Runbook exists is answered no; it is to be yes.'],
  ] as const)
    it(`is ${expected[0]} where the answer is ${value}, and says nothing of a swing`, () => {
      const lines = [...acting, 'measures:', `  - ${runbook(target, value)}`];
      assert.deepEqual(said(...lines), expected);
      assert.deepEqual(judge(...lines).reasons[0]?.evidence, { readings: 1 });
    });

  it('needs no baseline where the target is an answer', () => {
    const lines = ['measures: [{ name: Alerts by mail, target: no, readings: [{ on: 2026-11-09, value: no }] }]'];
    assert.deepEqual(said(...acting, ...lines), ['met', 'Alerts by mail is answered no; it is to be no.']);
  });

  it('goes by the latest reading, in the way of a locale', () => {
    const { initiative, model } = initiativeOf(
      ...acting,
      ...measures('{ on: 2026-11-16, value: 12.5 }, { on: 2026-11-09, value: 8 }'),
    );
    const { reasons } = judgementOf(initiative, model, { today, locale: 'de' });
    assert.equal(
      reasons[0]?.says.replace(/\u00a0/g, ' '),
      'CI time is at 12,5 min, 67 % of the way from its baseline of 22 min; the target is 8 min.',
    );
  });

  it('is open without a reading since the action began', () => {
    assert.deepEqual(said(...acting, ...measures('{ on: 2026-11-01, value: 8 }')), [
      'unmeasured',
      'CI time was not read after action began on 2026-11-02.',
    ]);
  });

  it('is open before the action, whatever the readings', () => {
    assert.deepEqual(said('steps: { plan: active }', ...measures('{ on: 2026-11-09, value: 8 }')), [
      'unmeasured',
      'Action has not begun.',
    ]);
  });

  it('goes by the readings alone where nothing is told of the steps', () => {
    assert.deepEqual(said(...measures('{ on: 2026-11-09, value: 8 }'))[0], 'met');
  });

  it('is regressed where the target was reached up to the end, and is not any more', () => {
    const fallen = '{ on: 2026-11-10, value: 8 }, { on: 2026-11-20, value: 14 }';
    assert.deepEqual(said(...completed, ...measures(fallen)), [
      'regressed',
      'CI time has fallen back to 14 min since the end on 2026-11-12; the target is 8 min.',
    ]);
    assert.equal(said(...completed, ...measures(`${fallen}, { on: 2026-11-21, value: 7 }`))[0], 'met');
    assert.equal(said(...acting, ...measures(fallen))[0], 'partly-met');
  });

  it('is partly met from a tenth of the way, and regressed from a tenth in the other direction', () => {
    // A tenth of the way from 22 to 8 is 1.4.
    const at = (value: number) => said(...acting, ...measures(`{ on: 2026-11-09, value: ${value} }`))[0];
    assert.deepEqual([20.5, 20.7, 23.3, 23.5].map(at), ['partly-met', 'missed', 'missed', 'regressed']);
    assert.deepEqual(said(...acting, ...measures('{ on: 2026-11-09, value: 21 }')), [
      'missed',
      'CI time is at 21 min, 7% of the way from its baseline of 22 min; the target is 8 min.',
    ]);
  });

  describe('with a date of its target', () => {
    const dated = (readings: string) =>
      measures(readings).map(line => line.replace('target: 8', 'target: { value: 8, on: 2026-11-16 }'));

    it('goes by the reading on that day or next to it', () => {
      const readings = '{ on: 2026-11-08, value: 20 }, { on: 2026-11-14, value: 8 }, { on: 2026-11-21, value: 7 }';
      assert.deepEqual(said(...acting, ...dated(readings)), [
        'met',
        'CI time was at 8 min on 2026-11-14: the target is 8 min.',
      ]);
      // Of two that are as near the earlier one: the later one was too late.
      assert.equal(
        said(...acting, ...dated('{ on: 2026-11-15, value: 15 }, { on: 2026-11-17, value: 8 }'))[0],
        'partly-met',
      );
    });

    it('says that it was reached later', () => {
      assert.deepEqual(said(...acting, ...dated('{ on: 2026-11-16, value: 15 }, { on: 2026-11-21, value: 7.5 }')), [
        'partly-met',
        'CI time was at 15 min on 2026-11-16, 50% of the way from its baseline of 22 min; the target is 8 min. It was reached later: 7.5 min on 2026-11-21.',
      ]);
    });

    it('has fallen back where it was reached on that day and is lost since, completed or not', () => {
      const lost = [
        'regressed',
        'CI time has fallen back to 14 min since 2026-11-16, the day of its target; the target is 8 min.',
      ];
      const readings = '{ on: 2026-11-16, value: 8 }, { on: 2026-11-20, value: 14 }';
      assert.deepEqual(said(...acting, ...dated(readings)), lost);
      assert.deepEqual(said(...completed, ...dated(readings)), lost);
    });

    it('goes by the latest one until that day comes', () => {
      const early = dated('{ on: 2026-11-08, value: 8 }, { on: 2026-11-14, value: 15 }');
      const { initiative, model } = initiativeOf(...acting, ...early);
      assert.equal(judgementOf(initiative, model, { today: '2026-11-15' }).derived, 'partly-met');
    });
  });

  describe('says on what it rests', () => {
    const grounds = (...lines: readonly string[]) => judge(...acting, ...lines).reasons.map(reasonInWords)[0];
    const days = (from: number, ...values: readonly number[]) =>
      values
        .map((value, index) => `{ on: 2026-11-${String(from + index).padStart(2, '0')}, value: ${value} }`)
        .join(', ');
    const before = [21, 23, 21, 23, 21, 23].map((value, day) => `{ on: 2026-10-1${day}, value: ${value} }`).join(', ');

    it('with few readings', () => {
      assert.equal(
        grounds(...measures(days(9, 8))),
        'CI time is at 8 min: the target is 8 min. It rests on 1 reading; how much it swings anyway is not known yet.',
      );
    });

    it('with limits of the baseline period', () => {
      // They are 22 ± 5.32.
      assert.match(
        grounds(...measures(`${before}, ${days(9, 16.5)}`)) ?? '',
        / It rests on 1 reading; the difference is beyond the usual swing\.$/,
      );
      assert.match(
        grounds(...measures(`${before}, ${days(9, 18, 17)}`)) ?? '',
        / It rests on one of 2 readings; the difference is within the usual swing, and may be chance\.$/,
      );
    });

    it('with eight in a row on one side', () => {
      const run = days(9, 20, 21, 19, 20, 21, 19, 20, 21);
      assert.match(grounds(...measures(`${before}, ${run}`)) ?? '', /one of 8 readings; the difference is beyond/);
    });

    it('with six readings since, by what they vary by', () => {
      assert.match(
        grounds(...measures(days(9, 16, 14, 17, 15, 14, 16))) ?? '',
        /one of 6 readings; the difference is beyond/,
      );
      assert.match(
        grounds(...measures(days(9, 16, 24, 12, 21, 13, 16))) ?? '',
        /one of 6 readings; the difference is within/,
      );
    });

    it('where it says met, too', () => {
      const measured = `  - { name: Flow, baseline: { value: 49.57, on: 2026-10-20 }, target: 52, readings: [${[49.6, 47.6, 49.9, 51.3, 47.8, 51.2].map((value, day) => `{ on: 2026-10-1${day}, value: ${value} }`).join(', ')}, ${days(9, 52.1)}] }`;
      const judgement = judge(...acting, 'measures:', measured);
      assert.equal(judgementInWords(judgement), 'met so far, within the usual swing');
    });
  });

  it('is one so far until the evaluation', () => {
    const words = (...lines: readonly string[]) =>
      judgementInWords(judge(...lines, ...measures('{ on: 2026-11-09, value: 8 }')));
    assert.equal(words(...acting), 'met so far');
    assert.equal(words('steps: { action: done, evaluation: active }'), 'met');
    assert.equal(words(...completed), 'met');
    assert.equal(judgementInWords(judge(...acting, ...measures(''))), 'not measured');
  });

  it('needs a target, and a way to go', () => {
    const other = (rest: string) =>
      said(...acting, 'measures:', `  - { name: Pushes, ${rest}, readings: [{ on: 2026-11-09, value: 8 }] }`);
    assert.deepEqual(other('baseline: 4'), ['unmeasured', 'Pushes has no target.']);
    assert.deepEqual(other('target: 4'), ['unmeasured', 'Nothing says which way is better for Pushes.']);
    assert.deepEqual(other('target: 9, better: higher'), ['missed', 'Pushes is at 8; the target is 9.']);
  });

  it('tells of a limit that it is held against nothing, where no direction is told', () => {
    const limit = '  - { name: Flaky, unit: "%", baseline: 6, limit: 6, readings: [{ on: 2026-11-09, value: 60 }] }';
    assert.deepEqual(said(...acting, ...measures('{ on: 2026-11-09, value: 8 }'), limit), [
      'met',
      'CI time is at 8 min: the target is 8 min.',
      'Flaky is at 60%, its limit is 6%, and nothing says which way is better.',
    ]);
  });

  it('is open where nothing is to get better', () => {
    assert.deepEqual(said(...acting), ['unmeasured', 'No measure says what was to get better.']);
  });
});

describe('the verdict on several measures', () => {
  const at = (value: number) => `{ on: 2026-11-09, value: ${value} }`;
  for (const [about, lines, verdict] of [
    ['met where all are', measures(at(8), pushes(60), flaky(3)), 'met'],
    ['partly met where a balancing one got worse', measures(at(8), flaky(3.5)), 'partly-met'],
    ['partly met where one is met, and one got worse', measures(at(8), pushes(30)), 'partly-met'],
    ['partly met where one was not read', measures(at(8), '{ name: Pushes, baseline: 40, target: 60 }'), 'partly-met'],
    ['regressed where none got better, and one got worse', measures(at(22), pushes(30)), 'regressed'],
    ['missed where nothing changed, whatever the limits say', measures(at(22), flaky(5)), 'missed'],
    ['open where none was read', measures('', '{ name: Pushes, baseline: 40, target: 60 }'), 'unmeasured'],
  ] as const)
    it(`is ${about}`, () => {
      assert.equal(judge(...acting, ...lines).derived, verdict);
    });

  it('gives its reasons', () => {
    assert.deepEqual(said(...acting, ...measures(at(8), '{ name: Pushes, limit: 30, baseline: 40 }', flaky(3.5))), [
      'partly-met',
      'CI time is at 8 min: the target is 8 min.',
      'Pushes was not read after action began on 2026-11-02.',
      'Flaky runs is at 3.5%, beyond its limit of 3%.',
    ]);
  });
});

describe('a claimed verdict', () => {
  it('counts, and shows where it disagrees', () => {
    const lines = [...acting, ...measures('{ on: 2026-11-09, value: 15 }')];
    const judgement = judge(...lines, 'verdict: { value: met, why: enough for us, by: Tom }');
    const { value, derived, claimed, disagrees } = judgement;
    assert.deepEqual([value, derived, disagrees], ['met', 'partly-met', true]);
    assert.deepEqual(claimed, { value: 'met', why: 'enough for us', by: 'Tom' });
    assert.equal(judgementInWords(judgement), 'met, as Tom says (enough for us); by the readings partly met so far');
    const agreeing = judge(...lines, 'verdict: partly-met');
    assert.deepEqual([agreeing.disagrees, judgementInWords(agreeing)], [false, 'partly met']);
  });
});
