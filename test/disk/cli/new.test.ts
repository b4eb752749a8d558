import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { allReadyMade } from '../../../src/core/initiative/ready-made.ts';
import { folderOf } from './folder.ts';

describe('a new initiative on the command line', () => {
  it('is printed, begun at its first step', async t => {
    const { run } = folderOf(t, {});
    const { code, out } = await run('new', 'Fewer', 'meetings', '--level=individual', '--model=pdca', '--by=Tom');
    assert.equal(code, 0);
    assert.equal(
      out,
      `---
initiative: Fewer meetings
model: pdca
status: active
level: individual
owner: Tom
raised: 2026-11-22
steps:
  plan: active
history:
  - { on: 2026-11-22, did: start, step: plan, by: Tom }
---

## What will we change, and what do we expect?


`,
    );
  });

  it('is written into a file that is not there yet, ready-made with its title or another', async t => {
    const { run, path } = folderOf(t, {});
    const typed = ['new', '--ready-made=ci-time', '--by=Tom', '--out=ci.md'];
    assert.deepEqual((await run(...typed)).out, 'ci.md: Cut CI time\n');
    const text = readFileSync(join(path, 'ci.md'), 'utf8');
    assert.match(text, /\nmeasures:\n {2}- name: Median CI time\n/);
    const again = await run(...typed);
    assert.deepEqual(
      [again.code, again.note],
      [2, 'continual-improvement: ci.md is there already: it is left as it is.\n'],
    );
    const renamed = await run('new', 'Faster builds', '--ready-made=ci-time', '--by=Tom');
    assert.equal(renamed.out, text.replace('Cut CI time', 'Faster builds'));
    const listed = await run('list', 'ci.md');
    assert.match(listed.out, /Cut CI time/);
  });

  it('tells which are ready-made, and why it cannot begin', async t => {
    const { run, path } = folderOf(t, {});
    const { out } = await run('new');
    for (const { id, goal, twin } of allReadyMade()) {
      assert.match(out, new RegExp(`^${id} `, 'm'));
      assert.ok(out.includes(`${goal}; beside it ${twin}`));
    }
    const notes = await Promise.all(
      [
        ['new', './x.md'],
        ['new', 'Builds', '--model=nowhere'],
        ['new', 'Builds', '--out=x.txt'],
        ['new', '--ready-made=nothing'],
      ].map(async typed => (await run(...typed)).note.split('\n')[0]),
    );
    assert.deepEqual(notes, [
      'continual-improvement: “./x.md” is no title: that is made of words.',
      'continual-improvement: There is no model “nowhere”: known are itil, pdca, dmaic.',
      'continual-improvement: --out names an .md file, not “x.txt”.',
      'continual-improvement: --ready-made is one of ci-time, flaky-tests, review-wait, on-call-load, change-failure-rate, deployment-frequency, first-contact, onboarding, not “nothing”. See `new --help`.',
    ]);
    assert.throws(() => readFileSync(join(path, 'x.txt')));
  });
});
