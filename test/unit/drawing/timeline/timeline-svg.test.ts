import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { timelineToRead } from '../../../../src/core/drawing/timeline/svg.ts';
import { type Course, courseInWords, courseOf } from '../../../../src/core/views/timeline/course.ts';
import { initiativeOf } from '../../measures/initiative.ts';
import { drawn, texts } from '../chart/charts.ts';

const history = [
  'on: 2031-01-01, did: start, step: vision',
  'on: 2031-01-11, did: finish, step: vision',
  'on: 2031-01-11, did: start, step: plan',
  'on: 2031-01-21, did: revisit, step: vision, why: <new> users',
  'on: 2031-01-26, did: finish, step: vision',
  'on: 2031-01-31, did: hold',
  'on: 2031-02-05, did: resume',
];

function course(entries: readonly string[]): Course | undefined {
  const { initiative, model } = initiativeOf(
    'measures: [{ name: CI time, readings: [{ on: 2030-01-01, value: 3 }, { on: 2031-01-16, value: 2 }] }]',
    'history:',
    ...entries.map(entry => `  - { ${entry} }`),
  );
  return courseOf(initiative, model, { today: '2031-02-10', locale: 'en' });
}

function whole(): Course {
  const made = course(history);
  assert.ok(made);
  return made;
}

describe('the timeline of a cycle', () => {
  it('tells in words what it shows', () => {
    assert.deepEqual(courseInWords(whole()), [
      'Vision: 2031-01-01 to 2031-01-11, 10 days; 2031-01-21 to 2031-01-26, 5 days; 25 days in all',
      'Plan: since 2031-01-11, 30 days',
      'Vision revisited from Plan on 2031-01-21: <new> users',
      'On hold: 2031-01-31 to 2031-02-05, 5 days',
    ]);
  });

  it('has a row for each step, with a bar for each time that it was worked at', () => {
    const { markup } = timelineToRead(whole(), 800);
    const [first, second] = drawn(markup, 'bar');
    assert.equal(drawn(markup, 'row').length, 8, 'seven steps and the readings');
    assert.equal(Number(first?.width), 2 * Number(second?.width), 'ten days and five');
    assert.equal(first?.y, second?.y);
    const [open] = drawn(markup, 'bar open');
    const [hold] = drawn(markup, 'hold');
    const day = Number(first?.width) / 10;
    assert.ok(Math.abs(Number(hold?.width) - 5 * day) < 0.11);
    assert.equal(open?.d?.match(/^M(\S+)/)?.[1], String(Math.round((Number(first?.x) + 10 * day) * 10) / 10));
    assert.ok(texts(markup).includes('25 days'));
    assert.equal(drawn(markup, 'reading').length, 1, 'the reading of this cycle');
  });

  it('leads an arrow from the step that was left to the one that was revisited', () => {
    const { markup } = timelineToRead(whole(), 800);
    const [, second] = drawn(markup, 'bar');
    const [, x, from, to] = /^M(\S+) (\S+)L\S+ ([\d.]+)/.exec(drawn(markup, 'turn')[0]?.d ?? '') ?? [];
    assert.equal(x, second?.x);
    assert.ok(Number(to) < Number(from), 'upwards');
  });

  it('is gone through in the order of time, and tells each part', () => {
    const { readable, markup } = timelineToRead(whole(), 800);
    const told = readable.stops.map((_, index) => readable.linesAt(index)[0]);
    assert.deepEqual(told, [
      'Vision',
      'Vision revisited from Plan on 2031-01-21: <new> users',
      'Vision',
      'Plan',
      'On hold',
    ]);
    const plan = readable.stops[3];
    assert.equal(readable.nearest(plan?.x ?? 0, plan?.y ?? 0), 3);
    assert.ok(!markup.includes('<new>'));
  });

  it('is not shown where the history says too little', () => {
    assert.equal(course([]), undefined);
    assert.equal(course(history.slice(0, 2)), undefined);
    assert.equal(
      course(['did: start, step: vision', 'did: finish, step: vision', 'did: start, step: plan']),
      undefined,
    );
  });

  it('survives dates that no calendar has, in no order', () => {
    const odd = course(['on: 2031-02-31, did: start, step: vision', ...history.toReversed()]);
    for (const width of [0, 280, 1600])
      if (odd) assert.doesNotMatch(timelineToRead(odd, width).markup, /NaN|Infinity|undefined/);
  });
});
