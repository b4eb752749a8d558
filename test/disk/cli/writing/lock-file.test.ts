import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { type Holder, ourselves, readHolder } from '../../../../src/cli/writing/holder.ts';
import { dropLock, isHeldBy, takeLock } from '../../../../src/cli/writing/lock-file.ts';
import { temporaryFolder } from '../../../workbench/temporary.ts';

/** Only Linux tells when a process began. */
const skip = ourselves().began === '';
const minutesAgo = (minutes: number) => Date.now() / 1000 - 60 * minutes;

/** A folder for all of them, each under a name of its own. */
const folder = temporaryFolder();
after(() => folder.remove());
let count = 0;

function lockOf(text?: string, minutes = 0): string {
  const path = join(folder.path, `${++count}.lock`);
  if (text === undefined) return path;
  writeFileSync(path, text);
  utimesSync(path, minutesAgo(minutes), minutesAgo(minutes));
  return path;
}

function heldBy(holder: Partial<Holder>, minutes = 0): string {
  return lockOf(JSON.stringify({ ...ourselves(), ...holder }), minutes);
}

const isTaken = async (path: string) => (await takeLock(path, ourselves())) === undefined;

describe('a lock', () => {
  it('is held by one at a time, and says by whom', async () => {
    const path = lockOf();
    const [first, second] = [ourselves(), ourselves()];
    assert.equal(await takeLock(path, first), undefined);
    assert.deepEqual((await takeLock(path, second))?.holder, first);
    await dropLock(path, second);
    assert.ok(await isHeldBy(path, first));
    assert.equal(await takeLock(path, first), undefined);
    await dropLock(path, first);
    assert.deepEqual(readdirSync(folder.path), []);
    assert.equal(await takeLock(path, second), undefined);
  });

  it('is taken over at once from a process that has ended', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    assert.ok(await isTaken(heldBy({ pid })));
  });

  it('is taken over where another process has the number by now', { skip }, async () => {
    assert.ok(await isTaken(heldBy({ began: '1' })));
  });

  it('is never taken from a process that lives', { skip }, async () => {
    assert.ok(!(await isTaken(heldBy({}, 600))));
  });

  it('is taken over when it is old, where nobody can tell whether its holder lives', async () => {
    for (const holder of [{ host: 'elsewhere' }, { space: 'pid:[1]' }]) {
      assert.ok(!(await isTaken(heldBy(holder))));
      assert.ok(!(await isTaken(heldBy(holder, 0.9))));
      assert.ok(await isTaken(heldBy(holder, 1.1)));
    }
  });

  it('is taken over when it is old, where it is none of ours', async () => {
    for (const text of ['', 'nonsense', '[]', '{"pid":1}', '{"pid":"1","token":"x"}', 'x'.repeat(10_000)]) {
      assert.ok(!(await isTaken(lockOf(text))));
      assert.ok(await isTaken(lockOf(text, 2)));
    }
  });

  it('is taken over by one only, however many try', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    for (let times = 0; times < 5; times++) {
      const path = heldBy({ pid });
      const takers = Array.from({ length: 8 }, ourselves);
      const taken = await Promise.all(takers.map(async us => ({ us, held: await takeLock(path, us) })));
      const winners = taken.filter(({ held }) => held === undefined);
      assert.ok(winners.length <= 1);
      // Some of them may have been in each other's way; whoever comes next is in nobody's.
      const winner = winners[0]?.us ?? ourselves();
      if (winners.length === 0) assert.equal(await takeLock(path, winner), undefined);
      assert.deepEqual(readHolder(readFileSync(path, 'utf8')), winner);
    }
  });

  it('is taken over from one that was ended while it took it over', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    const left = { ...ourselves(), pid };
    const path = lockOf(JSON.stringify(left));
    writeFileSync(`${path}.${left.token}`, JSON.stringify({ ...ourselves(), pid }));
    const us = ourselves();
    assert.equal(await takeLock(path, us), undefined);
    assert.ok(await isHeldBy(path, us));
  });

  it('is not where something else is', async () => {
    const path = lockOf();
    mkdirSync(path);
    await assert.rejects(isTaken(path), /\.lock is in the way/);
    const link = `${path}2`;
    symlinkSync(join(path, 'nowhere'), link);
    await assert.rejects(isTaken(link), /\.lock2 is in the way/);
  });
});
