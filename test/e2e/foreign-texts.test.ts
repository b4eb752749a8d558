import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { type Fixture, openWorkbench } from './fixture.ts';

/** VS Code makes an icon of the one, and of the other a link that runs a command. */
const harm = '$(trash) [click](command:workbench.action.toggleZenMode)';
const files = {
  '.continual-improvement/models/theirs.md': `---
model: theirs
name: Theirs ${harm}
steps:
  - { id: look, question: "Look ${harm}?", label: "Look ${harm}", roles: [purpose, baseline, target] }
  - { id: leap, question: "Leap ${harm}?", label: "Leap ${harm}", roles: [plan, act, evaluate, sustain] }
---

## Look ${harm}?

Look ${harm}, and ![a picture](https://example.com/a.png) <img src="https://example.com/b.png">
`,
  'theirs.md': `---
initiative: Theirs ${harm}
model: theirs
status: active
owner: Somebody ${harm}
steps: { look: active }
---

## Look ${harm}?

- [ ] A task ${harm}
`,
  'cut-off.md': '---\ninitiative: "Cut off\n---\n',
};

/** As it is read: what keeps the signs apart has no width. */
function isShown(text: string | null): void {
  const read = text?.replaceAll('\u2060', '').replaceAll('\u00a0', ' ') ?? '';
  assert.ok(read.includes(harm), JSON.stringify(text));
}

describe('texts of a stranger', () => {
  let workbench: Fixture;
  before(async () => {
    // In a window of its own, in which nothing has woken the extension yet.
    workbench = await openWorkbench({ files, userSettings: { 'editor.minimap.enabled': false } });
    // A folder that says that it has initiatives does so before anything is clicked.
    await workbench.page.getByRole('tab', { name: /^Improvement - .*unreadable/ }).waitFor();
    await workbench.showInitiatives();
    await workbench.treeRow(/Theirs/).waitFor();
    await workbench.openFile('theirs.md');
    await position().waitFor();
  });
  after(() => workbench.close());

  const position = () => workbench.page.locator('.statusbar-item', { hasText: '1/2 Look' });
  /** A part of the window has the text in it, and neither the icon nor a link but those of the extension. */
  const hasText = async (part: Locator, ownLinks = 0) => {
    isShown(await part.textContent());
    assert.equal(await part.locator('.codicon-trash').count(), 0);
    assert.equal(await part.locator('a[href^="command:"], a[data-href^="command:"]').count(), ownLinks);
    assert.equal(await part.getByRole('link', { name: 'click', exact: true }).count(), 0);
  };

  it('are texts in the status bar and in lenses', async () => {
    await hasText(position());
    const lens = workbench.page.locator('.codelens-decoration', { hasText: 'Advance' }).first();
    await lens.waitFor();
    await hasText(lens);
    await workbench.screenshot('foreign-lenses', workbench.page.locator('.part.editor'));
  });

  it('are texts in a pick, and in the question that follows it', async () => {
    await workbench.runCommand('Continual Improvement: Choose a Move…');
    const advance = workbench.quickPick(/Advance/).first();
    await advance.waitFor();
    await hasText(advance);
    await workbench.screenshot('foreign-pick', workbench.page.locator('.quick-input-widget'));
    await workbench
      .quickPick(/Skip Look/)
      .first()
      .click();
    // What will be asked once it is left out comes first.
    await workbench.quickPick('Skip anyway').click();
    const prompt = workbench.page.locator('.quick-input-message', { hasText: 'Why?' });
    await prompt.waitFor();
    await hasText(prompt);
    await workbench.page.keyboard.press('Escape');
  });

  it('are texts in a notification', async () => {
    await workbench.runCommand('Continual Improvement: Import Readings…');
    const toast = workbench.page.locator('.notification-list-item', { hasText: 'has no measure yet' });
    await toast.waitFor();
    await hasText(toast);
    await workbench.screenshot('foreign-notification', toast);
  });

  it('are texts among the symbols', async () => {
    await workbench.page.keyboard.press('ControlOrMeta+T');
    await workbench.page
      .locator('.quick-input-widget')
      .getByRole('textbox')
      .or(workbench.page.getByRole('combobox'))
      .first()
      .fill('#Theirs');
    const symbol = workbench.quickPick(/Theirs/).first();
    await symbol.waitFor();
    await hasText(symbol);
    await workbench.page.keyboard.press('Escape');
  });

  it('are texts in the tree and its tooltip', async () => {
    const row = workbench.treeRow(/Theirs/).first();
    await hasText(row);
    await row.hover();
    const tooltip = workbench.page.locator('.monaco-hover', { hasText: 'Owner' });
    await tooltip.waitFor();
    // The next move.
    await hasText(tooltip, 1);
  });

  it('load nothing and run nothing from the guidance of their model', async () => {
    await workbench.fold(/Theirs/);
    await workbench.treeRow(/1\. Look/).hover();
    const tooltip = workbench.page.locator('.monaco-hover', { hasText: 'a picture' });
    await tooltip.waitFor();
    assert.equal(await tooltip.locator('img, .codicon-trash').count(), 0);
    const links = await tooltip.locator('a').evaluateAll(all => all.map(link => link.getAttribute('data-href') ?? ''));
    assert.ok(
      links.every(link => !link.startsWith('command:')),
      `${links}`,
    );
  });

  it('load nothing and run nothing in the diagram', async () => {
    await workbench.runCommand('Continual Improvement: Open Diagram');
    const card = workbench.webview.locator('main');
    await workbench.webview.getByRole('tab', { name: /1\. Look/ }).waitFor();
    isShown(await card.textContent());
    assert.equal(await card.locator('img, script, iframe, a[href^="command:"]').count(), 0);
    isShown(await workbench.page.getByRole('tab', { name: /^Diagram: / }).textContent());
  });
});
