import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { folderOf } from './folder.ts';

const before = `---
initiative: 'Shorter builds' # mine
steps:
  vision: active
history:
  - { on: 2026-11-02, did: start, step: vision, by: Priya }
---
`;

describe('a move on the command line', () => {
  it('writes what it writes in the editor', async t => {
    const { run, path } = folderOf(t, { 'a.md': before });
    const { code, out } = await run('advance', 'a.md', '--by', 'Tom', '--on', '2026-11-05');
    assert.deepEqual([code, out], [0, 'a.md: Finishes Vision and starts Current state.\n']);
    assert.equal(
      readFileSync(join(path, 'a.md'), 'utf8'),
      `---
initiative: 'Shorter builds' # mine
steps:
  vision: done
  current-state: active
history:
  - { on: 2026-11-02, did: start, step: vision, by: Priya }
  - { on: 2026-11-05, did: finish, step: vision, by: Tom }
  - { on: 2026-11-05, did: start, step: current-state, by: Tom }
---
`,
    );
  });

  it('is made once when it names its step', async t => {
    const { run } = folderOf(t, { 'a.md': before });
    assert.equal((await run('advance', 'a.md', '--step', 'What is the vision', '--by', '')).code, 0);
    const again = await run('advance', 'a.md', '--step', 'vision', '--by', '');
    assert.deepEqual([again.code, again.out, again.note], [1, '', 'a.md: Vision is done, not active.\n']);
  });

  it('finds the step where only one can be meant, and says so where none can', async t => {
    const { run, path } = folderOf(t, { 'a.md': before });
    assert.equal((await run('finish', 'a.md', '--by', '')).code, 0);
    assert.equal((await run('revisit', 'a.md', '--why', 'new users', '--by', '')).code, 0);
    assert.match(readFileSync(join(path, 'a.md'), 'utf8'), /did: revisit, step: vision, why: new users \}/);
    assert.deepEqual((await run('confirm', 'a.md')).code, 1);
  });

  it('hands over to somebody, who has to be named', async t => {
    const { run, path } = folderOf(t, { 'a.md': before });
    const missing = await run('hand-over', 'a.md', '--why', 'summer');
    assert.deepEqual(
      [missing.code, missing.note],
      [2, 'continual-improvement: --to is missing: Who owns it from now on.\n'],
    );
    const handedOver = [
      'hand-over',
      'a.md',
      '--to',
      ' Ann ',
      '--why',
      'a new team',
      '--by',
      'Priya',
      '--on',
      '2026-11-05',
    ];
    const { code, out } = await run(...handedOver);
    assert.deepEqual([code, out], [0, 'a.md: Makes Ann the owner, and notes why.\n']);
    const text = readFileSync(join(path, 'a.md'), 'utf8');
    assert.match(text, /^owner: Ann$/m);
    assert.match(text, /^ {2}- \{ on: 2026-11-05, did: hand-over, by: Priya, to: Ann, why: a new team \}$/m);
    const again = await run(...handedOver);
    assert.deepEqual([again.code, again.note], [1, 'a.md: Ann is the owner already.\n']);
  });

  it('keeps until a day, which the rhythm proposes where none is said', async t => {
    const every = (name: string, rhythm: string) => `---\ninitiative: ${name}\nreview: 2026-11-20\n${rhythm}---\n`;
    const { run, path } = folderOf(t, { 'a.md': every('a', 'every: 2 weeks\n'), 'b.md': every('b', '') });
    const missing = await run('keep', 'b.md');
    assert.deepEqual(
      [missing.code, missing.note],
      [2, 'continual-improvement: --until is missing: When it is looked at again; it becomes the review date.\n'],
    );
    const { code, out } = await run('keep', 'a.md', '--by', 'Priya');
    assert.deepEqual([code, out], [0, 'a.md: Notes that it was looked at, and is looked at again on 2026-12-04.\n']);
    assert.equal(
      readFileSync(join(path, 'a.md'), 'utf8'),
      '---\ninitiative: a\nreview: 2026-12-04\nevery: 2 weeks\nhistory:\n  - { on: 2026-11-22, did: keep, by: Priya, until: 2026-12-04 }\n---\n',
    );
    assert.equal((await run('keep', 'a.md', '--until', '2026-12-04')).code, 1);
    assert.equal((await run('keep', 'b.md', '--until', '2026-12-24')).code, 0);
  });

  it('goes through the life of an initiative', async t => {
    const { run, path } = folderOf(t, {
      'a.md': before,
      '.vscode/settings.json': '{ "continualImprovement.author": "Priya" }',
    });
    const life = [
      ['hold', '--why', 'summer', '--until', '2026-12-24'],
      ['resume'],
      ['skip', '--step', 'plan', '--why', 'it is known'],
      ['start', '--step', 'action'],
      ['complete'],
      ['next-cycle', '--cycle', '1'],
      ['drop', '--why', 'moved on'],
    ];
    for (const [command = '', ...rest] of life) {
      const { code, note } = await run(command, 'a.md', ...rest);
      assert.equal(code, 0, `${command}: ${note}`);
    }
    const text = readFileSync(join(path, 'a.md'), 'utf8');
    assert.match(text, /^status: dropped\ncycle: 2\nsteps:/m);
    assert.match(text, /did: hold, by: Priya, why: summer, until: 2026-12-24/);
    assert.equal((await run('next-cycle', 'a.md', '--cycle', '1')).note, 'a.md: Cycle 2 is under way, not cycle 1.\n');
    assert.equal((await run('resume', 'a.md')).note, 'a.md: The initiative is dropped, not on hold.\n');
  });

  it('gives the next cycle a heading in each section, where that is asked', async t => {
    const { run, path } = folderOf(t, { 'a.md': `${before}\n## Plan\n\n- [x] Ask Tom\n` });
    const { code, out } = await run('next-cycle', 'a.md', '--headings', '--by', 'Priya', '--on', '2026-11-05');
    assert.deepEqual(
      [code, out],
      [0, 'a.md: Starts again at Vision; what was reached is kept, the latest readings become the baselines.\n'],
    );
    assert.match(readFileSync(join(path, 'a.md'), 'utf8'), /## Plan\n\n- \[x\] Ask Tom\n\n### Cycle 2\n$/);
  });

  it('says what goes wrong without a step that is skipped', async t => {
    const { run } = folderOf(t, { 'a.md': before });
    const { code, note } = await run('skip', 'a.md', '--step', 'plan', '--why', 'it is known');
    assert.equal(code, 0);
    assert.match(note ?? '', /^a\.md: Without Plan: The work goes to what is easy and not to the cause, .*\.\n$/);
  });

  it('says what came of what it completes, as the readings do or as somebody says', async t => {
    const measured = before.replace(
      'history:',
      'measures:\n  - { name: Build, unit: min, baseline: 22, target: 8, readings: [{ on: 2026-11-04, value: 15 }] }\nhistory:',
    );
    const { run, path } = folderOf(t, {
      'a.md': measured,
      'b.md': measured,
      'c.md': measured,
      'd.md': measured.replace('steps:', 'owner: Tom\nsteps:'),
    });
    const complete = (file: string, ...rest: string[]) =>
      run('complete', file, '--by', 'Priya', '--on', '2026-11-05', ...rest);
    const judged = await complete('a.md', '--why', 'the year is over');
    assert.equal(judged.out, 'a.md: Closes the initiative as completed, and notes why. Verdict: partly met.\n');
    assert.match(readFileSync(join(path, 'a.md'), 'utf8'), /did: complete, by: Priya, why: the year is over \}/);

    const claimed = await complete('b.md', '--verdict', 'met', '--why', 'half a year early');
    assert.deepEqual(
      [claimed.code, claimed.out],
      [
        0,
        'b.md: Closes the initiative as completed. Verdict: met, as Priya says (half a year early); by the readings partly met.\n',
      ],
    );
    const text = readFileSync(join(path, 'b.md'), 'utf8');
    assert.match(text, /^ {2}- \{ on: 2026-11-05, did: complete, by: Priya \}$/m);
    assert.match(text, /^verdict: \{ value: met, why: half a year early, by: Priya \}$/m);

    await complete('c.md', '--confirmed', 'Lee');
    assert.match(readFileSync(join(path, 'c.md'), 'utf8'), /^confirmed: \{ by: Lee, on: 2026-11-05 \}$/m);
    const byDoer = await run('complete', 'd.md', '--confirmed', 'tom', '--dry-run');
    assert.deepEqual(
      [byDoer.code, byDoer.note],
      [0, 'd.md: tom did the work and confirms that it helped: who else has seen the difference?\n'],
    );

    const other = await complete('c.md', '--verdict', 'fine');
    assert.equal(other.code, 2);
    assert.match(other.note ?? '', /--verdict is one of met, partly-met, missed, regressed, not “fine”/);
  });

  it('says so when it is dropped without a reason', async t => {
    const { run, path } = folderOf(t, { 'a.md': before });
    const dropped = await run('drop', 'a.md', '--by', '');
    assert.deepEqual(
      [dropped.code, dropped.out, dropped.note],
      [
        0,
        'a.md: Closes the initiative without completing it.\n',
        'a.md: Dropped without a reason: in a year nobody will know why. --why takes one.\n',
      ],
    );
    assert.match(readFileSync(join(path, 'a.md'), 'utf8'), /^status: dropped$/m);
    const again = await run('drop', 'a.md', '--by', '');
    assert.equal(again.note, 'a.md: The initiative is dropped, not active, on hold or proposed.\n');
  });
});
