import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Browser, ConsoleMessage, Page } from 'playwright-core';
import type { ToDiagram } from '../../src/core/protocol/diagram.ts';
import { barriers } from '../workbench/barriers.ts';
import { openPage, usual } from '../workbench/page.ts';
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
  beforeEach(() => page.setViewportSize(usual));
  after(() => browser.close());

  for (const [index, { name }] of ownSamples.entries()) {
    const theme = themes[index % themes.length] ?? 'dark';
    it(`shows ${name} to everybody, in ${theme}`, async () => {
      await open(name, theme);
      assert.deepEqual(await barriers(page.locator('html')), []);
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
    await open('nothing-begun', 'dark');
    const next = page.locator('.next button');
    for (const label of ['Start Vision', 'Advance to Current state', 'Advance to Target state', 'Advance to Plan'])
      await next.filter({ hasText: label }).click();
    await page.getByRole('tab', { name: /4\. Plan: current/ }).waitFor();
    await page.getByRole('tab', { name: /2\. Current state: done/ }).click();
    await page.getByRole('button', { name: 'Revisit Current state' }).click();
    await page.getByRole('tab', { name: /3\. Target state: done, stale/ }).waitFor();
  });

  /** Sends the page messages of its shell, and resolves when it has heard them. */
  const send = (...messages: readonly ToDiagram[]) =>
    page.evaluate(async messages => {
      for (const message of messages) window.postMessage(message);
      await new Promise<void>(resolve => {
        window.addEventListener('message', ({ data }) => data === 'heard' && resolve());
        window.postMessage('heard');
      });
    }, messages);

  const saying = (version: number, message: string): ToDiagram => ({
    type: 'show',
    version,
    shown: { kind: 'nothing', message },
  });

  it('shows nothing that was overtaken', async () => {
    await open('nothing-begun', 'dark');
    await send(saying(20, 'the latest'), saying(19, 'late'), saying(20, 'twice'));
    assert.equal(await page.locator('.empty p').textContent(), 'the latest');
    await send(saying(21, 'later still'));
    assert.equal(await page.locator('.empty p').textContent(), 'later still');
  });

  it('shows nothing else while the pointer is down, and asks about what was seen then', async () => {
    const asked: unknown[] = [];
    const hear = (message: ConsoleMessage) => asked.push(JSON.parse(message.text()));
    await page.addInitScript(() =>
      window.addEventListener('message', ({ data }) => Object.assign(window, { latest: data })),
    );
    await open('nothing-begun', 'dark');
    const shown: ToDiagram = await page.evaluate('latest');
    page.on('console', hear);
    const save = page.getByRole('button', { name: 'Save as SVG' });
    await save.hover();
    await page.mouse.down();
    await send(saying(20, 'It went.'));
    assert.ok(await save.isVisible());
    await page.mouse.up();
    await page.getByText('It went.').waitFor();
    await send({ ...shown, version: 21, uri: 'file:///another.md' });
    await save.press('Enter');
    page.off('console', hear);
    const wish = { type: 'save' };
    assert.deepEqual(asked, [
      { type: 'wish', seen: { uri: shown.uri, version: shown.version }, wish },
      { type: 'wish', seen: { uri: 'file:///another.md', version: 21 }, wish },
    ]);
  });

  it('keeps the focus where it was, or gives it to what is left beside', async () => {
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-key'));
    await open('cut-ci-time', 'dark');
    const box = page.getByRole('checkbox', { checked: false }).first();
    await box.focus();
    const key = await focused();
    await page.keyboard.press('Space');
    await page.locator(`[data-key="${key}"]:checked`).waitFor();
    assert.equal(await focused(), key);
    await page.getByRole('tab', { name: /2\. Current state: done/ }).click();
    await page.getByRole('button', { name: 'Revisit Current state' }).press('Enter');
    await page.getByRole('tab', { name: /2\. Current state: current/ }).waitFor();
    assert.equal(await focused(), 'question');
  });

  it('goes on where somebody is in a chart that is drawn anew', async () => {
    await open('cut-ci-time', 'dark');
    const slider = page.getByRole('slider').first();
    const [at, width] = ['aria-valuetext', (await page.locator('.reading-figure svg').first().boundingBox())?.width];
    const last = await slider.getAttribute(at);
    await slider.press('Home');
    const first = await slider.getAttribute(at);
    assert.notEqual(first, last);
    await page.setViewportSize({ width: 600, height: 800 });
    await page.locator(`.reading-figure svg:not([width="${width}"])`).first().waitFor();
    assert.equal(await slider.getAttribute(at), first);
    await page.locator('.reader:focus .cursor .box').waitFor();
  });

  it('keeps the labels on the loop where it is wider, and has many charts next to each other', async () => {
    for (const width of [760, 800, 1000]) {
      await page.setViewportSize({ width, height: 800 });
      await open('cut-ci-time', 'dark');
      const lefts = await page
        .locator('[data-step] .label')
        .evaluateAll(labels => labels.map(label => Math.round(label.getBoundingClientRect().left)));
      assert.ok(new Set(lefts).size > 3, `labels begin at ${lefts} in ${width} pixels`);
    }
    await page.setViewportSize({ width: 1300, height: 800 });
    await open('few-readings', 'dark');
    const [first, second] = [page.locator('#measure-0'), page.locator('#measure-1')];
    assert.equal((await first.boundingBox())?.y, (await second.boundingBox())?.y);
  });

  it('leads from a measure in one line to its chart, where there is no room for it beside the loop', async () => {
    await page.setViewportSize({ width: 500, height: 800 });
    await open('paths-bands-and-answers', 'dark');
    const lines = page.locator('.glance button');
    const nth = (await lines.count()) - 1;
    const measures = page.locator('#measures');
    const wasOpen = (await measures.getAttribute('open')) !== null;
    if (wasOpen) await measures.locator('summary').first().click();
    const chart = page.locator(`#measure-${nth}`);
    await chart.waitFor({ state: 'hidden' });
    await lines.nth(nth).click();
    await chart.waitFor();
    await page.waitForFunction(id => {
      const { top = -1 } = document.getElementById(id)?.getBoundingClientRect() ?? {};
      return top >= 0 && top < window.innerHeight;
    }, `measure-${nth}`);
    await page.setViewportSize(usual);
    await page.locator('.glance').waitFor({ state: 'hidden' });
  });

  it('folds the guidance of a step of which something is written', async () => {
    await open('cut-ci-time', 'dark');
    const isOpen = () => page.locator('#guidance').getAttribute('open');
    assert.equal(await isOpen(), null);
    await open('nothing-begun', 'dark');
    assert.equal(await isOpen(), '');
  });

  it('keeps closed what somebody has closed', async () => {
    await open('a-year-of-readings', 'dark');
    const guidance = page.locator('#guidance');
    await guidance.locator('summary').click();
    await page.getByRole('tab', { name: /1\. Vision/ }).click();
    await page.getByRole('heading', { name: 'What is the vision?' }).waitFor();
    assert.equal(await guidance.getAttribute('open'), null);
    const values = page.locator('details', { has: page.getByText('Values') }).last();
    await values.locator('summary').click();
    await values.locator('tbody tr').first().waitFor();
    await guidance.locator('summary').click();
    await guidance.locator('.prose').waitFor();
    await values.locator('tbody tr').first().waitFor();
  });
});
