import { after, before, describe, it } from 'node:test';
import { type Fixture, openWorkbench } from './fixture.ts';
import { waitFor } from './waiting.ts';

const file = 'initiatives/code-review-wait.md';

describe('writing an initiative by hand', () => {
  let workbench: Fixture;
  before(async () => {
    workbench = await openWorkbench({
      settings: { 'continualImprovement.author': 'Priya', 'editor.minimap.enabled': false },
    });
    await workbench.openInitiative(file);
  });
  after(() => workbench.close());

  const type = (text: string) => workbench.page.keyboard.type(text, { delay: 100 });
  const press = async (...keys: string[]) => {
    for (const key of keys) await workbench.page.keyboard.press(key);
  };
  const list = () => workbench.page.locator('.suggest-widget.visible');
  const offered = (label: string) => list().locator('.monaco-list-row', { hasText: label }).first().waitFor();
  /** Pictures for people to look at. */
  const inEveryTheme = async (name: string) => {
    for (const theme of ['light', 'high-contrast', 'dark'] as const) {
      await workbench.setTheme(theme);
      await workbench.screenshot(`${name}-${theme}`, workbench.page.locator('.part.editor'));
    }
  };
  const onDisk = async (expected: RegExp) => {
    await press('ControlOrMeta+S');
    await waitFor(() => expected.test(workbench.fileOnDisk(file).toString()), `${expected} in the file`);
  };

  it('is offered the keys at the first letter, and then the names that are used', async () => {
    await press('ControlOrMeta+Home', 'ArrowDown', 'End', 'Enter');
    await type('o');
    await offered('owner');
    await press('Tab');
    await offered('Priya');
    await type('Jo');
    await press('Enter');
    await onDisk(/\nowner: Jonas\n/);
  });

  it('is offered steps and states, and dates in words', async () => {
    await press('Enter');
    await type('steps:');
    await offered('current-state');
    await press('Enter');
    await offered('skipped');
    await type('act');
    await press('Enter');
    await onDisk(/\nsteps:\n {2}vision: active\n/);
    await press('Enter', 'Shift+Tab');
    await type('review: ');
    await offered('in two weeks');
    await inEveryTheme('dates');
    await type('quarter');
    await press('Enter');
    await onDisk(/\nreview: \d{4}-\d{2}-\d{2}\n/);
  });

  it('is left alone in prose', async () => {
    await press('ControlOrMeta+End', 'Enter');
    await type('Then: we [wait, a "while". - and # so');
    if (await list().isVisible()) throw new Error('A list is in the way of who writes.');
    await onDisk(/- and # so/);
  });

  it('is offered the questions after the marks of a heading', async () => {
    await press('Enter');
    await type('## ');
    await offered('Where are we now?');
    await press('Enter');
    await onDisk(/\n## What is the vision\?/);
  });

  it('is told of a step where the initiative stands with it', async () => {
    await workbench.page.locator('.view-line', { hasText: 'vision: active' }).getByText('vision').hover();
    const hover = workbench.page.locator('.monaco-hover:visible', { hasText: 'Step 1 of 7: current' });
    await hover.waitFor();
    await inEveryTheme('hover');
  });

  it('finds an initiative among the symbols of the workspace, and goes to its title', async () => {
    await press('ControlOrMeta+T');
    await workbench.pick('#usefulchange', 'A useful change in the first week');
    await workbench.page.getByRole('tab', { name: 'onboarding.md', selected: true }).waitFor();
    await workbench.page.getByText('Ln 3, Col 13').waitFor();
  });
});
