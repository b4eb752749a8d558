import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { t } from '../../core/base/words.ts';
import { type Failure, failure, isFailure, reasonOf } from '../outcome.ts';
import { asideOf, keyBeside, keyElsewhere, keyOfInode, makeElsewhere } from './aside.ts';
import { type Holder, nameOf, ourselves } from './holder.ts';
import { dropLock, type Held, isHeldBy, takeLock } from './lock-file.ts';

/** The right to write a file, which one process has at a time. */
export interface Lock {
  /** Where the names begin of what its holder puts aside meanwhile. */
  readonly aside: string;
  /** Whether it is ours still: one that was held for very long may have been taken over. */
  isHeld(): Promise<boolean>;
  drop(): Promise<void>;
}

/** Says a line at once, while a command still runs. */
export type Tell = (line: string) => void;

/** How long nothing is said, and how long one and the same process is waited for; in milliseconds. */
const SILENT = 1000;
const LONGEST = 10_000;

/**
 * Waits for the right to write the file at a real path. The lock lies beside the file, so that it counts for all who
 * can put another file in its place, on whatever machine. Where we cannot, it is in a folder of ours among the
 * temporary ones; and so is a second one for a file of several names.
 */
export async function lockFile(path: string, name: string, tell: Tell): Promise<Lock | Failure> {
  try {
    const lock = await lockBeside(path, name, tell);
    if (isFailure(lock)) return lock;
    const stats = await stat(path, { bigint: true }).catch(() => undefined);
    if (!stats || stats.nlink < 2n) return lock;
    const second = await waitFor(asideOf(await makeElsewhere(), keyOfInode(stats.dev, stats.ino)), name, tell).catch(
      reasonWhy(name),
    );
    if (!isFailure(second)) return both(lock, second);
    await lock.drop();
    return second;
  } catch (error) {
    return reasonWhy(name)(error);
  }
}

/** Takes a lock where nobody has it; without waiting. */
export async function lockIfFree(aside: string): Promise<Lock | undefined> {
  const us = ourselves();
  return (await takeLock(`${aside}.lock`, us)) ? undefined : lockOf(aside, us);
}

async function lockBeside(path: string, name: string, tell: Tell): Promise<Lock | Failure> {
  try {
    return await waitFor(asideOf(dirname(path), keyBeside(path)), name, tell);
  } catch (error) {
    if (!cannotMake.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return await waitFor(asideOf(await makeElsewhere(), keyElsewhere(path)), name, tell);
  }
}

const cannotMake = new Set(['EACCES', 'EPERM', 'EROFS']);

async function waitFor(aside: string, name: string, tell: Tell): Promise<Lock | Failure> {
  const us = ourselves();
  const path = `${aside}.lock`;
  const began = performance.now();
  let seen = { text: '', since: began };
  let isTold = false;
  for (;;) {
    const held = await takeLock(path, us);
    if (!held) return lockOf(aside, us);
    const now = performance.now();
    if (seen.text !== held.text) seen = { text: held.text, since: now };
    if (!isTold && now - began > SILENT) {
      tell(t('Waiting for {holder}, which is writing {file}…', { holder: whoHas(held, us), file: name }));
      isTold = true;
    }
    if (now - seen.since > LONGEST)
      return failure(
        t(
          '{file} is being written by {holder}; nothing was written. If that process does not live any more, delete {path}.',
          { file: name, holder: whoHas(held, us), path },
        ),
      );
    // By chance, so that a crowd does not come at the same moment again.
    await pause(2 + Math.random() * 20);
  }
}

function whoHas({ holder }: Held, us: Holder): string {
  return holder ? nameOf(holder, us) : t('another process');
}

function lockOf(aside: string, us: Holder): Lock {
  const path = `${aside}.lock`;
  return { aside: `${aside}-${us.token}`, isHeld: () => isHeldBy(path, us), drop: () => dropLock(path, us) };
}

function both(first: Lock, second: Lock): Lock {
  return {
    aside: first.aside,
    isHeld: async () => (await first.isHeld()) && (await second.isHeld()),
    drop: async () => {
      await second.drop();
      await first.drop();
    },
  };
}

function reasonWhy(name: string): (error: unknown) => Failure {
  return error => failure(t('{file} cannot be written: {why}.', { file: name, why: reasonOf(error) }));
}
