import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { barriers } from '../workbench/barriers.ts';
import { type Fixture, openWorkbench } from './fixture.ts';

const file = 'initiatives/incident-response.md';

describe('the measures under the diagram', () => {
  let workbench: Fixture;
  const refusals: string[] = [];

  const page = () => workbench.webview;
  const readings = () => page().getByRole('slider', { name: 'Readings of Time to the first public update' });
  const told = (text: RegExp) => page().locator('.cursor text', { hasText: text });

  before(async () => {
    workbench = await openWorkbench();
    workbench.page.on('console', message => {
      if (/Content Security Policy/i.test(message.text())) refusals.push(message.text());
    });
    await workbench.openInitiative(file);
    await workbench.runCommand('Continual Improvement: Open Diagram');
    await readings().waitFor();
  });
  after(() => workbench.close());

  it('are a chart each, which says in words what it shows', async () => {
    const chart = page().getByRole('group', { name: /^Time to the first public update, lower is better\. 19 min/ });
    await chart.waitFor();
    await page()
      .getByRole('group', { name: /^Updates that had to be corrected.*5%, inside its limit of 8%/ })
      .waitFor();
  });

  it('give their readings to the arrow keys', async () => {
    await readings().focus();
    await told(/19 min · 2026-11-16/).waitFor();
    await workbench.page.keyboard.press('ArrowLeft');
    await told(/24 min · 2026-10-26/).waitFor();
    await told(/one role that only writes/).waitFor();
    await workbench.page.keyboard.press('Home');
    assert.equal(await readings().getAttribute('aria-valuetext'), '41 min · 2026-08-31');
    assert.equal(await readings().getAttribute('aria-valuenow'), '1');
    await workbench.page.keyboard.press('End');
    await told(/19 min · 2026-11-16/).waitFor();
  });

  it('give them to the pointer, too', async () => {
    const dots = page().locator('.measure').first().locator('.dot');
    await dots.nth(1).hover({ force: true });
    await told(/33 min · 2026-09-28/).waitFor();
    await workbench.screenshot('measures-hover');
  });

  it('keep the focus and the place when the file gets another reading', async () => {
    const path = join(workbench.folder, file);
    const text = readFileSync(path, 'utf8');
    const latest = '- { on: 2026-11-16, value: 19 }';
    await readings().focus();
    await workbench.page.keyboard.press('Home');
    await workbench.page.keyboard.press('ArrowRight');
    writeFileSync(path, text.replace(latest, `${latest}\n      - { on: 2026-11-20, value: 18 }`));
    await page().locator('[aria-valuemax="5"]:focus').waitFor();
    await told(/33 min · 2026-09-28/).waitFor();
    assert.equal(await readings().getAttribute('aria-valuenow'), '2');
    writeFileSync(path, text);
    await page().locator('[aria-valuemax="4"]:focus').waitFor();
  });

  it('have a table of their values', async () => {
    await page().getByLabel('Values of Time to the first public update').click();
    const rows = page().getByRole('table', { name: 'Readings of Time to the first public update' }).getByRole('row');
    assert.deepEqual(await rows.allInnerTexts(), [
      'Date\tValue\tNote',
      '2026-11-16\t19 min\t',
      '2026-10-26\t24 min\tone role that only writes',
      '2026-09-28\t33 min\tdrafts per kind of incident',
      '2026-08-31\t41 min\t',
    ]);
  });

  it('ask for the next reading by their button', async () => {
    await page().getByRole('button', { name: 'Record a reading' }).click();

    await workbench.page
      .locator('.quick-input-widget', { hasText: 'Record a Reading: Time to the first public update' })
      .waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  it('are followed by the timeline of the cycle', async () => {
    const timeline = page().getByRole('slider', { name: 'Timeline' });
    await timeline.focus();
    await workbench.page.keyboard.press('Home');
    await told(/2026-06-01 to 2026-06-12, 11 days/).waitFor();
    await page().getByText('In words').click();
    await page().getByText('Target state revisited from Action on 2026-09-07: support says').waitFor();
  });

  it('stay folded when somebody folds them, also when the page has gone and comes back', async () => {
    const heading = page().getByRole('heading', { name: 'Measures' });
    await heading.click();
    await readings().waitFor({ state: 'hidden' });
    // In the panel's place, where the focus is; a page that is not seen is taken down.
    await workbench.openFile('vision.md');
    await workbench.page.getByRole('tab', { name: /^Diagram: / }).click();
    await page().getByRole('slider', { name: 'Timeline' }).waitFor();
    assert.equal(await readings().isVisible(), false);
    await heading.click();
    await readings().waitFor();
  });

  for (const theme of ['dark', 'light', 'high-contrast', 'high-contrast-light'] as const) {
    it(`can be used by everybody in the ${theme} theme`, async () => {
      await workbench.setTheme(theme);
      await readings().focus();
      await workbench.page.keyboard.press('ArrowLeft');
      await workbench.screenshot(`measures-${theme}`, workbench.page.locator('.part.editor'));
      assert.deepEqual(await barriers(workbench.webview.locator('body')), []);
    });
  }

  it('offers to add the first measure where nothing is measured', async () => {
    await workbench.goToTab('incident-response.md');
    await workbench.openFile('initiatives/code-review-wait.md');
    await page().getByRole('button', { name: 'Add a measure' }).waitFor();
    assert.equal(await page().getByRole('slider').count(), 0);
  });

  it('were refused nothing by the content security policy', () => assert.deepEqual(refusals, []));
});
