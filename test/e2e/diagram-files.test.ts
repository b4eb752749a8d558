import assert from 'node:assert/strict';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Fixture, openWorkbench } from './fixture.ts';
import { waitFor } from './waiting.ts';

const file = 'initiatives/cut-ci-time.md';
const moved = 'initiatives/shorter-builds.md';

describe('the diagram of a file', () => {
  let workbench: Fixture;
  const step = (name: RegExp) => workbench.webview.getByRole('tab', { name });
  const diagramOf = (title: string) => workbench.page.getByRole('tab', { name: new RegExp(`^Diagram: ${title}`) });
  const openDiagram = () => workbench.runCommand('Continual Improvement: Open Diagram');
  /** Puts a file in front of the diagram. */
  const cover = async (path: string) => {
    await workbench.goToTab('cut-ci-time.md');
    await workbench.openFile(path);
    await workbench.runCommand('View: Move Editor into Right Group');
    await workbench.page.locator('iframe.webview:visible').waitFor({ state: 'detached' });
  };

  before(async () => {
    workbench = await openWorkbench({ settings: { 'continualImprovement.author': 'Priya' } });
    await workbench.openInitiative(file);
    await openDiagram();
    await step(/4\. Plan: current/).waitFor();
  });
  after(() => workbench.close());

  it('comes to the front with what it has shown, where no initiative is open', async () => {
    await cover('vision.md');
    await openDiagram();
    await step(/4\. Plan: current/).waitFor();
  });

  it('comes to the front with the initiative that is open', async () => {
    await cover('initiatives/on-call-load.md');
    await openDiagram();
    await diagramOf('Let the people on call sleep').waitFor();
    await step(/5\. Action: current/).waitFor();
  });

  it('follows a file that another tool moves, and goes on with it', async () => {
    await workbench.goToTab('cut-ci-time.md');
    await step(/4\. Plan: current/).waitFor();
    await workbench.webview.getByRole('button', { name: 'Pin' }).click();
    await workbench.webview.getByRole('button', { name: 'Pin', pressed: true }).waitFor();
    renameSync(join(workbench.folder, file), join(workbench.folder, moved));
    // What is shown is the same as before: only what is done with it tells of which file it is.
    const opened = workbench.page.getByRole('tab', { name: 'shorter-builds.md' });
    while ((await opened.count()) === 0) {
      await workbench.webview.getByRole('button', { name: 'Open section' }).click();
      await workbench.page.waitForTimeout(200);
    }
    await workbench.webview.getByRole('button', { name: 'Advance to Action' }).click();
    await step(/5\. Action: current/).waitFor();
    await waitFor(() => workbench.fileOnDisk(moved).includes('action: active'), 'the advance in the moved file');
    assert.ok(!existsSync(join(workbench.folder, file)));
  });

  it('says that the file is gone, and offers nothing', async () => {
    await diagramOf('Cut pull-request CI time').click();
    rmSync(join(workbench.folder, moved));
    await workbench.webview.getByText('initiatives/shorter-builds.md is not there any more').waitFor();
    assert.equal(await workbench.webview.getByRole('button').count(), 0);
    await workbench.screenshot('diagram-gone');
  });
});
