import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawSheet } from '../../../src/core/drawing/sheet.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { Models } from '../../../src/core/model/models.ts';
import { drawableOf } from '../../../src/core/views/drawable.ts';
import { ofKind } from '../mark.ts';

const seen = { today: '2026-11-22', locale: 'en' };
const measured = `measures:
  - { name: Build time, unit: min, baseline: { value: 22, on: 2026-10-01 }, target: 8, readings: [{ on: 2026-11-01, value: 15 }] }
  - { name: Failed builds, unit: "%", baseline: { value: 2, on: 2026-10-01 }, limit: 3 }
history:
  - { on: 2026-10-01, did: start, step: vision }
  - { on: 2026-10-12, did: finish, step: vision }
  - { on: 2026-10-12, did: start, step: action }
`;

function sheetOf(keys: string): string {
  const { read } = new Snapshot(`---\ninitiative: Short <builds>\nsteps: { vision: done }\n${keys}---\n`, new Models());
  const { initiative, model } = ofKind(read, 'initiative');
  return drawSheet(drawableOf(initiative, model, seen), { width: 720, standalone: true });
}

/** Where each part begins, from top to bottom. */
const tops = (svg: string) => [...svg.matchAll(/<g transform="translate\(\d+ (\d+)\)">/g)].map(([, y]) => Number(y));

describe('all that is drawn of an initiative', () => {
  it('is one picture: the loop, below it each measure, and the timeline', () => {
    const svg = sheetOf(measured);
    assert.deepEqual([svg.match(/<style>/g)?.length, svg.match(/class="paper"/g)?.length], [1, 1]);
    const places = ['class="loop" width', 'Build time', 'Failed builds', 'class="chart timeline"'].map(part =>
      svg.indexOf(part),
    );
    assert.ok(!places.includes(-1), String(places));
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
    const [, height] = /^<svg [^>]*height="(\d+)"/.exec(svg) ?? [];
    const parts = [...svg.matchAll(/translate\(\d+ (\d+)\)"><svg [^>]*? height="(\d+)"/g)];
    assert.deepEqual([tops(svg).length, parts.length], [3, 3]);
    for (const [index, [, top, own]] of parts.entries())
      assert.ok(Number(top) + Number(own) <= (tops(svg)[index + 1] ?? Number(height)), `part ${index} has its room`);
  });

  it('is the loop alone where nothing is measured and nothing has happened', () => {
    assert.equal(tops(sheetOf('')).length, 1);
  });

  it('has the texts of strangers as texts', () => {
    assert.doesNotMatch(sheetOf(measured), /<builds>/);
  });
});
