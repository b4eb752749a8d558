import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dueOf } from '../../../src/core/measures/assess/due.ts';
import { measuredOf } from '../../../src/core/measures/assess/measured.ts';
import { timelineOf } from '../../../src/core/measures/assess/timeline.ts';
import { initiativeOf } from './initiative.ts';

const today = '2026-11-22';

function timeline(...entries: readonly string[]) {
  const { initiative, model } = initiativeOf('cycle: 2', 'history:', ...entries.map(entry => `  - { ${entry} }`));
  return timelineOf(initiative, model, today);
}

describe('the timeline', () => {
  const entries = [
    'on: 2026-10-01, did: start, step: vision',
    'on: 2026-10-05, did: finish, step: vision',
    'on: 2026-10-05, did: start, step: plan',
    'on: 2026-10-08, did: hold',
    'on: 2026-10-18, did: resume',
    'on: 2026-10-20, did: revisit, step: vision',
    'on: 2026-10-22, did: finish, step: vision',
    'on: 2026-11-01, did: next-cycle',
    'on: 2026-11-01, did: start, step: vision',
    'on: 2026-11-20, did: hold',
  ];
  const { cycles } = timeline(...entries);
  const step = (cycle: number, id: string) => cycles[cycle]?.steps.find(({ step }) => step === id);

  it('has a part for each cycle', () => {
    assert.deepEqual(
      cycles.map(({ cycle, from, to }) => [cycle, from, to]),
      [
        [1, '2026-10-01', '2026-11-01'],
        [2, '2026-11-01', undefined],
      ],
    );
  });

  it('tells when each step was worked at, and how long', () => {
    // 10-01 to 10-05 are four days, 10-20 to 10-22 two more; 10-01 to 10-22 are 21.
    assert.deepEqual(step(0, 'vision'), {
      step: 'vision',
      periods: [
        { from: '2026-10-01', to: '2026-10-05', isOpen: false },
        { from: '2026-10-20', to: '2026-10-22', isOpen: false },
      ],
      revisits: 1,
      leadDays: 21,
      activeDays: 6,
    });
    // What is open when a cycle ends, ends with it; what is open today lasts until today.
    assert.deepEqual(step(0, 'plan')?.periods, [{ from: '2026-10-05', to: '2026-11-01', isOpen: false }]);
    assert.deepEqual([step(1, 'vision')?.periods[0]?.isOpen, step(1, 'vision')?.leadDays], [true, 21]);
    assert.deepEqual(step(1, 'plan'), { step: 'plan', periods: [], revisits: 0, activeDays: 0 });
  });

  it('tells how long it was on hold', () => {
    assert.deepEqual(
      cycles.map(({ daysOnHold }) => daysOnHold),
      [10, 2],
    );
  });

  it('bears what has no date, no beginning, or the wrong order', () => {
    const [cycle] = timeline(
      'did: start, step: vision',
      'on: 2026-10-05, did: finish, step: vision',
      'on: 2026-10-06, did: finish, step: plan',
      'on: 2026-10-09, did: start, step: action',
      'on: 2026-10-07, did: finish, step: action',
      'did: skip, step: evaluation',
      'on: 2026-10-10, did: drop',
    ).cycles;
    assert.deepEqual(
      cycle?.steps.flatMap(({ periods, leadDays }) => periods.map(period => [period.from, period.to, leadDays])),
      [
        [undefined, '2026-10-05', undefined],
        [undefined, '2026-10-06', undefined],
        ['2026-10-09', '2026-10-07', 0],
      ],
    );
    assert.equal(cycle?.to, '2026-10-10');
    assert.deepEqual(timeline().cycles[0]?.cycle, 2);
  });

  it('has the readings of all measures by date', () => {
    const { initiative, model } = initiativeOf(
      'measures:',
      '  - { name: a, readings: [{ on: 2026-10-09, value: 1 }, { value: 2 }] }',
      '  - { name: b, readings: [{ on: 2026-10-08, value: 3 }] }',
    );
    assert.deepEqual(timelineOf(initiative, model, today).readings, [
      { measure: 1, on: '2026-10-08', value: 3 },
      { measure: 0, on: '2026-10-09', value: 1 },
    ]);
  });
});

describe('readings after the end', () => {
  const due = (status: string, ...readings: readonly string[]) => {
    const { overdue, next } = dueOf(
      initiativeOf(
        `status: ${status}`,
        'sustain: [2027-01-15, 2026-11-18, 2026-10-15]',
        'measures:',
        ...readings.map((on, index) => `  - { name: m${index}, target: 8, readings: [{ on: ${on}, value: 8 }] }`),
        '  - { name: limited, limit: 3 }',
      ).initiative,
      today,
    );
    return [overdue?.on, overdue?.measures.map(({ name }) => name), next];
  };

  it('are due of every goal, by the date that has passed last', () => {
    assert.deepEqual(due('completed', '2026-11-18', '2026-11-10'), ['2026-11-18', ['m1'], '2027-01-15']);
  });

  it('are not due where they were taken a few days early, and before the end', () => {
    assert.deepEqual(due('completed', '2026-11-18', '2026-11-11'), [undefined, undefined, '2027-01-15']);
    assert.deepEqual(due('active', '2026-01-01'), [undefined, undefined, undefined]);
  });
});

describe('the measures of an initiative', () => {
  it('are seen from where it stands', () => {
    const { initiative, model } = initiativeOf(
      'measures:',
      '  - name: CI time',
      '    baseline: { value: 22, on: 2026-10-05 }',
      '    target: 8',
      '    readings:',
      ...[20, 22, 20, 22, 20, 22].map((value, day) => `      - { on: 2026-10-1${day}, value: ${value} }`),
      '  - { name: Flaky runs, limit: 3 }',
      'history:',
      '  - { on: 2026-09-20, did: finish, step: action }',
      '  - { on: 2026-10-01, did: next-cycle }',
      '  - { on: 2026-11-02, did: start, step: action }',
    );
    const [ci, flaky] = measuredOf(initiative, model, { today });
    assert.deepEqual([ci?.isGoal, flaky?.isGoal], [true, false]);
    assert.equal(ci?.chart.kind === 'chart' && ci.chart.baseline, 6);
    assert.deepEqual(ci?.assessment.forecast, { kind: 'too-few', needs: 4 });
    assert.deepEqual(JSON.parse(JSON.stringify(ci)), ci);
  });
});
