import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Fixture, openWorkbench } from './fixture.ts';
import { waitFor } from './waiting.ts';

const file = 'initiatives/cut-ci-time.md';
const today = '\\d{4}-\\d{2}-\\d{2}';

describe('an initiative in the hands of a person', () => {
  let workbench: Fixture;
  let original: string;

  const text = () => workbench.fileOnDisk(file).toString();
  const onDisk = (expected: RegExp) => waitFor(() => expected.test(text()), `${expected} in the file`);
  const undo = async () => {
    await workbench.page.locator('.part.editor .monaco-editor').first().click();
    await workbench.page.keyboard.press('ControlOrMeta+Z');
    await workbench.page.keyboard.press('ControlOrMeta+S');
  };
  /** On disk, and for those who look at the tree before they go on. */
  const isAsBefore = async () => {
    await waitFor(() => text() === original, 'the file as it was, byte by byte');
    for (const row of [
      /CI time, active, 3 of 7 steps done, at Plan/,
      /1\. Vision, done, 2/,
      /4\. Plan, current, 2 of 4/,
    ])
      await workbench.treeRow(row).waitFor();
    await workbench.treeRow(/6\. Evaluation, not started/).waitFor();
  };

  before(async () => {
    workbench = await openWorkbench({ settings: { 'continualImprovement.author': 'Priya' } });
    original = text();
  });
  after(() => workbench.close());

  it('opens the view and sees where each initiative stands', async () => {
    await workbench.showInitiatives();
    await workbench.treeRow(/Cut pull-request CI time, active, 3 of 7 steps done, at Plan/).waitFor();
    await workbench.treeRow(/broken-front-matter\.md cannot be read. line 6/).waitFor();
  });

  it('clicks a step and is in its section', async () => {
    await workbench.fold(/Cut pull-request CI time/);
    await workbench.treeRow(/4\. Plan, current, 2 of 4 tasks done/).click();
    await workbench.page.getByRole('tab', { name: 'cut-ci-time.md', selected: true }).waitFor();
    await workbench.page.locator('.view-line', { hasText: 'How do we get there?' }).waitFor();
    assert.equal(text(), original);
  });

  it('advances with one click, and the file says so and nothing else', async () => {
    const plan = workbench.treeRow(/4\. Plan, current/);
    await plan.hover();
    await plan.getByRole('button', { name: 'Advance' }).click();
    await workbench.treeRow(/5\. Action, current/).waitFor();
    await onDisk(/action: active/);
    const lines = [
      `  - { on: (${today}), did: finish, step: plan, by: Priya }`,
      `  - { on: (${today}), did: start, step: action, by: Priya }`,
    ];
    const added = new RegExp(`\n${lines.join('\n')}`);
    assert.match(text(), added);
    assert.equal(text().replace(added, '').replace('  plan: done\n  action: active\n', '  plan: active\n'), original);
  });

  it('takes it back with one undo', async () => {
    await undo();
    await isAsBefore();
  });

  it('is shown by a lens what to see to before a step is left, goes there, and may advance all the same', async () => {
    const unmeasured = original
      .replace(/^ {4}baseline: { value: 22.*\n/m, '')
      .replace('owner: Priya', 'owner: Priya Unmeasured');
    writeFileSync(join(workbench.folder, file), unmeasured);
    await workbench.page.keyboard.press('ControlOrMeta+Home');
    // The editor takes up a file that was written by others after a while of its own.
    await workbench.page.locator('.view-line', { hasText: 'Unmeasured' }).waitFor();
    const advance = workbench.page.locator('.codelens-decoration a:visible', { hasText: 'Advance to Action' }).first();
    await advance.click();
    await workbench.quickPick(/No baseline/).click();
    await workbench.page.getByText(/Ln 23, Col 25 \(14 selected\)/).waitFor();
    assert.equal(text(), unmeasured);
    await workbench.page.keyboard.press('ControlOrMeta+Home');
    await advance.click();
    await workbench.quickPick(/No baseline/).waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.treeRow(/2\. Current state, done, 2 of 2 tasks done, 1 warning/).waitFor();
    await onDisk(/action: active/);
    writeFileSync(join(workbench.folder, file), original);
    await workbench.page.locator('.view-line', { hasText: /value:\s22/ }).waitFor();
    await isAsBefore();
  });

  it('revisits a step with a reason, and sees what has turned stale', async () => {
    const vision = workbench.treeRow(/1\. Vision, done/);
    await vision.hover();
    await vision.getByRole('button', { name: 'Revisit Step' }).click();
    await workbench.page.locator('.quick-input-widget input').fill('the value was not clear');
    await workbench.page.keyboard.press('Enter');
    await workbench.treeRow(/1\. Vision, current/).waitFor();
    await workbench.treeRow(/2\. Current state, done, stale/).waitFor();
    await onDisk(/did: revisit, step: vision, by: Priya, why: the value was not clear }/);
  });

  it('takes the move back where it is told', async () => {
    const told = workbench.page.locator('.notification-toast', { hasText: 'is at Vision now' });
    await told.getByRole('button', { name: 'Undo' }).click();
    await isAsBefore();
  });

  it('is taken to where it goes on', async () => {
    const advance = workbench.page.locator('.codelens-decoration a:visible', { hasText: 'Advance to Action' }).first();
    await workbench.goToTab('cut-ci-time.md');
    await workbench.page.keyboard.press('ControlOrMeta+Home');
    // Of an Advance that was taken back by hand, the same words may still be there.
    await workbench.clearNotifications();
    await advance.click();
    const told = workbench.page.locator('.notification-toast', { hasText: 'is at Action now' });
    await told.getByRole('button', { name: 'Write There' }).click();
    await workbench.page.getByText('Ln 102, Col 1').waitFor();
    await undo();
    await isAsBefore();
  });

  it('ticks a task in the tree: one character changes', async () => {
    await workbench
      .treeRow(/4\. Plan/)
      .locator('.monaco-tl-twistie')
      .click();
    const task = workbench.treeRow(/Ask for three more runners/);
    await task.getByRole('checkbox').click();
    await onDisk(/- \[x\] Ask for three more runners/);
    assert.equal(text().replace('[x] Ask for three', '[ ] Ask for three'), original);
    await workbench.treeRow(/4\. Plan, current, 3 of 4 tasks done/).waitFor();
    await undo();
    await isAsBefore();
  });

  it('drags an initiative onto a step to take that step up', async () => {
    const dragged = workbench.treeRow(/Cut pull-request CI time/);
    await dragged.dragTo(workbench.treeRow(/6\. Evaluation, not started/));
    // It jumps over the action, which is asked.
    // By keys: what the row under the pointer tells may lie over the list.
    await workbench.quickPick(/Start Evaluation/).waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.treeRow(/6\. Evaluation, current/).waitFor();
    await onDisk(/evaluation: active/);
    await undo();
    await isAsBefore();
    // On the step of another one it is told to be no step of its own.
    await workbench.fold(/Shorten the wait for a code review/);
    await dragged.dragTo(workbench.treeRow(/1\. Vision, next/));
    await workbench.page.getByText('Vision is a step of another initiative').first().waitFor();
    assert.equal(text(), original);
  });

  it('moves by keys what is selected in the tree', async () => {
    await workbench.treeRow(/Let the people on call sleep/).click();
    await workbench.page.getByRole('tab', { name: 'on-call-load.md', selected: true }).waitFor();
    await workbench.page.keyboard.press('Alt+ArrowRight');
    await workbench.treeRow(/Let the people on call sleep, active, 4 of 7 steps done, at Evaluation/).waitFor();
  });

  it('is offered the section that is missing, and writes there', async () => {
    await workbench.fold(/Cut pull-request CI time/);
    await workbench.treeRow(/1\. Vision, next/).click();
    await workbench.page.getByRole('button', { name: 'Insert Section' }).click();
    const proposed = 'initiatives/code-review-wait.md';
    await waitFor(() => workbench.fileOnDisk(proposed).includes('## What is the vision?'), 'the section in the file');
    await workbench.page.getByText('Ln 12, Col 1').waitFor();
    await workbench.page.keyboard.type('Nobody waits for a review.');
    await workbench.page.keyboard.press('ControlOrMeta+S');
    await waitFor(
      () =>
        /## What is the vision\?\n\nNobody waits for a review\.\n*$/.test(workbench.fileOnDisk(proposed).toString()),
      'the vision in the file',
    );
  });

  it('goes from the error in the tree to its place in the text', async () => {
    await workbench.treeRow(/broken-front-matter/).click();
    await workbench.page.getByRole('tab', { name: 'broken-front-matter.md', selected: true }).waitFor();
    await workbench.page.getByText('Ln 6, Col 8').waitFor();
  });
});
