import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { barriers } from '../workbench/barriers.ts';
import { type Fixture, openWorkbench } from './fixture.ts';
import { waitFor } from './waiting.ts';

const file = 'initiatives/cut-ci-time.md';

describe('the diagram', () => {
  let workbench: Fixture;
  let original: string;
  const refusals: string[] = [];

  const text = () => workbench.fileOnDisk(file).toString();
  const step = (name: RegExp) => workbench.webview.getByRole('tab', { name });
  const choose = (name: RegExp) => step(name).locator('.label').first().click();
  const diagramOf = (title: string) =>
    workbench.page.getByRole('tab', { name: new RegExp(`^Diagram: ${title}(?:,|$)`) });
  const question = (name: string) => workbench.webview.getByRole('heading', { name });

  before(async () => {
    workbench = await openWorkbench({ settings: { 'continualImprovement.author': 'Priya' } });
    workbench.page.on('console', message => {
      if (/Content Security Policy/i.test(message.text())) refusals.push(message.text());
    });
    original = text();
    await workbench.openInitiative(file);
    await workbench.runCommand('Continual Improvement: Open Diagram');
  });
  after(() => workbench.close());

  it('shows the position of the initiative that is open', async () => {
    await step(/4\. Plan: current/).waitFor();
    await step(/3\. Target state: done/).waitFor();
    await question('How do we get there?').waitFor();
  });

  it('chooses steps by click and by keys, and opens a section with Enter', async () => {
    await choose(/1\. Vision/);
    await question('What is the vision?').waitFor();
    await workbench.page.keyboard.press('ArrowRight');
    await question('Where are we now?').waitFor();
    await workbench.page.keyboard.press('End');
    await question('How do we keep the momentum going?').waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.view-line', { hasText: 'How do we keep the momentum going?' }).waitFor();
    assert.equal(text(), original);
  });

  it('advances by its button, made once however often it is clicked', async () => {
    await workbench.webview.getByRole('button', { name: 'Advance to Action' }).dblclick();
    await step(/5\. Action: current/).waitFor();
    await waitFor(() => /action: active/.test(text()), 'the advance in the file');
    assert.equal(text().match(/did: finish, step: plan/g)?.length, 1);
    assert.doesNotMatch(text(), /evaluation: active/);
  });

  it('ticks a task', async () => {
    await choose(/4\. Plan/);
    await workbench.webview.getByRole('checkbox', { name: /Ask for three more runners/ }).click();
    await waitFor(() => text().includes('- [x] Ask for three more runners'), 'the tick in the file');
    await workbench.webview.getByRole('checkbox', { name: /Ask for three more runners/, checked: true }).waitFor();
  });

  it('follows what is typed, before it is saved', async () => {
    await workbench.goToTab('cut-ci-time.md');
    await workbench.page.keyboard.press('ControlOrMeta+Home');
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type(' again');
    await diagramOf('Cut pull-request CI time again').waitFor();
    await workbench.page.keyboard.press('ControlOrMeta+Z');
    await diagramOf('Cut pull-request CI time').waitFor();
  });

  it('stays with the initiative that it is pinned to', async () => {
    await workbench.webview.getByRole('button', { name: 'Pin' }).click();
    await workbench.goToTab('cut-ci-time.md');
    await workbench.openFile('initiatives/on-call-load.md');
    await workbench.page.getByText('5/7 Action').waitFor();
    await diagramOf('Cut pull-request CI time').waitFor();
    await workbench.webview.getByRole('button', { name: 'Pin', pressed: true }).click();
    await diagramOf('Let the people on call sleep').waitFor();
    await step(/4\. Plan: active/).waitFor();
  });

  it('comes back after a reload of the window', async () => {
    await workbench.reload();
    await workbench.page.getByRole('tab', { name: /^Diagram: / }).waitFor();
    await step(/5\. Action: current/).waitFor();
  });

  it('is saved as a picture that stands on its own', async () => {
    const title = (await workbench.webview.getByRole('heading', { level: 1 }).getAttribute('aria-label')) ?? '';
    await workbench.webview.getByRole('button', { name: 'Save as SVG' }).click();
    await workbench.page.locator('.quick-input-widget input').waitFor();
    await workbench.page.keyboard.press('Enter');
    const initiatives = join(workbench.folder, 'initiatives');
    const picture = () => {
      const name = readdirSync(initiatives).find(file => file.endsWith('.svg'));
      return name ? readFileSync(join(initiatives, name), 'utf8').trim() : '';
    };
    await waitFor(() => picture().endsWith('</svg>'), 'the picture on disk');
    assert.match(picture(), /^<svg /);
    assert.ok(picture().includes(title), `“${title}” in the picture`);
    assert.match(picture(), /Median CI time.*class="chart timeline"/s);
  });

  it('counts what the checks say of a step, and leads to its place', async () => {
    await workbench.goToTab('cut-ci-time.md');
    await diagramOf('Cut pull-request CI time').waitFor();
    writeFileSync(join(workbench.folder, file), text().replace(/^owner: .*\n| {4}baseline: { value: 22.*\n/gm, ''));
    await choose(/2\. Current state: done, 1 warning/);
    await workbench.webview.getByRole('button', { name: /without a baseline: nobody will be able/ }).click();
    await workbench.page.getByText(/\(14 selected\)/).waitFor();
    await workbench.webview.getByRole('button', { name: /has no owner/ }).waitFor();
  });

  for (const theme of ['dark', 'light', 'high-contrast', 'high-contrast-light'] as const) {
    it(`can be used by everybody in the ${theme} theme`, async () => {
      await workbench.setTheme(theme);
      await workbench.screenshot(`diagram-${theme}`);
      assert.deepEqual(await barriers(workbench.webview.locator('body')), []);
    });
  }

  it('was refused nothing by its content security policy', () => assert.deepEqual(refusals, []));
});
