import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { openPage } from '../workbench/page.ts';
import { built, ownSamples, pageBuild, samples } from './build.ts';

const { initiatives, themes: byName } = samples();
const themes = Object.keys(byName);
const day = '2026-11-23';

/** The page as it runs in VS Code, without VS Code around it: in all that an initiative can be. */
describe('the page alone', () => {
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];

  const open = async (sample: string, theme: string) => {
    const address = pathToFileURL(join(built, 'frame.html'));
    address.search = String(new URLSearchParams({ sample, theme, today: day }));
    await page.goto(address.href);
    await page.locator('[data-step], .empty:not([hidden]) h1').first().waitFor();
  };

  before(async () => {
    await build(pageBuild());
    ({ browser, page } = await openPage());
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('dialog', dialog => errors.push(`A dialog came up: ${dialog.message()}`));
  });
  after(() => browser.close());

  for (const [index, { name }] of ownSamples.entries()) {
    const theme = themes[index % themes.length] ?? 'dark';
    it(`shows ${name} to everybody, in ${theme}`, async () => {
      await open(name, theme);
      const { violations } = await new AxeBuilder({ page }).analyze();
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        [],
      );
      assert.deepEqual(errors, []);
    });
  }

  it('does not scroll sideways, however narrow it is', async () => {
    for (const { name } of initiatives) {
      await open(name, 'dark');
      for (const width of [1600, 760, 400, 280]) {
        await page.setViewportSize({ width, height: 800 });
        const needed = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(needed <= width, `${name} needs ${needed} of ${width} pixels`);
      }
    }
  });

  it('makes the moves of a whole cycle, by its buttons', async () => {
    await page.setViewportSize({ width: 1240, height: 800 });
    await open('nothing-begun', 'dark');
    const next = page.locator('.next button');
    for (const label of ['Start Vision', 'Advance to Current state', 'Advance to Target state', 'Advance to Plan'])
      await next.filter({ hasText: label }).click();
    await page.getByRole('tab', { name: /4\. Plan: current/ }).waitFor();
    await page.getByRole('tab', { name: /2\. Current state: done/ }).click();
    await page.getByRole('button', { name: 'Revisit Current state' }).click();
    await page.getByRole('tab', { name: /3\. Target state: done, stale/ }).waitFor();
  });
});
