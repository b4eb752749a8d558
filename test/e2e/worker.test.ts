import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Fixture, openWorkbench } from './fixture.ts';
import { waitFor } from './waiting.ts';

const file = 'initiatives/cut-ci-time.md';

/** As in a browser without a server: no Node, no child processes, and files only through VS Code. */
describe('an initiative in the web-worker host', () => {
  let workbench: Fixture;
  let original: string;

  const text = () => workbench.fileOnDisk(file).toString();

  before(async () => {
    workbench = await openWorkbench({ inWorker: true });
    original = text();
  });
  after(() => workbench.close());

  it('is seen in the tree, and found in its file', async () => {
    await workbench.showInitiatives();
    await workbench.treeRow(/Cut pull-request CI time, active, 3 of 7 steps done, at Plan/).waitFor();
    await workbench.fold(/Cut pull-request CI time/);
    await workbench.treeRow(/4\. Plan, current, 2 of 4 tasks done/).click();
    await workbench.page.locator('.view-line', { hasText: 'How do we get there?' }).waitFor();
    assert.equal(text(), original);
  });

  it('is drawn, and advanced by the button of the diagram', async () => {
    await workbench.runCommand('Continual Improvement: Open Diagram');
    await workbench.webview.getByRole('tab', { name: /4\. Plan: current/ }).waitFor();
    await workbench.webview.getByRole('button', { name: 'Advance to Action' }).click();
    await workbench.webview.getByRole('tab', { name: /5\. Action: current/ }).waitFor();
    await workbench.treeRow(/5\. Action, current/).waitFor();
    await waitFor(() => text().includes('  action: active'), 'the move in the file');
  });

  it('is as it was, byte by byte, when that is taken back where it is told', async () => {
    const told = workbench.page.locator('.notification-toast', { hasText: 'is at Action now' });
    await told.getByRole('button', { name: 'Undo' }).click();
    await waitFor(() => text() === original, 'the file as it was');
    await workbench.treeRow(/4\. Plan, current/).waitFor();
  });

  it('was nowhere else meanwhile', async () => {
    await workbench.runCommand('Developer: Show Running Extensions');
    // The list has only those rows that there is room for.
    await workbench.setHeight(2600);
    const extension = workbench.page.locator('.extension', { hasText: 'Continual Improvement' });
    await extension.getByText('web worker').waitFor();
    assert.equal(await extension.count(), 1);
  });
});
