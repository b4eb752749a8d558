import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { temporaryFolder } from '../workbench/temporary.ts';
import { type Fixture, openWorkbench } from './fixture.ts';
import { waitFor } from './waiting.ts';

describe('a newcomer with an empty folder that is not trusted yet', () => {
  const folder = temporaryFolder();
  let workbench: Fixture;

  const initiatives = () => readdirSync(join(folder.path, 'initiatives'));
  /** Whether the first question stands in the editor: it is a style of its place, not a text of the page. */
  const isAsked = () =>
    workbench.page
      .locator('.part.editor .view-line span')
      .evaluateAll(spans =>
        spans.some(span => getComputedStyle(span, '::after').content.includes('Which wider goal does this serve?')),
      );

  before(async () => {
    mkdirSync(join(folder.path, 'docs'));
    // Where files are looked for and made, a folder says only once it is trusted.
    mkdirSync(join(folder.path, '.vscode'));
    writeFileSync(
      join(folder.path, '.vscode/settings.json'),
      JSON.stringify({
        'continualImprovement.files.include': ['nowhere/*.md'],
        'continualImprovement.newInitiativeFolder': 'docs',
      }),
    );
    workbench = await openWorkbench({
      folder: folder.path,
      userSettings: { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' },
    });
    await workbench.showInitiatives();
  });
  after(async () => {
    await workbench.close();
    folder.remove();
  });

  it('is told what they get, and shown how it works', async () => {
    await workbench.page.getByText('See where each improvement stands').waitFor();
    await workbench.screenshot('welcome');
    await workbench.page.getByText('Five steps show how it works.').click();
    // A narrower one shows the words alone.
    await workbench.page.setViewportSize({ width: 1700, height: 900 });
    const picture = workbench.page.getByRole('img', { name: /three are done, the fourth is the current one/ });
    await waitFor(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth > 0), 'the picture');
    await workbench.screenshot('walkthrough');
    await workbench.page.getByRole('button', { name: /Say what came of it/ }).click();
    await workbench.page.getByRole('img', { name: /a target that is met/ }).waitFor();
    await workbench.screenshot('walkthrough-verdict');
    await workbench.page.setViewportSize({ width: 1280, height: 800 });
    await workbench.runCommand('View: Close All Editors');
  });

  it('makes a sample', async () => {
    await workbench.page.getByRole('button', { name: 'Create a Sample Initiative' }).click();
    await workbench.page.getByRole('tab', { name: 'sample-initiative.md', selected: true }).waitFor();
    await workbench.treeRow(/Cut pull-request CI time, active, 1 of 7 steps done, at Current state/).waitFor();
  });

  it('makes an initiative, and writes on at its vision', async () => {
    await workbench.runCommand('Continual Improvement: New Initiative…');
    await workbench.page.locator('.quick-input-widget input').fill('Answer support questions: faster');
    await workbench.page.keyboard.press('Enter');
    await workbench.quickPick(/Begin, team · ITIL continual improvement · initiatives/).waitFor();
    await workbench.quickPick(/Ready-made measures/).click();
    await workbench.quickPick(/First-contact resolution at a service desk/).click();
    await workbench.quickPick(/Ready-made measures…, First-contact resolution/).waitFor();
    await workbench.screenshot('new-initiative');
    await workbench.quickPick(/Begin, team/).click();
    await workbench.page.getByRole('tab', { name: 'answer-support-questions-faster.md', selected: true }).waitFor();
    await workbench.page.locator('.part.editor .monaco-editor.focused').waitFor();
    await waitFor(isAsked, 'the first question beside the cursor');
    await workbench.treeRow(/1\. Vision, current/).waitFor();
    await workbench.webview.getByRole('tab', { name: /1\. Vision: current/ }).waitFor();
    await workbench.page.keyboard.type('A question is answered within a day.');
    await waitFor(async () => !(await isAsked()), 'the end of the question');
    await workbench.page.keyboard.press('ControlOrMeta+S');
    const file = 'initiatives/answer-support-questions-faster.md';
    await waitFor(() => workbench.fileOnDisk(file).includes('within a day.'), 'the vision in the file');
    assert.match(
      workbench.fileOnDisk(file).toString(),
      /^---\ninitiative: "Answer support questions: faster"\n[\s\S]*\n {2}- name: First-contact resolution\n[\s\S]*\n## What is the vision\?\n\nA question is answered within a day\.\n\n## Where are we now\?\n\n- \[ \] Export/,
    );
  });

  it('proposes the same for another place, which leads back', async () => {
    await workbench.runCommand('Continual Improvement: Where Else May It Help?…');
    await workbench.page.locator('.quick-input-widget input').waitFor();
    await workbench.page.keyboard.type('by phone');
    await workbench.page.keyboard.press('Enter');
    await workbench.treeRow(/Answer support questions: faster: by phone, proposed/).waitFor();
    const file = 'initiatives/answer-support-questions-faster-by-phone.md';
    assert.match(
      workbench.fileOnDisk(file).toString(),
      /\nstatus: proposed\nfrom: \.\/answer-support-questions-faster\.md\n/,
    );
  });

  it('notes an opportunity in one line, and stays where they are', async () => {
    await workbench.runCommand('Continual Improvement: New Opportunity…');
    await workbench.page.locator('.quick-input-widget input').fill('Fewer meetings');
    await workbench.page.keyboard.press('Enter');
    await workbench.treeRow(/Fewer meetings, proposed/).waitFor();
    assert.deepEqual(initiatives().sort(), [
      'answer-support-questions-faster-by-phone.md',
      'answer-support-questions-faster.md',
      'fewer-meetings.md',
      'sample-initiative.md',
    ]);
    await workbench.page.getByRole('tab', { name: 'answer-support-questions-faster.md', selected: true }).waitFor();
  });
});
