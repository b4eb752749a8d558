import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawCursor, stopAfter, stopInWords } from '../../../../src/core/drawing/chart/reader.ts';
import { chartToRead } from '../../../../src/core/drawing/chart/svg.ts';
import { chartOf, drawn, series, texts } from './charts.ts';

describe('going through the readings', () => {
  const readings = [
    { value: 21, note: 'somewhen' },
    { on: '2031-01-10', value: 20 },
    { on: '2031-02-20', value: 15, note: 'cache warmed', source: 'CI dashboard', signals: ['beyond-limits'] as const },
    { on: '2031-03-20', value: 9 },
  ];
  const chart = chartOf({ readings });
  const { markup, readable } = chartToRead(chart, 600);

  it('is one stop for Tab, and begins with the latest', () => {
    const [reader, ...others] = drawn(markup, 'reader');
    assert.deepEqual(others, []);
    assert.equal(reader?.role, 'slider');
    assert.equal(reader?.['aria-valuenow'], '3');
    assert.equal(reader?.['aria-valuetext'], '9 min · 2031-03-20');
    assert.deepEqual(drawn(chartToRead(chartOf({ readings: [] }), 600).markup, 'reader'), []);
  });

  it('finds the reading nearest to the pointer', () => {
    const [first, second, third] = readable.stops.map(({ x }) => x) as [number, number, number];
    const between = (second + third) / 2;
    const places = [0, first, second, between - 1, between + 1, 9999];
    assert.deepEqual(
      places.map(x => readable.nearest(x, 0)),
      [0, 0, 1, 1, 2, 2],
    );
    const many = chartToRead(chartOf({ readings: series(5000, 1, index => index) }), 600).readable;
    assert.equal(many.nearest(many.stops[1234]?.x ?? 0, 0), 1234);
  });

  it('goes one by one with the arrow keys, to the ends with Home and End, and no further', () => {
    const keys = ['ArrowRight', 'ArrowLeft', 'Home', 'End', 'PageDown', 'Enter'];
    assert.deepEqual(
      keys.map(key => stopAfter(key, 1, 3)),
      [2, 0, 0, 2, 0, undefined],
    );
    assert.equal(stopAfter('ArrowRight', 2, 3), 2);
  });

  it('marks the reading and tells all that the file says of it, inside the drawing', () => {
    const cursor = drawCursor(readable, 1);
    const lines = ['15 min · 2031-02-20', 'outside the limits', 'cache warmed', 'CI dashboard'];
    assert.deepEqual(texts(cursor), lines);
    assert.equal(stopInWords(readable, 1), lines.join(', '));
    assert.equal(Number(drawn(cursor, 'ring')[0]?.cx).toFixed(0), readable.stops[1]?.x.toFixed(0));
    for (const width of [200, 600]) {
      const narrow = chartToRead(chart, width).readable;
      for (const index of narrow.stops.keys()) {
        const [box] = drawn(drawCursor(narrow, index), 'box');
        assert.ok(Number(box?.x) >= 0 && Number(box?.x) + Number(box?.width) <= width);
        assert.ok(Number(box?.y) >= 0);
      }
    }
    assert.equal(drawCursor(readable, 7), '');
  });
});
