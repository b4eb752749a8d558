import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chartToRead, drawCharts } from '../../../../src/core/drawing/chart/svg.ts';
import type { Chart } from '../../../../src/core/views/chart/chart.ts';
import { chartOf, drawn, series, texts } from './charts.ts';

const draw = (about: Partial<Chart> = {}, width = 600) => chartToRead(chartOf(about), width).markup;

describe('the chart of a measure', () => {
  it('puts a reading half way between baseline and target in value and in time', () => {
    const svg = draw();
    const one = (kind: string) => drawn(svg, kind)[0] ?? {};
    const [baseline, target, start, end, reading] = [
      one('baseline'),
      one('target'),
      one('start'),
      one('end'),
      one('dot latest'),
    ];
    const middle = (a: unknown, b: unknown) => (Number(a) + Number(b)) / 2;
    assert.equal(Number(reading.cy), middle(baseline.y1, target.y1));
    assert.ok(Math.abs(Number(reading.cx) - middle(Number(start.x) + 3, end.cx)) < 0.11, reading.cx);
    assert.ok(Number(baseline.y1) < Number(target.y1), 'the greater value is above');
    assert.equal(target.x2, end.cx, 'the target’s line ends at its date');
  });

  it('puts a reading as high as the baseline on its line', () => {
    const svg = draw({ readings: [{ on: '2031-02-01', value: 22 }] });
    assert.equal(drawn(svg, 'dot latest')[0]?.cy, drawn(svg, 'baseline')[0]?.y1);
  });

  it('begins its line at the baseline when that came first', () => {
    const points = (svg: string) => drawn(svg, 'line')[0]?.d?.split('L').length;
    assert.equal(points(draw()), 2);
    const readings = [
      { on: '2030-12-01', value: 23 },
      { on: '2030-12-20', value: 21 },
      { on: '2031-02-20', value: 15 },
    ];
    assert.equal(points(draw({ readings })), 3);
  });

  it('marks signals with a shape, control limits with a band and the forecast with a line to the target', () => {
    const svg = draw({
      control: { lower: 20, upper: 24 },
      forecast: { from: { on: '2031-02-20', value: 15 }, to: { on: '2031-04-01', value: 8 } },
      readings: [
        { on: '2031-02-01', value: 21 },
        { on: '2031-02-20', value: 15, signal: 'below the control limits' },
      ],
    });
    assert.equal(drawn(svg, 'signal').length, 1);
    assert.equal(drawn(svg, 'edge').length, 2);
    const [band] = drawn(svg, 'band');
    assert.ok(Number(band?.y) < Number(drawn(svg, 'baseline')[0]?.y1));
    const end = drawn(svg, 'forecast')[0]?.d?.split(/[ L]/).at(-1);
    assert.equal(end, drawn(svg, 'target')[0]?.y1);
  });

  it('marks where readings begin to be more than chance, not each that follows', () => {
    const values = [22, 17, 18, 30, 16, 22, 15];
    const readings = series(7, 7, index => values[index] ?? 0).map(reading => ({
      ...reading,
      ...(reading.value !== 22 && { signal: 'outside the control limits' }),
    }));
    const svg = draw({ control: { lower: 20, upper: 24 }, readings });
    // 17 begins below, 30 is above, 16 is below again, and so is 15 after one that is not.
    assert.equal(drawn(svg, 'signal').length, 4);
  });

  it('lets a forecast far away lead out of the plot instead of crowding the readings', () => {
    const svg = draw({ forecast: { from: { on: '2031-02-20', value: 15 }, to: { on: '2039-01-01', value: 8 } } });
    const [x, y] = drawn(svg, 'forecast')[0]?.d?.split('L')[1]?.split(' ').map(Number) ?? [];
    assert.equal(x, Number(drawn(svg, 'baseline')[0]?.x2));
    assert.ok(Number(y) < Number(drawn(svg, 'target')[0]?.y1), 'it is not there yet');
  });

  it('names the levels, the dates and the direction', () => {
    const written = texts(draw());
    for (const text of ['baseline 22', 'target 8', 'today', 'Apr 11', 'Median CI timelower is better'])
      assert.ok(written.includes(text), `${text} in ${written.join(' | ')}`);
  });

  it('says it all to those who cannot see it', () => {
    const svg = draw({ verdict: { kind: 'good', words: 'on pace' }, outlook: 'Reached about 2031-04-11' });
    const words = [
      'Median CI time, lower is better.',
      '15 min, half way from 22 to 8.',
      'On pace.',
      'Baseline 22 min on 2031-01-01, target 8 min on 2031-04-11, 1 reading.',
      'Reached about 2031-04-11.',
    ];
    assert.equal(drawn(svg, 'chart')[0]?.['aria-label'], words.join(' '));
  });

  it('has no two labels that overlap, however narrow it is', () => {
    for (const width of [200, 280, 420, 900, 1600]) {
      const svg = draw({ target: { value: 21.9, on: '2031-02-22' }, limit: 22.1 }, width);
      const levels = drawn(svg, 'level').map(({ y }) => Number(y));
      assert.equal(levels.length, 3);
      for (const [index, y] of levels.entries())
        for (const other of levels.slice(index + 1)) assert.ok(Math.abs(other - y) >= 13.9, `${levels} at ${width}`);
    }
  });

  it('keeps the extremes of more readings than there are pixels, with fewer points', () => {
    const readings = series(5000, 1, index => (index === 2345 ? 9000 : 100 + (index % 50)));
    const svg = draw({ readings });
    const path = drawn(svg, 'line crowded')[0]?.d ?? '';
    const heights = path.split(/[ML]/).flatMap(point => (point ? [Number(point.split(' ')[1])] : []));
    assert.ok(heights.length < 2400 && heights.length > 500, String(heights.length));
    const top = Math.min(...heights);
    assert.equal(heights.filter(height => height === top).length, 1, 'the one outlier is still there');
    assert.equal(drawn(svg, 'dot').length, 0);
  });

  it('survives whatever numbers and dates a file may have', () => {
    const odd: Partial<Chart>[] = [
      { readings: [] },
      { readings: [], baseline: { value: 1 }, target: { value: 1 } },
      { readings: series(3, 1, () => 5), baseline: { value: 5, on: '2001-01-01' }, target: { value: 5 } },
      { readings: series(3, 1, index => [1.7e308, -1.7e308, 0][index] ?? 0) },
      { readings: ['2031-02-30', 'soon', ''].map((on, value) => ({ on, value })) },
      { readings: ['0001-01-01', '9999-12-31'].map((on, value) => ({ on, value })), today: 'never' },
      { control: { lower: -1e308, upper: 3 }, target: { value: 1e21, on: '2031-13-01' } },
      { name: '', standing: { words: '' }, unit: '' },
      { name: 'x'.repeat(400), outlook: 'word '.repeat(90) },
    ];
    for (const about of odd)
      for (const width of [0, 280, 1600])
        assert.doesNotMatch(draw(about, width), /NaN|Infinity|∞|undefined/, JSON.stringify(about));
  });

  it('escapes what people write', () => {
    const hostile = '<script>alert("x")</script> & \u0000';
    const chart = chartOf({
      name: hostile,
      unit: hostile,
      standing: { value: hostile, words: hostile },
      outlook: hostile,
      verdict: { kind: 'poor', words: hostile },
      readings: [{ on: '2031-02-20', value: 15, note: hostile, signal: hostile }],
    });
    for (const svg of [chartToRead(chart, 900).markup, drawCharts([chart], { width: 900 })])
      assert.ok(!svg.includes('<script') && !svg.includes('\u0000') && svg.includes('&lt;script&gt;'));
  });

  it('stands alone with all the charts of an initiative and a style without variables', () => {
    const svg = drawCharts([chartOf(), chartOf({ name: 'Flaky failures' })], { width: 720, standalone: true });
    assert.match(svg, /^<svg xmlns[^>]*width="720"[^>]*><style>[^<]*prefers-color-scheme: dark/);
    assert.equal(drawn(svg, 'chart').filter(({ role }) => role === 'img').length, 2);
    assert.doesNotMatch(svg, /var\(|tabindex|undefined|NaN/);
  });
});
