import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { Snapshot } from '../../src/core/initiative/snapshot.ts';
import { Models } from '../../src/core/model/models.ts';
import { a3Of } from '../../src/core/register/a3/a3.ts';
import { a3Page } from '../../src/core/register/a3/page.ts';
import { openPage } from '../workbench/page.ts';

const models = new Models([]);

function pageOf(text: string): string {
  const snapshot = new Snapshot(text, models);
  assert.ok(snapshot.read.kind === 'initiative');
  const { sections, read } = snapshot;
  return a3Page(a3Of({ ...read, sections, text, today: '2026-11-25', locale: 'en' }));
}

/** As much as anybody writes under each step, and more measures and experiments than there is room for. */
function long(): string {
  const prose = 'The median run takes twenty-two minutes, and people turn to something else meanwhile. '.repeat(20);
  const tasks = Array.from({ length: 15 }, (_, n) => `- [ ] A task that is long enough to need a second line, ${n}`);
  const steps = models.default.steps.map(({ question }) => `## ${question}\n\n${prose}\n\n${tasks.join('\n')}\n`);
  const readings = '[{ on: 2026-10-07, value: 21 }, { on: 2026-10-14, value: 18 }, { on: 2026-10-21, value: 15 }]';
  const measures = Array.from(
    { length: 6 },
    (_, n) =>
      `  - { name: A measure with a long name ${n}, unit: min, baseline: 22, target: 8, readings: ${readings} }`,
  );
  const tries = Array.from(
    { length: 8 },
    (_, n) => `  - { on: 2026-11-02, try: a cache that all runners share ${n}, expect: ${'less '.repeat(9)}, got: no }`,
  );
  return `---\ninitiative: Long\nmeasures:\n${measures.join('\n')}\nexperiments:\n${tries.join('\n')}\n---\n\n${steps.join('\n')}`;
}

describe('an A3 on paper', () => {
  let opened: Awaited<ReturnType<typeof openPage>>;
  before(async () => {
    opened = await openPage();
  });
  after(() => opened.browser.close());

  it('is one sheet, on white, whatever the theme and however much was written', async () => {
    const { page } = opened;
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    const usual = readFileSync(new URL('../workspace/initiatives/rollback-time.md', import.meta.url), 'utf8');
    for (const text of [usual, long()]) {
      await page.setContent(pageOf(text));
      assert.equal(await page.evaluate('getComputedStyle(document.body).backgroundColor'), 'rgb(255, 255, 255)');
      const pdf = await page.pdf({ preferCSSPageSize: true });
      assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, 1);
    }
  });
});
