import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawSpark } from '../../../../src/core/drawing/chart/spark.ts';
import type { Chart } from '../../../../src/core/views/chart/chart.ts';
import { chartOf, drawn } from './charts.ts';

const draw = (about: Partial<Chart> = {}) => drawSpark(chartOf(about), { width: 72, height: 18 });
const dated = (...values: readonly number[]) => values.map((value, nth) => ({ on: `2031-02-0${nth + 1}`, value }));

describe('a measure as a line between words', () => {
  it('runs from its baseline to its latest reading, above the target that it comes down to', () => {
    const svg = draw({ readings: dated(18, 12) });
    const [line, target, dot] = ['line', 'target', 'dot'].map(kind => drawn(svg, kind)[0]);
    const points = (line?.d ?? '').slice(1).split('L');
    assert.equal(points.length, 3);
    const heights = points.map(point => Number(point.split(' ')[1]));
    assert.deepEqual(
      heights,
      heights.toSorted((a, b) => a - b),
      'it falls',
    );
    assert.ok(Number(target?.y1) > Number(dot?.cy), 'the target is below it');
    assert.equal(`${dot?.cx} ${dot?.cy}`, points.at(-1));
  });

  it('stays inside its place, wherever its levels are', () => {
    for (const about of [{ limit: 90 }, { limit: -90 }, { readings: dated(5, 5) }]) {
      const svg = draw(about);
      const numbers = [...svg.matchAll(/(?:y1|cy)="([^"]*)"/g)].map(([, number]) => Number(number));
      assert.ok(numbers.length > 0);
      assert.deepEqual(
        numbers.filter(number => !(number >= 0 && number <= 18)),
        [],
      );
    }
  });

  it('is not there where there is nothing that runs', () => {
    const { baseline: _, ...none } = chartOf({ readings: [] });
    for (const chart of [none, { ...none, readings: dated(5) }, { ...none, readings: [{ value: 1 }, { value: 2 }] }])
      assert.equal(drawSpark(chart, { width: 72, height: 18 }), '');
    assert.equal(draw({ answered: true, readings: dated(0, 1) }), '');
  });
});
