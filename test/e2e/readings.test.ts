import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Fixture, openWorkbench } from './fixture.ts';
import { waitFor } from './waiting.ts';

const original = `---
initiative: Shorter builds # of the app
owner: Priya
steps:
    vision: done
    action: active
measures:
    - name: Median build time
      unit: min
      baseline: { value: 22, on: 2020-01-01 }
      target: 8
    - name: Failed builds
      unit: '%'
      limit: 3
history:
    - { on: 2020-01-02, did: start, step: action, by: 'Priya' }
---

# Shorter builds
`;

const kept = `---
initiative: Builds that stay short
status: completed
steps: { action: done }
measures:
  - name: Median build time
    unit: min
    baseline: { value: 22, on: 2020-01-01 }
    target: 8
    readings:
      - { on: 2020-02-01, value: 7 }
  - name: Failed builds
    unit: '%'
    baseline: { value: 9, on: 2020-01-01 }
    target: { value: 4, on: 2020-02-01 } # agreed
    readings:
      - { on: 2020-02-01, value: 3 }
history:
  - { on: 2020-01-02, did: start, step: action }
  - { on: 2020-02-02, did: finish, step: action }
  - { on: 2020-02-02, did: complete }
---

## Take action

- [x] Cache what is installed
`;

describe('what is measured, in the hands of a person', () => {
  let workbench: Fixture;

  const text = () => readFileSync(join(workbench.folder, 'builds.md'), 'utf8');
  const onDisk = (expected: RegExp | string) =>
    waitFor(
      () => (typeof expected === 'string' ? text() === expected : expected.test(text())),
      `${expected} in the file`,
    );
  const input = () => workbench.page.locator('.quick-input-widget');
  /** Waits for the question, and answers it by typing, or with Enter alone. */
  const answer = async (question: RegExp, typed?: string) => {
    await input().getByText(question).or(input().getByPlaceholder(question)).first().waitFor();
    if (typed) await workbench.page.keyboard.type(typed);
    await workbench.page.keyboard.press('Enter');
  };
  const record = async (time: string, failed: string, on: string, note: string) => {
    await workbench.runCommand('Continual Improvement: Record a Reading…');
    await answer(/: Median build time/, time);
    await answer(/: Failed builds/, failed);
    await answer(/When was it measured/, on);
    await answer(/know of it later/, note);
  };

  before(async () => {
    workbench = await openWorkbench({
      files: { 'builds.md': original, 'kept.md': kept },
      settings: { 'continualImprovement.author': 'Priya' },
    });
    await workbench.openFile('builds.md');
  });
  after(() => workbench.close());

  it('records three readings, going back once', async () => {
    await workbench.runCommand('Continual Improvement: Record a Reading…');
    await input().getByText('What is it now, in min?').waitFor();
    await workbench.page.keyboard.type('many');
    await input().getByText('“many” is no number').waitFor();
    await workbench.screenshot('record-refused');
    await workbench.page.keyboard.press('ControlOrMeta+A');
    await workbench.page.keyboard.type('155');
    await input().getByText('155 min is far from 22 min on 2020-01-01').waitFor();
    await workbench.screenshot('record-doubted');
    await workbench.page.keyboard.press('Backspace');
    await input().getByText('15 min: 50% of the way to the target.').waitFor();
    await workbench.screenshot('record-value');
    await workbench.page.keyboard.press('Enter');
    await input().getByText('What is it now, in %?').waitFor();
    await input().getByRole('button', { name: 'Back' }).click();
    await answer(/: Median build time/);
    await answer(/: Failed builds/);
    await input()
      .getByPlaceholder(/When was it measured/)
      .waitFor();
    await workbench.page.keyboard.type('2020-2-1');
    await input().getByText('A day is written as YYYY-MM-DD.').waitFor();
    await workbench.screenshot('record-day-refused');
    await workbench.page.keyboard.press('ControlOrMeta+A');
    await workbench.page.keyboard.type('2020-02-01');
    await input().getByText('Saturday').waitFor();
    await workbench.screenshot('record-day');
    await workbench.page.keyboard.press('Enter');
    await answer(/know of it later/, 'cache warmed');
    const first = original.replace(
      'target: 8\n',
      'target: 8\n      readings:\n          - { on: 2020-02-01, value: 15, note: cache warmed }\n',
    );
    await onDisk(first);

    await record('12,5', '2', '2020-03-01', '');
    await record('9', '', '2020-04-01', '');
    await onDisk(
      first
        .replace(
          'warmed }\n',
          'warmed }\n          - { on: 2020-03-01, value: 12.5 }\n          - { on: 2020-04-01, value: 9 }\n',
        )
        .replace('limit: 3\n', 'limit: 3\n      readings:\n          - { on: 2020-03-01, value: 2 }\n'),
    );
  });

  it('completes it, and sees the verdict first', async () => {
    await workbench.runCommand('Continual Improvement: Complete');
    await input().getByText('Complete: partly met').waitFor();
    await input().getByText('Median build time is at 9 min').waitFor();
    await workbench.screenshot('complete');
    await workbench.page.keyboard.press('Enter');
    await onDisk(/^status: completed$/m);
    assert.doesNotMatch(text(), /verdict/);
  });

  it('begins the next cycle, which keeps what was reached', async () => {
    await workbench.runCommand('Continual Improvement: Begin the Next Cycle…');
    await input().getByText('Cycle 1: partly met').waitFor();
    await workbench.page.keyboard.press('Enter');
    await onDisk(/^status: active$/m);
    assert.match(
      text(),
      /^ {4}- \{ cycle: 1, from: 2020-01-02, to: \S+, verdict: partly-met, measures: \[\{ name: Median build time, baseline: 22, target: 8, actual: 9 \}, \{ name: Failed builds, actual: 2 \}\] \}$/m,
    );
    assert.match(text(), /baseline: \{ value: 9, on: 2020-04-01, source: reading in cycle 1 \}$/m);
  });

  it('takes all of it back, undo by undo', async () => {
    await workbench.page.locator('.part.editor .monaco-editor').first().click();
    for (let count = 0; count < 5; count++) await workbench.page.keyboard.press('ControlOrMeta+Z');
    await workbench.page.keyboard.press('ControlOrMeta+S');
    await onDisk(original);
  });

  it('says otherwise, with the reason', async () => {
    await workbench.runCommand('Continual Improvement: Complete');
    await input().getByText('Record a reading first…').waitFor();
    await workbench.screenshot('complete-unmeasured');
    await workbench.quickPick(/say otherwise/).click();
    await workbench.screenshot('complete-verdicts');
    await workbench.quickPick(/^partly met/).click();
    await answer(/^Why/, 'half a year early');
    await onDisk(/^verdict: \{ value: partly-met, why: half a year early, by: Priya \}$/m);
    await workbench.page.locator('.part.editor .monaco-editor').first().click();
    await workbench.page.keyboard.press('ControlOrMeta+Z');
    await workbench.page.keyboard.press('ControlOrMeta+S');
    await onDisk(original);
  });

  it('adds a measure', async () => {
    await workbench.runCommand('Continual Improvement: Add a Measure…');
    await input().getByText('What is measured?').waitFor();
    await workbench.screenshot('measure-name');
    await workbench.page.keyboard.type('Median build time');
    await input().getByText('There is a measure “Median build time” already.').waitFor();
    await workbench.page.keyboard.press('ControlOrMeta+A');
    await workbench.page.keyboard.type('Waiting: all');
    await workbench.page.keyboard.press('Enter');
    await answer(/^In which unit/, 'h');
    await answer(/where does it stand now/, '1,5');
    await answer(/When was that measured/, '2020-01-01');
    await answer(/where is it to be/, '0.5');
    await input()
      .getByPlaceholder(/^By when/)
      .waitFor();
    await workbench.screenshot('measure-due');
    await answer(/^By when/, '2020-12-31');
    await onDisk(
      original.replace(
        'limit: 3\n',
        'limit: 3\n    - name: "Waiting: all"\n      unit: h\n      baseline: { value: 1.5, on: 2020-01-01 }\n      target: { value: 0.5, on: 2020-12-31 }\n',
      ),
    );
  });

  it('notes what is tried, and what came of it', async () => {
    const before = text();
    await workbench.runCommand('Continual Improvement: Try Something…');
    await answer(/What is in the way/);
    await answer(/one small change/);
    await input().getByText('It is not said what is tried.').waitFor();
    await workbench.page.keyboard.type('remote cache');
    await workbench.page.keyboard.press('Enter');
    await answer(/What do you expect/, 'install under a minute');
    await answer(/When can you see/, '2030-01-07');
    const tried =
      /\nexperiments:\n.*\{ on: \S+, try: remote cache, expect: install under a minute, by: Priya, seen: 2030-01-07 \}\n/s;
    await onDisk(tried);
    await workbench.runCommand('Continual Improvement: Say What Happened…');
    await input().getByText('“remote cache”: what did you see? Expected: install under a minute').waitFor();
    await workbench.screenshot('experiment-seen');
    await workbench.page.keyboard.type('three minutes');
    await workbench.page.keyboard.press('Enter');
    await workbench.quickPick('Undone').click();
    await onDisk(
      /try: remote cache, expect: install under a minute, by: Priya, seen: \d{4}-\d\d-\d\d, got: three minutes, then: undone/,
    );
    for (let undo = 0; undo < 2; undo++) await workbench.page.keyboard.press('ControlOrMeta+Z');
    await workbench.page.keyboard.press('ControlOrMeta+S');
    await onDisk(before);
  });

  it('imports what a file has, after a look at it', async () => {
    const rows = ['Datum;Wert', '01.02.2020;15', '02.02.2020;14,5', '31.02.2020;13', '03.02.2020;12'];
    writeFileSync(join(workbench.folder, 'times.csv'), rows.join('\r\n'));
    await workbench.runCommand('Continual Improvement: Import Readings…');
    await workbench.quickPick(/Median build time/).click();
    await workbench.screenshot('import-source');
    await workbench.quickPick(/File…/).click();
    await workbench.quickPick('times.csv').waitFor();
    await workbench.screenshot('import-file');
    await workbench.quickPick('times.csv').click();
    await input()
      .getByPlaceholder(/3 new, 1 cannot be read/)
      .waitFor();
    await workbench.screenshot('import-preview');
    const before = text();
    await workbench.page.keyboard.press('Enter');
    const lines = ['{ on: 2020-02-01, value: 15 }', '{ on: 2020-02-02, value: 14.5 }', '{ on: 2020-02-03, value: 12 }'];
    const added = `target: 8\n      readings:\n${lines.map(line => `          - ${line}\n`).join('')}`;
    await onDisk(before.replace('target: 8\n', added));
  });

  it('offers the next cycle when what was won is lost again', async () => {
    await workbench.openFile('kept.md');
    await workbench.runCommand('Continual Improvement: Record a Reading…');
    await answer(/: Median build time/, '20');
    await answer(/: Failed builds/);
    await answer(/When was it measured/, '2020-05-01');
    await answer(/know of it later/);
    await workbench.page.getByText('Median build time has fallen back to 20 min').first().waitFor();
    await workbench.screenshot('fallen-back');
    await workbench.page.getByRole('button', { name: 'Begin the Next Cycle' }).click();
    await input().getByText('Failed builds: target 4%').waitFor();
    await workbench.screenshot('next-cycle');
    await workbench.page.keyboard.press('Enter');
    await answer(/Failed builds is at 3% on 2020-02-01\. Where is it to be in cycle 2\?/, '1');
    await workbench.screenshot('next-cycle-due');
    await answer(/By when/, '2999-12-31');
    const cycle = /cycle: 1, from: 2020-01-02, to: \S+, verdict: \S+, measures: .*actual: 20.*actual: 3/;
    const now = () => workbench.fileOnDisk('kept.md').toString();
    await waitFor(() => cycle.test(now()), 'the next cycle in the file');
    assert.match(
      now(),
      /baseline: \{ value: 3, on: 2020-02-01.*\n {4}target: \{ value: 1, on: 2999-12-31 \} # agreed$/m,
    );
    assert.match(now(), /- \[x\] Cache what is installed\n\n### Cycle 2\n$/);
  });
});
