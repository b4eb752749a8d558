import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { drawCharts } from '../../src/core/drawing/chart/svg.ts';
import { drawLoop } from '../../src/core/drawing/loop/svg.ts';
import { readInitiative } from '../../src/core/initiative/read.ts';
import { readModelFile } from '../../src/core/model/model-file.ts';
import { Models } from '../../src/core/model/models.ts';
import { chartsOf } from '../../src/core/views/chart/chart-of.ts';
import { loopOf } from '../../src/core/views/loop.ts';
import { openPage } from '../workbench/page.ts';

/** What a text of a file may hold; YAML takes the characters that it does not have as escapes. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom('<script>', '</svg>', ']]>', '&amp', '<!--', '"', "'", '\u0000', '\u001b', '\u0085', '\u009b'),
      fc.constantFrom(
        '\n',
        '\r',
        '\t',
        '\u2028',
        '\u202e',
        '\ud800',
        '\udc00',
        '\ufffe',
        '\uffff',
        '\ufeff',
        '\u{e0041}',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.constant('word '),
    ),
    { maxLength: 12 },
  )
  .map(parts => JSON.stringify(`x${parts.join('')}`));

function drawn(text: string): string[] {
  const file = readModelFile(
    `---\nmodel: m\nname: ${text}\nsteps:\n  - { id: a, question: ${text}, label: ${text}, role: baseline }\n  - { id: b, question: b, role: act }\n---\n`,
  );
  const models = new Models(file.kind === 'model' ? [file.model] : []);
  const read = readInitiative(
    `---\ninitiative: ${text}\nmodel: m\nsteps: { a: done, b: active }\nmeasures:\n  - { name: ${text}, unit: ${text}, baseline: { value: 9, on: 2026-01-01 }, target: 3, readings: [{ on: 2026-01-02, value: 8, note: ${text} }] }\nhistory: [{ on: 2026-01-01, did: revisit, step: a, why: ${text} }]\n---\n`,
    models,
  );
  if (read.kind !== 'initiative') return [];
  const { initiative, model } = read;
  const drawing = { width: 720, standalone: true };
  return [
    drawLoop(loopOf(model, initiative), drawing),
    drawCharts(chartsOf(initiative, model, { today: '2026-02-01', locale: 'en' }), drawing),
  ];
}

describe('an SVG that is made of foreign texts', () => {
  let opened: Awaited<ReturnType<typeof openPage>>;
  before(async () => {
    opened = await openPage();
  });
  after(() => opened.browser.close());

  it('is XML that holds nothing but drawings', async () => {
    const svgs = fc.sample(texts, { numRuns: 150, seed: 7 }).flatMap(drawn);
    assert.ok(svgs.length > 200, `${svgs.length}`);
    const wrong = await opened.page.evaluate(
      sources =>
        sources.filter(source => {
          const { documentElement } = new DOMParser().parseFromString(source, 'image/svg+xml');
          const names = [documentElement, ...documentElement.querySelectorAll('*')].map(({ localName }) => localName);
          const isDrawn = (name: string) =>
            /^(svg|g|style|title|desc|defs|marker|path|line|rect|circle|text|tspan|polyline|polygon)$/.test(name);
          return documentElement.localName !== 'svg' || !names.every(isDrawn);
        }),
      svgs,
    );
    assert.deepEqual(wrong, []);
  });
});
