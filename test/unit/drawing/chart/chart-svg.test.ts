import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chartToRead, drawCharts } from '../../../../src/core/drawing/chart/svg.ts';
import type { Chart } from '../../../../src/core/views/chart/chart.ts';
import { chartOf, drawn, series, texts } from './charts.ts';

const draw = (about: Partial<Chart> = {}, width = 600) => chartToRead(chartOf(about), width).markup;
const captions = (svg: string) => [...svg.matchAll(/class="caption"[^>]*>([^<]*)/g)].map(([, text]) => text);

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

  it('draws the agreed path from the baseline by its milestones to the target', () => {
    const path = [
      { on: '2031-01-01', value: 22 },
      { on: '2031-02-01', value: 18 },
      { on: '2031-03-01', value: 15 },
      { on: '2031-04-11', value: 8 },
    ];
    const svg = draw({ path });
    const [way] = drawn(svg, 'path');
    const [end] = drawn(svg, 'end');
    const marks = drawn(svg, 'milestone');
    assert.equal(way?.d?.split('L').length, 4);
    assert.ok(way?.d?.endsWith(`L${end?.cx} ${end?.cy}`));
    assert.equal(marks.length, 2);
    assert.ok(marks.every(({ cx, cy }) => way?.d?.includes(`L${cx} ${cy}`)));
    assert.match(svg, /milestone 18 min on 2031-02-01, milestone 15 min on 2031-03-01/);
    assert.deepEqual(drawn(draw(), 'path'), []);
    // Without a day of the target the last of them is a milestone as well.
    assert.equal(drawn(draw({ path: path.slice(0, 3), target: { value: 8 } }), 'milestone').length, 2);
  });

  it('draws the values between which it is to be as a band, with a bar to be hit', () => {
    const { target: _, ...chart } = chartOf({ range: { low: 8, high: 12, on: '2031-04-11' } });
    const svg = drawCharts([chart], { width: 600 });
    const [band] = drawn(svg, 'range');
    const [goal] = drawn(svg, 'goal');
    const edges = drawn(svg, 'target');
    assert.deepEqual([goal?.y1, goal?.y2], [band?.y, String(Number(band?.y) + Number(band?.height))]);
    assert.deepEqual(
      edges.map(({ y1, x2 }) => [y1, x2]),
      [
        [goal?.y1, goal?.x1],
        [goal?.y2, goal?.x1],
      ],
    );
    assert.ok(texts(svg).includes('target 8–12'));
    assert.match(svg, /target 8–12 min on 2031-04-11/);
  });

  it('draws answers as bars in two rows, yes above no', () => {
    const answers = {
      answered: true,
      baseline: { value: 0, on: '2031-01-01' },
      target: { value: 1, on: '2031-04-11' },
    };
    const readings = [0, 1, 0, 1].map((value, index) => ({ on: `2031-02-1${index}`, value }));
    const svg = draw({ ...answers, unit: 'yes/no', readings });
    const at = (kind: string) => drawn(svg, kind).map(({ y, cy }) => Number(y ?? cy));
    assert.deepEqual([at('answer no').length, at('answer yes').length, at('dot latest').length], [2, 1, 1]);
    assert.ok((at('answer yes')[0] ?? 0) < (at('answer no')[0] ?? 0));
    assert.equal(at('dot latest')[0], Number(drawn(svg, 'target')[0]?.y1));
    assert.deepEqual(drawn(svg, 'line'), []);
    assert.ok(['target yes', 'no'].every(text => texts(svg).includes(text)));
    assert.match(svg, /Baseline no on 2031-01-01, target yes on 2031-04-11, 4 readings/);
    // Of thousands only those are drawn that can be told apart.
    const many = draw({ ...answers, readings: series(5000, 1, index => index % 2) });
    const bars = ['no', 'yes'].flatMap(answer => drawn(many, `answer ${answer} crowded`));
    assert.ok(bars.length > 100 && bars.length <= 2 * 600, `${bars.length}`);
  });

  it('marks signals with a shape and limits with a band', () => {
    const svg = draw({
      control: { centre: 22, lower: 20, upper: 24, from: 20 },
      readings: [
        { on: '2031-02-01', value: 21 },
        { on: '2031-02-20', value: 15, signals: ['beyond-limits'] },
      ],
    });
    assert.equal(drawn(svg, 'signal').length, 1);
    assert.equal(drawn(svg, 'edge').length, 2);
    const [band] = drawn(svg, 'band');
    assert.ok(Number(band?.y) < Number(drawn(svg, 'baseline')[0]?.y1));
    assert.deepEqual(captions(svg), []);
  });

  it('draws provisional limits otherwise, and says so beside them', () => {
    const control = { centre: 22, lower: 20, upper: 24, from: 8, provisional: true };
    const svg = draw({ control });
    assert.deepEqual([drawn(svg, 'edge').length, drawn(svg, 'edge provisional').length], [0, 2]);
    assert.deepEqual(captions(svg), ['provisional limits, 8 readings']);
    assert.deepEqual(captions(draw({ control }, 280)), ['provisional']);
    assert.deepEqual(captions(draw({ control: { ...control, provisional: false, robust: true } })), [
      'limits by the median',
    ]);
  });

  it('writes that on the side which the readings are to leave', () => {
    const at = (better: 'lower' | 'higher') =>
      Number(
        drawn(draw({ better, control: { centre: 21, lower: 12, upper: 30, from: 8, provisional: true } }), 'caption')[0]
          ?.y,
      );
    const baseline = Number(drawn(draw({ control: { centre: 21, lower: 12, upper: 30, from: 8 } }), 'baseline')[0]?.y1);
    assert.ok(at('lower') < baseline);
    assert.ok(at('higher') > baseline);
  });

  it('marks where readings begin to be signals, not each that follows', () => {
    const values = [22, 17, 18, 30, 16, 22, 15];
    const readings = series(7, 7, index => values[index] ?? 0).map(reading => ({
      ...reading,
      ...(reading.value !== 22 && { signals: ['beyond-limits'] as const }),
    }));
    const svg = draw({ control: { centre: 22, lower: 20, upper: 24, from: 20 }, readings });
    // 17 begins below, 30 is above, 16 is below again, and so is 15 after one that is not.
    assert.equal(drawn(svg, 'signal').length, 4);
  });

  describe('with a forecast', () => {
    const forecast = (early: number, late: number) => ({
      on: '2031-02-20',
      early: { value: 14.5, perDay: early },
      late: { value: 15.5, perDay: late },
      to: 8,
    });
    const points = (svg: string, kind: string) =>
      (drawn(svg, kind)[0]?.d ?? '').split(/[MLZ]/).flatMap(point => (point ? [point.split(' ').map(Number)] : []));

    it('opens a wedge from the latest day to the days between which it is at the target, and fades it', () => {
      const svg = draw({ forecast: forecast(-0.35, -0.175) });
      const [target, latest] = [Number(drawn(svg, 'target')[0]?.y1), drawn(svg, 'dot latest')[0]];
      const [early, first, last, late, ...rest] = points(svg, 'wedge');
      assert.equal(rest.length, 0);
      assert.deepEqual([early?.[0], late?.[0]], [Number(latest?.cx), Number(latest?.cx)]);
      // The value of the early line is nearer to the target than the reading, that of the late one farther off.
      assert.ok((early?.[1] ?? 0) > Number(latest?.cy) && (late?.[1] ?? 0) < Number(latest?.cy));
      assert.deepEqual([first?.[1], last?.[1]], [target, target]);
      assert.deepEqual(points(svg, 'arrival'), [first, last]);
      const [id] = /(?<=linearGradient id=")[^"]+/.exec(svg) ?? [];
      assert.equal(drawn(svg, 'wedge')[0]?.fill, `url(#${id})`);
    });

    it('lets one far away lead out of the plot instead of crowding the readings', () => {
      const svg = draw({ forecast: forecast(-0.02, -0.001) });
      const right = Number(drawn(svg, 'baseline')[0]?.x2);
      const [, first, last] = points(svg, 'wedge');
      assert.deepEqual([first?.[0], last?.[0]], [right, right]);
      assert.ok((first?.[1] ?? 0) < Number(drawn(svg, 'target')[0]?.y1), 'it is not there yet');
      assert.equal(drawn(svg, 'arrival').length, 0);
    });

    it('fills the corner where one line is there and the other is not', () => {
      const svg = draw({ forecast: forecast(-0.35, -0.001) });
      const [target, right] = [Number(drawn(svg, 'target')[0]?.y1), Number(drawn(svg, 'baseline')[0]?.x2)];
      assert.deepEqual(points(svg, 'wedge')[2], [right, target]);
      assert.deepEqual(points(svg, 'arrival')[1], [right, target]);
    });

    it('begins on the target’s line where a line is there already', () => {
      const svg = draw({ forecast: { ...forecast(-0.35, -0.175), early: { value: 7, perDay: -0.35 } } });
      const target = Number(drawn(svg, 'target')[0]?.y1);
      assert.deepEqual(points(svg, 'wedge')[0], [Number(drawn(svg, 'dot latest')[0]?.cx), target]);
    });
  });

  it('names the levels, the dates and the direction', () => {
    const written = texts(draw());
    for (const text of ['baseline 22', 'target 8', 'today', 'Apr 11', 'Median CI timelower is better'])
      assert.ok(written.includes(text), `${text} in ${written.join(' | ')}`);
  });

  it('says it all to those who cannot see it', () => {
    const svg = draw({ verdict: { kind: 'good', words: 'on pace' }, outlook: 'Reached about 2031-04-11.' });
    const words = [
      'Median CI time, lower is better.',
      '15 min, half way from 22 to 8.',
      'On pace.',
      'Baseline 22 min on 2031-01-01, target 8 min on 2031-04-11, 1 reading.',
      'Reached about 2031-04-11.',
    ];
    assert.equal(drawn(svg, 'chart')[0]?.['aria-label'], words.join(' '));
  });

  it('says limits to as many digits as the readings have, and each signal by what it is', () => {
    const svg = draw({
      control: { centre: 22, lower: 16.683_333, upper: 27.316_666_7, from: 8, provisional: true, robust: true },
      readings: [
        { on: '2031-02-01', value: 21.5 },
        { on: '2031-02-20', value: 15, signals: ['beyond-provisional-limits', 'run-of-eight'] },
      ],
    });
    const [, said = ''] =
      /Baseline 22 min[^.]*, (provisional.*)$/.exec(drawn(svg, 'chart')[0]?.['aria-label'] ?? '') ?? [];
    assert.equal(
      said,
      'provisional limits 16.7 to 27.3 min from 8 readings by their median, since one is far off, 2 readings. 1 outside the provisional limits, 1 eight on one side.',
    );
  });

  it('writes the range to as many digits, where nothing was agreed', () => {
    const {
      baseline: _,
      target: __,
      ...chart
    } = chartOf({
      control: { centre: 22, lower: 16.683_333, upper: 27.316_666_7, from: 12 },
      readings: series(3, 7, index => 20.5 + index),
    });
    const levels = texts(chartToRead(chart, 600).markup).filter(text => /^\d+\.\d+$/.test(text));
    assert.deepEqual(levels, ['27.3', '16.7']);
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
      { forecast: { on: 'soon', early: { value: 1, perDay: 0 }, late: { value: 8, perDay: -1e-300 }, to: 8 } },
      { forecast: { on: '2031-02-20', early: { value: 9, perDay: -1e308 }, late: { value: 8, perDay: 0 }, to: 8 } },
      { control: { centre: -5e307, lower: -1e308, upper: 3, from: 6 }, target: { value: 1e21, on: '2031-13-01' } },
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
      readings: [{ on: '2031-02-20', value: 15, note: hostile, source: hostile }],
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
