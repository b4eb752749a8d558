import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { boxesTouch, distanceToBox } from '../../../src/core/drawing/geometry.ts';
import { leastWidthOf } from '../../../src/core/drawing/loop/arrangement.ts';
import { type Layout, layoutOf } from '../../../src/core/drawing/loop/layout.ts';
import { textWidth } from '../../../src/core/drawing/text-fit.ts';
import type { Loop } from '../../../src/core/views/loop.ts';
import { loopOf } from './loops.ts';

const labels = {
  short: (index: number) => `Step ${index}`,
  long: (index: number) => `Agree what everyone who lives with the result of step ${index} expects`,
  unbroken: () => 'Verbesserungsvorschlagsbewertung',
};

const layouts: [string, Layout][] = [];
for (const width of [280, 360, 480, 720, 1600])
  for (let count = 2; count <= 12; count++)
    for (const [name, label] of Object.entries(labels)) {
      const returns = [1, Math.ceil(count / 2), count - 1].map(from => ({ from, to: from - 1 }));
      const loop = loopOf(count, label, [...returns, { from: count - 1, to: 0 }]);
      layouts.push([`${count} steps with ${name} labels in ${width} px`, layoutOf(loop, width)]);
    }

function each(check: (layout: Layout) => void): void {
  for (const [name, layout] of layouts)
    try {
      check(layout);
    } catch (error) {
      throw new Error(name, { cause: error });
    }
}

describe('the layout, for 2 to 12 steps in 280 to 1600 px', () => {
  it('keeps the steps apart', () => {
    each(({ nodes }) => {
      for (const [index, { at }] of nodes.entries())
        for (const { at: other } of nodes.slice(index + 1))
          assert.ok(Math.hypot(at.x - other.x, at.y - other.y) > at.r + other.r + 8);
    });
  });

  it('keeps the writing apart, off the steps and off the ring', () => {
    each(({ nodes, ring }) => {
      for (const [index, { box }] of nodes.entries()) {
        assert.ok(distanceToBox(ring, box) > ring.r);
        for (const { at } of nodes) assert.ok(distanceToBox(at, box) > at.r);
        for (const other of nodes.slice(index + 1)) assert.ok(!boxesTouch(box, other.box, 0));
      }
    });
  });

  it('keeps everything inside', () => {
    each(({ width, height, nodes, heading }) => {
      for (const { at, box } of nodes) {
        assert.ok(at.x - at.r > 0 && at.x + at.r < width && at.y - at.r > 0 && at.y + at.r < height);
        assert.ok(box.x >= 0 && box.x + box.width <= width && box.y >= 0 && box.y + box.height <= height);
        for (const { y } of heading) assert.ok(y < Math.min(box.y, at.y - at.r));
      }
    });
  });

  it('keeps the text in the middle clear of steps and returns', () => {
    each(({ ring, nodes, returns, centre }) => {
      const free = Math.min(...returns.map(({ radius }) => radius), ...nodes.map(({ at }) => ring.r - at.r));
      for (const { text, kind, y } of centre) {
        const half = textWidth(text, { size: kind === 'name' ? 15 : 12, bold: kind === 'name' }) / 2;
        assert.ok(Math.hypot(half, y - 4 - ring.y) <= free, `${text}: ${half} beside ${free}`);
      }
    });
  });
});

it('puts labels into a list where there is no room beside the ring', () => {
  const besides = (width: number) => layoutOf(loopOf(7, labels.short), width).nodes.map(({ box }) => box.y);
  assert.ok(besides(280).every((y, index, all) => index === 0 || y > (all[index - 1] ?? 0)));
  assert.ok(!besides(720).every((y, index, all) => index === 0 || y > (all[index - 1] ?? 0)));
});

it('tells from which width on all labels stand whole beside the ring', () => {
  const inList = (loop: Loop, width: number) => {
    const ys = layoutOf(loop, width).nodes.map(({ box }) => box.y);
    return ys.every((y, index) => index === 0 || y > (ys[index - 1] ?? 0));
  };
  const middling = (index: number) => `Verbesserung ${index}`;
  for (const label of [labels.short, middling]) {
    const loop = loopOf(7, label);
    const least = leastWidthOf(loop, 900);
    assert.ok(least !== undefined && !inList(loop, least));
  }
  assert.ok(Number(leastWidthOf(loopOf(7, labels.short), 900)) < Number(leastWidthOf(loopOf(7, middling), 900)));
  assert.equal(leastWidthOf(loopOf(7, labels.long), 400), undefined);
});
