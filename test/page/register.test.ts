import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { barriers } from '../workbench/barriers.ts';
import { openPage } from '../workbench/page.ts';
import { built, pageBuild, samples } from './build.ts';

const themes = Object.keys(samples().themes);

/** The register as it runs in VS Code, without VS Code around it. */
describe('the register alone', () => {
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];
  const asked: string[] = [];

  const open = async (query: Readonly<Record<string, string>>, width = 1240, height = 720) => {
    await page.setViewportSize({ width, height });
    const address = pathToFileURL(join(built, 'register.html'));
    address.search = String(new URLSearchParams({ today: '2026-11-23', ...query }));
    await page.goto(address.href);
    await page.locator('.line, .empty').first().waitFor();
    asked.length = 0;
  };

  before(async () => {
    await build(pageBuild());
    ({ browser, page } = await openPage());
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', message => {
      if (message.type() === 'info') asked.push(message.text());
    });
    page.on('dialog', dialog => errors.push(`A dialog came up: ${dialog.message()}`));
  });
  after(() => browser.close());

  const titles = () => page.locator('.line .title').allTextContents();
  const line = (name: string) => page.getByRole('row', { name });
  const focused = () =>
    page.evaluate(() => {
      const { activeElement: cell } = document;
      return [cell?.closest('[role=row]')?.getAttribute('aria-rowindex'), cell?.getAttribute('aria-colindex')];
    });

  const looks: readonly { width: number; rows?: string; group?: string }[] = [
    { width: 1240 },
    { width: 300 },
    { width: 1240, rows: '0' },
    { width: 1240, group: 'owner' },
  ];
  for (const [index, theme] of themes.entries())
    it(`is for everybody, in ${theme}`, async () => {
      for (const name of ['Board', 'Roadmap', 'Health']) {
        await open({ theme });
        await page.getByRole('button', { name, exact: true }).click();
        assert.deepEqual(await barriers(page.locator('html')), []);
      }
      const { width = 1240, rows, group } = looks[index] ?? {};
      await open({ theme, ...(rows !== undefined && { rows }) }, width);
      if (group) await page.getByRole('combobox', { name: 'Group' }).selectOption(group);
      assert.deepEqual(await barriers(page.locator('html')), []);
      assert.deepEqual(errors, []);
    });

  it('takes no more width than there is where it is narrow', async () => {
    for (const width of [300, 420, 559, 560, 700, 905, 1158]) {
      await open({ theme: 'dark' }, width);
      const needed = await page.locator('.scroller').evaluate(({ scrollWidth }) => scrollWidth);
      assert.ok(needed <= width, `${needed} of ${width}`);
    }
    await open({ theme: 'dark' }, 300);
    await page.getByRole('button', { name: 'Roadmap' }).click();
    const beside = await page.locator('.controls').evaluate(({ scrollWidth }) => scrollWidth);
    const roadmap = await page.locator('.scroller').evaluate(({ scrollWidth }) => scrollWidth);
    assert.ok(Math.max(beside, roadmap) <= 300, `${beside} and ${roadmap} of 300`);
  });

  it('has fewer of the usual columns where it is narrow, but those that it is ordered by', async () => {
    const heads = () => page.getByRole('columnheader').allTextContents();
    await open({ theme: 'dark' }, 905);
    assert.deepEqual(await heads(), ['Initiative', 'Step', 'Owner', 'Goal furthest behind', 'Next date↑']);
    await page.getByText('Columns', { exact: true }).click();
    assert.ok(await page.getByRole('checkbox', { name: 'Owner' }).isChecked());
    assert.ok(!(await page.getByRole('checkbox', { name: 'Course' }).isChecked()));
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 1240, height: 720 });
    await page.getByRole('columnheader', { name: 'Priority' }).click();
    await page.setViewportSize({ width: 905, height: 720 });
    await page.getByRole('columnheader', { name: 'Last moved' }).waitFor({ state: 'detached' });
    assert.deepEqual(await heads(), ['Initiative', 'Step', 'Owner', 'Goal furthest behind', 'Priority↑']);
  });

  it('orders by a click on a head, and by another column with Shift', async () => {
    await open({ theme: 'dark' });
    const head = (name: string) => page.getByRole('columnheader', { name }).getByRole('button');
    await head('Priority').click();
    await page.locator('[aria-sort=ascending]', { hasText: 'Priority' }).waitFor();
    await head('Priority').click();
    await page.locator('[aria-sort=descending]', { hasText: 'Priority' }).waitFor();
    assert.deepEqual((await titles()).slice(1, 4), [
      'Take a bad release back in five minutes',
      'Cut pull-request CI time',
      'Pair more often',
    ]);
    await head('Owner').click();
    await head('Priority').click({ modifiers: ['Shift'] });
    assert.deepEqual((await titles()).slice(1, 3), [
      'Make a red build mean something',
      'Keep the server room as it has to be',
    ]);
  });

  it('shows what is asked for, says how many, and why nobody can tell', async () => {
    await open({ theme: 'dark' });
    await page.getByRole('searchbox').fill('"ci time"');
    assert.deepEqual(await titles(), ['Cut pull-request CI time']);
    await page
      .getByRole('status')
      .filter({ hasText: /^1 of \d+ is shown\.$/ })
      .waitFor({ state: 'attached' });
    await page.getByRole('searchbox').fill('is:late');
    await page.getByText('“is:” takes open').waitFor();
    await page.getByRole('button', { name: /^Overdue/ }).click();
    assert.deepEqual(await titles(), ['A useful change in the first week']);
    await page.getByRole('searchbox').fill('no such words');
    await page.getByRole('button', { name: 'Show all' }).click();
    assert.ok((await titles()).length > 12);
    await page.getByRole('combobox', { name: 'Owner' }).selectOption('Ana');
    assert.equal(await page.getByRole('searchbox').inputValue(), 'owner:Ana');
    await page.getByText('Release notes on the day').waitFor();
  });

  it('shows a saved view, keeps the present one, and says why another one cannot be used', async () => {
    await open({ theme: 'dark', broken: '' });
    await page.getByText('The view views/old.json cannot be used: It is no JSON.').waitFor();
    await page.getByRole('button', { name: 'Open it' }).click();
    const views = page.getByRole('combobox', { name: 'View' });
    const save = page.getByRole('button', { name: 'Save View…' });
    await save.waitFor({ state: 'detached' });
    await views.selectOption('Monday');
    await page.getByRole('row', { name: /^Jonas/ }).waitFor();
    await page.locator('[aria-sort=descending]', { hasText: 'Priority' }).waitFor();
    await page.getByRole('searchbox').fill('is:open owner:Ana');
    assert.equal(await views.locator(':checked').textContent(), 'not saved');
    await save.click();
    await views.selectOption('as usual');
    await save.waitFor({ state: 'detached' });
    const wishes = asked.map(message => JSON.parse(message).wish);
    assert.deepEqual(wishes, [
      { type: 'openView', file: 'views/old.json' },
      { type: 'saveView', view: { where: 'is:open owner:Ana', sort: '-priority', group: 'owner' } },
    ]);
  });

  it('groups, and closes a group by its key', async () => {
    await open({ theme: 'dark' });
    await page.getByRole('combobox', { name: 'Group' }).selectOption('owner');
    const group = page.getByRole('row', { name: /^Jonas/ });
    await group.click();
    await page.getByRole('row', { name: /^Jonas/, expanded: false }).waitFor();
    assert.ok(!(await titles()).includes('Let the people on call sleep'));
    await page.keyboard.press('Tab');
    await group.getByRole('gridcell').focus();
    await page.keyboard.press('Enter');
    await line('Let the people on call sleep').waitFor();
  });

  it('is walked by keys, to rows that were not drawn, and keeps the focus while it scrolls', async () => {
    await open({ theme: 'dark', rows: '400' });
    await page.getByRole('searchbox').fill('status:active');
    await page.getByRole('gridcell').first().focus();
    assert.deepEqual(await focused(), ['2', '1']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    assert.deepEqual(await focused(), ['3', '3']);
    const count = Number(await page.getByRole('treegrid').getAttribute('aria-rowcount'));
    await page.keyboard.press('Control+End');
    await page.locator(`[aria-rowindex="${count}"] :focus`).waitFor();
    assert.ok((await page.getByRole('row').count()) < 60);
    await page.locator('.scroller').evaluate(scroller => scroller.scrollTo(0, 0));
    await page.locator('[aria-rowindex="2"]').waitFor();
    assert.equal((await focused())[0], String(count));
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.locator('[aria-sort=ascending]', { hasText: 'Initiative' }).waitFor();
  });

  it('selects rows by keys and clicks, and asks for one move of all of them', async () => {
    await open({ theme: 'dark' });
    const selected = () => page.getByRole('row', { selected: true });
    const count = (n: number) =>
      page
        .getByRole('status')
        .filter({ hasText: `${n} selected` })
        .waitFor();
    const [first, second] = ['Cut pull-request CI time', 'Make a red build mean something'];
    await line(first).getByRole('gridcell').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await count(2);
    await line('Take dependency updates').locator('.pick').click();
    await line(second)
      .getByRole('gridcell')
      .nth(2)
      .click({ modifiers: ['Control'] });
    await count(2);
    await page.getByRole('button', { name: 'Put on Hold…' }).click();
    await line('Sixty readings').click({ modifiers: ['Shift'] });
    assert.ok((await selected().count()) > 3);
    await page.getByRole('button', { name: 'Board' }).click();
    await page.getByRole('toolbar').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Table' }).click();
    await page.getByRole('toolbar').waitFor();
    await page.getByRole('searchbox').fill('"ci time"');
    await count(1);
    await line(first).getByRole('gridcell').first().focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Escape');
    await selected().waitFor({ state: 'detached' });
    await page.getByText('1 open', { exact: true }).waitFor();
    const wishes = asked.map(message => JSON.parse(message).wish);
    assert.deepEqual(wishes, [
      { type: 'moveAll', move: 'hold', files: ['team 1/dependency-updates.md', 'team 1/cut-ci-time.md'] },
    ]);
  });

  it('shows a board, in which a card is brought to another column by the pointer and by keys', async () => {
    await open({ theme: 'dark' });
    await page.getByRole('button', { name: 'Board' }).click();
    const card = page.getByRole('button', { name: /^Cut pull-request CI time/ });
    const column = (name: string) => page.getByRole('region', { name: new RegExp(`^${name}: `) });
    await column('Plan').locator(card).dragTo(column('Action'));
    await column('Action').locator(card).waitFor();
    await card.focus();
    await page.keyboard.press('Alt+ArrowLeft');
    await column('Plan').locator(card).waitFor();
    await column('Plan').locator(':focus').and(card).waitFor();
    await page.keyboard.press('ArrowRight');
    await column('Action').locator(':focus').waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Columns' }).selectOption('owner');
    await column('Priya').locator(card).waitFor();
    const [file, by] = ['team 1/cut-ci-time.md', 'step'];
    assert.deepEqual(
      asked.filter(line => line.startsWith('{')).map(message => JSON.parse(message).wish),
      [
        { type: 'bring', file, revision: 1, place: { by, step: 'Action' } },
        { type: 'bring', file, revision: 2, place: { by, step: 'Plan' } },
        { type: 'open', file },
      ],
    );
  });

  it('shows a roadmap that is walked, moved and zoomed by keys and the wheel, with the day under the pointer in its place', async () => {
    await open({ theme: 'dark', rows: '400' });
    await page.getByRole('combobox', { name: 'View' }).selectOption('Quarter');
    const grid = page.getByRole('treegrid', { name: 'Initiatives in time' });
    await grid.waitFor();
    const label = page.locator('.axis > span', { hasText: '2027' });
    const middleOf = async () => {
      const { x = 0, width = 0 } = (await label.boundingBox()) ?? {};
      return x + width / 2;
    };
    const before = await middleOf();
    const wide = await page
      .locator('.bars .span')
      .first()
      .evaluate(({ clientWidth }) => clientWidth);
    const widens = (factor: number) =>
      page.waitForFunction(
        ([least, most]) => {
          const width = document.querySelector('.bars .span')?.clientWidth ?? 0;
          return width > (least ?? 0) && width < (most ?? 0);
        },
        [wide * factor * 0.9, wide * factor * 1.1],
      );
    await page.mouse.move(before, 500);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -150);
    await page.keyboard.up('Control');
    await widens(Math.exp(150 / 400));
    assert.ok(Math.abs((await middleOf()) - before) < 1, `${await middleOf()} is not ${before}`);
    const focus = () =>
      page.evaluate(() => document.activeElement?.closest('[role=row]')?.getAttribute('aria-rowindex'));
    await page.getByRole('gridcell').first().focus();
    await page.keyboard.press('-');
    await page.keyboard.press('-');
    await widens(Math.exp(150 / 400) / 2.25);
    assert.ok(Math.abs((await middleOf()) - before) < 1);
    await page.keyboard.press('ArrowRight');
    assert.ok((await middleOf()) < before - 50);
    await page.keyboard.press('t');
    const [now, plot] = [await page.locator('.axis > b').boundingBox(), await page.locator('.backdrop').boundingBox()];
    const centre = (box: typeof now) => (box ? box.x + box.width / 2 : 0);
    assert.ok(Math.abs(centre(now) - centre(plot)) < 1, 'today is in the middle');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    assert.equal(await focus(), '3');
    const count = await grid.getAttribute('aria-rowcount');
    await page.keyboard.press('Control+End');
    await page.locator(`[aria-rowindex="${count}"] :focus`).waitFor();
    assert.ok((await page.getByRole('row').count()) < 60);
    await page.keyboard.press('Enter');
    const [wish] = asked.slice(-1).map(message => JSON.parse(message).wish);
    assert.equal(wish.type, 'open');
  });

  it('tells in the roadmap what follows from what, also what is folded, and says where no day is told', async () => {
    await open({ theme: 'dark' });
    await page.getByRole('button', { name: 'Roadmap' }).click();
    await page.getByRole('searchbox').fill('owner:Jonas,Ana');
    const arrows = page.locator('.arrows g');
    const notes = page.getByRole('row', {
      name: /^Release notes on the day of the release, completed\. It began on 2026-06-04\./,
    });
    await notes
      .and(page.getByRole('row', { name: /It is followed by Take a bad release back in five minutes\./ }))
      .waitFor();
    assert.equal(await arrows.count(), 1);
    const heightOf = async () => (await arrows.locator('path').first().boundingBox())?.height ?? 0;
    await page.getByRole('combobox', { name: 'Group' }).selectOption('owner');
    const before = await heightOf();
    await page.getByRole('row', { name: /^Ana/ }).click();
    await notes.waitFor({ state: 'detached' });
    assert.equal(await arrows.count(), 1);
    assert.notEqual(await heightOf(), before);
    await page.getByRole('searchbox').fill('"five minutes"');
    await arrows.waitFor({ state: 'detached' });
    await page.getByRole('row', { name: /^Take a bad release back/ }).click();
    assert.deepEqual(JSON.parse(asked.at(-1) ?? '').wish, { type: 'open', file: 'team 1/rollback-time.md' });
    await page.getByRole('searchbox').fill('"model of twelve"');
    await page.getByText('No day is told of what is shown.').waitFor();
  });

  it('tells the health of all, of those that are asked for, and goes back to what is open', async () => {
    await open({ theme: 'dark' });
    await page.getByRole('button', { name: 'Health' }).click();
    const part = (name: string) => page.getByRole('region', { name });
    await part('All').getByText('Completed').waitFor();
    await page.getByRole('searchbox').fill('owner:Jonas');
    await part('Owners').getByText('Mei').waitFor({ state: 'detached' });
    assert.deepEqual(await part('Owners').getByRole('term').allTextContents(), ['Jonas']);
    await page.getByRole('searchbox').fill('');
    await page.getByRole('button', { name: 'Table' }).click();
    assert.equal(await page.getByRole('searchbox').inputValue(), 'is:open');
  });

  it('keeps each cell in its place under the pointer', async () => {
    await open({ theme: 'dark' });
    const last = line('Cut pull-request CI time').getByRole('gridcell').last();
    const before = await last.boundingBox();
    await line('Cut pull-request CI time').getByRole('gridcell').first().hover();
    await line('Cut pull-request CI time').getByTitle('Advance (a)').waitFor();
    assert.deepEqual(await last.boundingBox(), before);
  });

  it('opens, advances and moves the row that has the focus', async () => {
    await open({ theme: 'dark' });
    const title = 'Cut pull-request CI time';
    await line(title).getByRole('gridcell').first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.keyboard.press('v');
    await page.keyboard.press('m');
    await page.keyboard.press('a');
    await page.getByRole('row', { name: /^Cut pull-request CI time Action done, done, done, done, current/ }).waitFor();
    const wishes = asked.map(message => JSON.parse(message).wish);
    const file = 'team 1/cut-ci-time.md';
    assert.deepEqual(wishes, [
      { type: 'open', file },
      { type: 'open', file, step: 3 },
      { type: 'command', file, command: 'revisit' },
      { type: 'command', file, command: 'move' },
      { type: 'advance', file, revision: 1 },
    ]);
    assert.deepEqual((await focused())[1], '2');
  });
});
