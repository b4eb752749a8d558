import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Fixture, openWorkbench } from './fixture.ts';
import { waitFor } from './waiting.ts';

describe('a link in the front matter', () => {
  let workbench: Fixture;
  before(async () => {
    workbench = await openWorkbench();
    await workbench.showInitiatives();
    await workbench.openFile('initiatives/cut-ci-time.md');
  });
  after(() => workbench.close());

  it('opens the file that it leads to, at its heading', async () => {
    const { page } = workbench;
    // VS Code follows a link that the mouse rests on, while the key is held. Whenever an extension adds links of its
    // own, it collects all of them anew, and takes away the one under the mouse: then people point at it once more.
    const link = page.locator('.view-line .detected-link').filter({ hasText: 'vision.md' }).first();
    const opened = page.getByRole('tab', { name: 'vision.md', selected: true });
    await page.keyboard.down('ControlOrMeta');
    await waitFor(async () => {
      const { x, y, width, height } = (await link.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      await page.mouse.move(x, y + height / 2);
      await page.mouse.move(x + width / 2, y + height / 2);
      await page.mouse.down();
      await page.mouse.up();
      return opened.waitFor({ timeout: 1000 }).then(
        () => true,
        () => false,
      );
    }, 'the vision in an editor');
    await page.keyboard.up('ControlOrMeta');
    await page.getByRole('button', { name: /^Ln 5,/ }).waitFor();
  });

  it('is marked as soon as its file is gone', async () => {
    const { page, folder } = workbench;
    await workbench.openFile('initiatives/cut-ci-time.md');
    renameSync(join(folder, 'docs', 'developer-survey-2026-09.md'), join(folder, 'docs', 'survey.md'));
    await page.locator('.squiggly-warning').first().waitFor();
    await workbench.screenshot('dead-link');
  });
});
