import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawCursor, nearestMark, readingAfter } from '../../../../src/diagram/chart/reader.ts';
import { sceneOf } from '../../../../src/diagram/chart/scene.ts';
import { drawChart } from '../../../../src/diagram/chart/svg.ts';
import { chartOf, drawn, series, texts } from './charts.ts';

describe('going through the readings', () => {
  const readings = [
    { on: '2031-01-10', value: 20 },
    { on: '2031-02-20', value: 15, note: 'cache warmed', source: 'CI dashboard', signal: 'below the control limits' },
    { on: '2031-03-20', value: 9 },
  ];
  const chart = chartOf({ readings });
  const scene = sceneOf(chart, 600);

  it('is one stop for Tab, and begins with the latest', () => {
    const [reader, ...others] = drawn(drawChart(chart, { width: 600, interactive: true }), 'reader');
    assert.deepEqual(others, []);
    assert.equal(reader?.role, 'slider');
    assert.equal(reader?.['aria-valuenow'], '3');
    assert.equal(reader?.['aria-valuetext'], '2031-03-20: 9 min');
    assert.deepEqual(drawn(drawChart(chartOf({ readings: [] }), { width: 600, interactive: true }), 'reader'), []);
  });

  it('finds the reading nearest to the pointer', () => {
    const [first, second, third] = scene.marks.map(({ x }) => x) as [number, number, number];
    const between = (second + third) / 2;
    const places = [0, first, second, between - 1, between + 1, 9999];
    assert.deepEqual(
      places.map(x => nearestMark(scene, x)),
      [0, 0, 1, 1, 2, 2],
    );
    const many = sceneOf(chartOf({ readings: series(5000, 1, index => index) }), 600);
    assert.equal(nearestMark(many, many.marks[1234]?.x ?? 0), 1234);
  });

  it('goes one by one with the arrow keys, to the ends with Home and End, and no further', () => {
    const keys = ['ArrowRight', 'ArrowLeft', 'Home', 'End', 'PageDown', 'Enter'];
    assert.deepEqual(
      keys.map(key => readingAfter(key, 1, 3)),
      [2, 0, 0, 2, 0, undefined],
    );
    assert.equal(readingAfter('ArrowRight', 2, 3), 2);
  });

  it('marks the reading and tells all that the file says of it, inside the drawing', () => {
    const cursor = drawCursor(chart, scene, 1);
    assert.deepEqual(texts(cursor), [
      '15 min · 2031-02-20',
      'below the control limits',
      'cache warmed',
      'CI dashboard',
    ]);
    assert.equal(Number(drawn(cursor, 'ring')[0]?.cx).toFixed(0), scene.marks[1]?.x.toFixed(0));
    for (const width of [200, 600]) {
      const narrow = sceneOf(chart, width);
      for (const index of readings.keys()) {
        const [box] = drawn(drawCursor(chart, narrow, index), 'box');
        assert.ok(Number(box?.x) >= 0 && Number(box?.x) + Number(box?.width) <= width);
        assert.ok(Number(box?.y) >= 0);
      }
    }
    assert.equal(drawCursor(chart, scene, 7), '');
  });
});
