import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { asideOf, keyBeside } from '../../src/cli/writing/aside.ts';
import { ourselves } from '../../src/cli/writing/holder.ts';
import { Killer } from '../races/kill.ts';
import { startCli } from '../races/process.ts';
import { begin, race, text } from '../races/race.ts';
import { temporaryFolder } from '../workbench/temporary.ts';

const record = ['record', 'a.md', '--value', '21', '--on', '2026-11-10'];

// At once: most of what they do is to wait.
describe('a crowd of command lines on one file', { concurrency: true }, () => {
  it('loses no change', async () => {
    const { path } = temporaryFolder();
    for (let times = 0; times < 12; times++) assert.deepEqual((await race(path, 2 + (times % 3))).faults, []);
  });

  it('says for whom it waits, and goes on after', async () => {
    const { path } = temporaryFolder();
    const lock = heldIn(path);
    const { ended, says } = startCli({ cwd: path, typed: record });
    await says;
    assert.equal(readFileSync(join(path, 'a.md'), 'utf8'), text);
    rmSync(lock);
    const { code, note } = await ended;
    assert.deepEqual(
      [code, note],
      [0, `continual-improvement: Waiting for process ${process.pid}, which is writing a.md…\n`],
    );
  });

  it('gives up on one that does not come to an end', async () => {
    const { path } = temporaryFolder();
    const lock = heldIn(path);
    const { code, note } = await startCli({ cwd: path, typed: record }).ended;
    assert.equal(code, 2);
    assert.match(note, /a\.md is being written by process \d+; nothing was written\. If .* delete .*\.lock\.\n$/);
    assert.ok(note.includes(lock));
    assert.equal(readFileSync(join(path, 'a.md'), 'utf8'), text);
    assert.deepEqual(readdirSync(path).length, 3);
  });
});

describe('a command line that is killed', () => {
  for (const hasTwoNames of [false, true]) {
    const what = hasTwoNames ? 'a file of two names that is whole after the next one' : 'the old file or the new one';
    it(`leaves ${what}, at whichever call`, async () => {
      const { path } = temporaryFolder();
      const killer = new Killer(path, hasTwoNames);
      await killer.prepare();
      const held = new Set<string>();
      for (let at = 1; ; at++) {
        const result = await killer.kill({ at });
        assert.deepEqual(result.faults, [], `at call ${at}`);
        if (result.hadEnded) break;
        held.add(result.held);
      }
      assert.deepEqual([...held].sort(), hasTwoNames ? ['half', 'new', 'old'] : ['new', 'old']);
    });
  }
});

/** A workspace with a file that this process seems to write. */
function heldIn(folder: string): string {
  begin(folder);
  writeFileSync(join(folder, 'a.md'), text);
  const lock = `${asideOf(folder, keyBeside('a.md'))}.lock`;
  writeFileSync(lock, JSON.stringify(ourselves()));
  return lock;
}
