import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Fixture, openWorkbench } from './fixture.ts';
import { waitFor } from './waiting.ts';

const file = 'initiatives/builds.md';
const text = `---
initiative: Shorter builds
owner: Priya
vision: Feedback before attention is lost
value: Nobody waits
agreed: [Priya]
steps: { vision: done, current-state: active }
measures:
  - name: Minutes
    target: { value: 8, on: 2999-12-01 }
  - { name: Failures, role: balancing, baseline: { value: 2, on: 2026-01-05, source: log }, limit: 3 }
history:
  - { on: 2026-01-05, did: start, step: vision }
  - { on: 2026-01-06, did: finish, step: vision }
  - { on: 2026-01-06, did: start, step: current-state }
next: [./faster-builds.md]
---
`;
const acting = text.replace('current-state: active', 'current-state: done, action: active');

describe('what a problem offers', () => {
  let workbench: Fixture;
  before(async () => {
    workbench = await openWorkbench({
      settings: { 'continualImprovement.author': 'Priya', 'editor.minimap.enabled': false },
    });
    writeFileSync(join(workbench.folder, file), acting);
    await workbench.openFile(file);
    // Before that there is nothing to mend.
    await workbench.page.locator('.squiggly-warning').first().waitFor();
  });
  after(() => workbench.close());

  const line = (part: string) => workbench.page.locator('.view-line', { hasText: part }).locator('span > span').last();
  const onDisk = () => workbench.fileOnDisk(file).toString();
  const press = async (...keys: string[]) => {
    for (const key of keys) await workbench.page.keyboard.press(key);
  };
  const type = (typed: string) => workbench.page.keyboard.type(typed, { delay: 30 });
  /** What is typed before a fix is made would be typed elsewhere. */
  const written = async (suggestion: string) => {
    await line(suggestion).waitFor();
    await workbench.page.locator('.snippet-placeholder').first().waitFor({ state: 'attached' });
  };
  /** Pictures for people to look at. */
  const inEveryTheme = async (name: string) => {
    for (const theme of ['light', 'high-contrast', 'dark'] as const) {
      await workbench.setTheme(theme);
      await workbench.screenshot(`${name}-${theme}`, workbench.page.locator('.part.editor'));
    }
  };
  const choose = async (at: string, title: string) => {
    await line(at).click();
    const action = workbench.page.locator('.action-widget').getByText(title, { exact: true });
    // Where marks in the text change just then, VS Code forgets that it was asked: then people ask once more.
    await waitFor(async () => {
      await press('ControlOrMeta+.');
      return action.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      );
    }, `the fix “${title}”`);
    await workbench.screenshot('quick-fix');
    await action.click();
  };

  it('leads from its code to the page of its check', async () => {
    await line('name: Minutes').hover();
    const hover = workbench.page.locator('.monaco-hover:visible', { hasText: 'no-baseline' });
    await hover.waitFor();
    await hover.getByText('no-baseline').click();
    await workbench.page.getByText('Without a baseline nobody can show later').first().waitFor();
    await inEveryTheme('check-page');
    await workbench.openFile(file);
  });

  it('is written where it belongs, and its writer goes through what only they know', async () => {
    await choose('name: Minutes', 'Add the baseline of Minutes');
    await written('where it is read');
    await type('22');
    await press('Tab');
    await type('2026-01-02');
    await press('Tab');
    await type('CI dashboard');
    await press('Escape', 'ControlOrMeta+S');
    const baseline = '    baseline: { value: 22, on: 2026-01-02, source: CI dashboard }\n';
    const expected = acting.replace('    target', `${baseline}    target`);
    await waitFor(() => onDisk() === expected, `this in the file: ${baseline}`);
  });

  it('asks once for a date that is written twice', async () => {
    await choose('start, step: current-state', 'Put it on hold until a date');
    await written('the reason');
    await type('2999-01-02');
    await press('Tab');
    await type('the summer');
    await press('Escape', 'ControlOrMeta+S');
    for (const expected of [/\nreview: 2999-01-02\n/, /did: hold, by: Priya, why: the summer, until: 2999-01-02 }\n/])
      await waitFor(() => expected.test(onDisk()), `${expected} in the file`);
  });

  it('begins the file that a link is to lead to, and shows it', async () => {
    await choose('faster-builds', 'Create “./faster-builds.md”');
    await workbench.page.getByRole('tab', { name: 'faster-builds.md', selected: true }).waitFor();
    const begun = workbench.fileOnDisk('initiatives/faster-builds.md').toString();
    assert.match(begun, /^---\ninitiative: Faster builds\nstatus: proposed\nraised: \d{4}-\d{2}-\d{2}\n---\n\n$/);
    await workbench.openFile(file);
  });
});
