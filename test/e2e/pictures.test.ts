import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../workbench/root.ts';
import { type Fixture, openWorkbench } from './fixture.ts';

/** Set by `npm run pictures`. */
const renew = process.env.RENEW_PICTURES !== undefined;

describe('the pictures', () => {
  let workbench: Fixture;

  /** Takes a picture for people to look at, and for the README where it is to be renewed. */
  const picture = async (name: string, part?: Parameters<Fixture['screenshot']>[1]) => {
    const taken = await workbench.screenshot(name, part);
    if (!renew) return;
    mkdirSync(join(root, 'media', 'readme'), { recursive: true });
    copyFileSync(taken, join(root, 'media', 'readme', `${name}.png`));
  };

  before(async () => {
    workbench = await openWorkbench({
      settings: {
        'editor.minimap.enabled': false,
        'breadcrumbs.enabled': false,
        'workbench.experimental.modernUI': true,
      },
    });
    await workbench.showInitiatives();
    await workbench.treeRow(/Tell users about an incident/).waitFor();
  });
  after(() => workbench.close());

  it('of the whole window', async () => {
    await workbench.fold(/Tell users about an incident/);
    await workbench.treeRow(/6\. Evaluation, current/).click();
    await workbench.page.getByRole('tab', { name: 'incident-response.md', selected: true }).waitFor();
    await workbench.runCommand('Continual Improvement: Open Diagram');
    await workbench.webview.getByRole('tab', { name: /4\. Plan: done, stale/ }).waitFor();
    await workbench.page.mouse.move(600, 790);
    await picture('overview');
  });

  it('of the tree', async () => {
    await workbench.fold(/Cut pull-request CI time/);
    await workbench.fold(/4\. Plan, current/);
    await workbench.treeRow(/Ask for three more runners/).waitFor();
    await workbench.page.mouse.move(600, 790);
    await picture('tree', workbench.page.locator('.part.sidebar'));
  });

  it('of the diagram, with room', async () => {
    await workbench.runCommand('View: Close All Editors');
    const row = workbench.treeRow(/Tell users about an incident/);
    await row.hover();
    await row.getByRole('button', { name: 'Open Diagram' }).click();
    await workbench.webview.getByRole('tab', { name: /6\. Evaluation: current/ }).waitFor();
    await picture('diagram', workbench.page.locator('.part.editor'));
  });

  it('of the measures and the timeline', async () => {
    await workbench.setHeight(1260);
    const readings = workbench.webview.getByRole('slider', { name: /^Readings of Time to the first public update/ });
    await readings.focus();
    await workbench.page.keyboard.press('ArrowLeft');
    await workbench.webview.locator('.cursor text').first().waitFor();
    await picture('measures', workbench.page.locator('.part.editor'));
  });
});
