import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { type Fixture, openWorkbench } from './fixture.ts';
import { waitFor } from './waiting.ts';

const clicked = 'initiatives/cut-ci-time.md';
const inEditor = 'initiatives/on-call-load.md';

describe('a click in the tree', () => {
  let workbench: Fixture;
  let originals: ReadonlyMap<string, string>;

  const text = (file: string) => workbench.fileOnDisk(file).toString();
  /** The files that are not what they were. */
  const changed = () => [...originals].flatMap(([file, original]) => (text(file) === original ? [] : [file]));
  const restore = async () => {
    for (const file of changed()) writeFileSync(join(workbench.folder, file), originals.get(file) ?? '');
    await workbench.treeRow(/4\. Plan, current/).waitFor();
  };
  const groupBy = async (name: string) => {
    await workbench.runCommand('Continual Improvement: Group by…');
    await workbench.quickPick(name).click();
  };
  /** The middle of a row's Advance, which is there while the pointer is over the row: rows may still move under it. */
  const advanceOf = async (row: Locator) => {
    let middle: readonly [number, number] = [0, 0];
    await waitFor(async () => {
      await row.hover();
      const box = await row.getByRole('button', { name: 'Advance' }).boundingBox();
      if (box) middle = [box.x + box.width / 2, box.y + box.height / 2];
      return box !== null;
    }, 'Advance on the row');
    return middle;
  };

  before(async () => {
    workbench = await openWorkbench();
    // What needs somebody is in a group of its own; this one is to need nobody, on whatever day.
    const file = join(workbench.folder, clicked);
    writeFileSync(file, text(clicked).replaceAll(/(review|on): 2026-12/g, '$1: 2999-12'));
    originals = new Map(
      readdirSync(join(workbench.folder, 'initiatives')).map(name => [
        `initiatives/${name}`,
        text(`initiatives/${name}`),
      ]),
    );
    await workbench.showInitiatives();
    await workbench.fold(/Cut pull-request CI time/);
    await workbench.treeRow(/4\. Plan, current/).waitFor();
    await workbench.openFile(inEditor);
  });
  after(async () => {
    // The window remembers it.
    await groupBy('Status');
    await workbench.close();
  });

  it('meets the buttons of a row, which its tooltip leaves free', async () => {
    const [x, y] = await advanceOf(workbench.treeRow(/4\. Plan, current/));
    await workbench.page.locator('.monaco-hover', { hasText: 'How do we get there?' }).waitFor();
    const met = await workbench.page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.ariaLabel, [x, y] as const);
    assert.match(met ?? '', /^Advance/);
  });

  for (const pause of [30, 130, 300])
    it(`that is a double one, ${pause} ms apart, advances once, and no other initiative`, async () => {
      const [x, y] = await advanceOf(workbench.treeRow(/4\. Plan, current/));
      await workbench.page.mouse.click(x, y);
      await workbench.page.waitForTimeout(pause);
      await workbench.page.mouse.click(x, y);
      await workbench.treeRow(/5\. Action, current/).waitFor();
      await waitFor(() => text(clicked).includes('  action: active'), 'the move on disk');
      // Whatever the second click has begun has ended by then.
      await workbench.page.waitForTimeout(1000);
      assert.deepEqual(changed(), [clicked]);
      assert.equal(text(clicked).split('did: finish, step: action').length, 1);
      assert.equal(text(inEditor), originals.get(inEditor));
      await restore();
    });

  it('as soon as an undo is shown ticks the task again, or is told to be made once more', async () => {
    await workbench.openFile(clicked);
    await workbench.fold(/4\. Plan/);
    const box = workbench.treeRow(/Ask for three more runners/).getByRole('checkbox', { checked: false });
    const ticked = () => text(clicked).includes('- [x] Ask for three more runners');
    for (let round = 0; round < 6; round++) {
      await box.click();
      await waitFor(async () => {
        const isLost = await workbench.page.getByText('Click once more.').isVisible();
        if (isLost && (await box.isVisible())) await box.click();
        return ticked();
      }, `the task ticked in round ${round}`);
      await workbench.page.locator('.part.editor .monaco-editor').first().click();
      await workbench.page.keyboard.press('ControlOrMeta+Z');
      await workbench.page.keyboard.press('ControlOrMeta+S');
      // A file that is being written is empty for a moment.
      await waitFor(() => text(clicked) === originals.get(clicked), `the tick taken back in round ${round}`);
    }
  });

  it('on a row that moves to another group leaves alone what comes under the pointer', async () => {
    await groupBy('Current step');
    await workbench.treeRow(/^Plan\b/).waitFor();
    const [x, y] = await advanceOf(workbench.treeRow(/Cut pull-request CI time/));
    await workbench.page.mouse.click(x, y);
    await workbench.page.waitForTimeout(200);
    await workbench.page.mouse.click(x, y);
    await waitFor(() => text(clicked).includes('  action: active'), 'the move on disk');
    await workbench.page.waitForTimeout(1000);
    assert.deepEqual(changed(), [clicked]);
    assert.equal(text(clicked).split('did: finish, step: action').length, 1, 'it was moved once');
    // The second click may have folded what had come under the pointer by then.
    for (const name of [/^Action\b/, /Cut pull-request CI time/]) {
      const row = workbench.treeRow(name).first();
      await row.waitFor();
      if ((await row.getAttribute('aria-expanded')) === 'false') await workbench.fold(name);
    }
    await workbench.treeRow(/5\. Action, current/).waitFor();
  });

  it('on “Hand Over…” asks for the new owner, of whom some are offered, and for the reason', async () => {
    const { page } = workbench;
    await workbench.treeRow(/Let the people on call sleep/).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'More Moves' }).hover();
    await workbench.chooseInMenu('Hand Over…');
    const input = page
      .locator('.quick-input-widget')
      .getByRole('textbox')
      .or(page.locator('.quick-input-widget').getByRole('combobox'))
      .first();
    await workbench.quickPick('Mei').waitFor();
    await input.fill('Ann');
    await workbench.quickPick('Ann').waitFor();
    await workbench.screenshot('hand-over');
    await page.keyboard.press('Enter');
    await page.getByText('Why? It goes into the history.').waitFor();
    await page.keyboard.type('Priya leads another team');
    await page.keyboard.press('Enter');
    await waitFor(() => /^owner: Ann$/m.test(text(inEditor)), 'the new owner on disk');
    assert.match(text(inEditor), /did: hand-over, (?:by: [^,]+, )?to: Ann, why: Priya leads another team \}/);
  });
});
