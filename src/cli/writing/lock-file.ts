import { createHash } from 'node:crypto';
import { constants, link, lstat, open, rename, rm, writeFile } from 'node:fs/promises';
import { t } from '../../core/base/words.ts';
import { type Holder, isAlive, readHolder } from './holder.ts';

/** A lock that somebody has. */
export interface Held {
  /** What stands in it; empty where it cannot be read. */
  readonly text: string;
  readonly holder: Holder | undefined;
  /** When it was made, in milliseconds of the epoch. */
  readonly since: number;
}

/** After so many milliseconds a lock is left whose holder may live or not. */
const LONGEST = 60_000;
/** More than a lock ever holds. */
const MOST_BYTES = 4096;

/**
 * Takes the lock that the file at `path` is, without waiting; returns who has it where that is somebody else. One that
 * its holder has left behind is taken over, by one process only.
 */
export async function takeLock(path: string, us: Holder): Promise<Held | undefined> {
  const held = await readLock(path);
  if (!held) {
    if (await makeLock(path, us)) return undefined;
    return (await readLock(path)) ?? { text: '', holder: undefined, since: Date.now() };
  }
  // A network disk may have made it, and not have answered.
  if (held.holder?.token === us.token) return undefined;
  if (!isLeft(held, us)) return held;
  // Whoever has this claim is alone with what was left. The claim, which is a lock of ours, then becomes the lock.
  const claim = `${path}.${held.holder?.token ?? tokenOf(held)}`;
  if (await takeLock(claim, us)) return held;
  const now = await readLock(path);
  if (now?.text !== held.text || now.since !== held.since) {
    await rm(claim, { force: true });
    return held;
  }
  try {
    await rename(claim, path);
    return undefined;
  } catch (error) {
    await rm(claim, { force: true });
    throw error;
  }
}

export async function isHeldBy(path: string, us: Holder): Promise<boolean> {
  return (await readLock(path).catch(() => undefined))?.holder?.token === us.token;
}

/** Gives a lock back; one that somebody else has taken over stays theirs. */
export async function dropLock(path: string, us: Holder): Promise<void> {
  // One that cannot be taken away is left when this process is gone.
  if (await isHeldBy(path, us)) await rm(path, { force: true }).catch(() => undefined);
}

/** Makes the lock, unless it is there: whole, with its holder in it, or not at all. */
async function makeLock(path: string, us: Holder): Promise<boolean> {
  const text = JSON.stringify(us);
  const own = `${path}.${us.token}`;
  try {
    await writeFile(own, text, { flag: 'wx' });
    try {
      await link(own, path);
      return true;
    } catch (error) {
      const code = codeOf(error);
      // Missing is `own`, where somebody took it for something that was left.
      if (code === 'EEXIST' || code === 'ENOENT') return false;
      if (!withoutLinks.has(code)) throw error;
      return await makeWithoutLink(path, text);
    }
  } finally {
    await rm(own, { force: true });
  }
}

/** What file systems say that know no second name of a file. */
const withoutLinks = new Set(['EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL']);

/** For a moment it has no holder; who is killed then leaves a lock that has to grow old. */
async function makeWithoutLink(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    await rm(path, { force: true });
    throw error;
  }
}

async function readLock(path: string): Promise<Held | undefined> {
  try {
    const stats = await lstat(path);
    if (!stats.isFile()) throw new Error(t('{path} is in the way', { path }));
    const text = stats.size > MOST_BYTES ? '' : await readSmall(path);
    return { text, holder: readHolder(text), since: stats.mtimeMs };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Without following a link or waiting for a pipe that has just come into its place. */
async function readSmall(path: string): Promise<string> {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  let file: Awaited<ReturnType<typeof open>>;
  try {
    file = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  } catch (error) {
    if (codeOf(error) === 'EACCES') return '';
    throw error;
  }
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(MOST_BYTES), 0, MOST_BYTES, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

function isLeft({ holder, since }: Held, us: Holder): boolean {
  const alive = holder ? isAlive(holder, us) : 'unknown';
  return alive === 'unknown' ? Date.now() - since > LONGEST : !alive;
}

/** For one that has no token in it. */
function tokenOf({ text, since }: Held): string {
  return createHash('sha256').update(`${since} ${text}`).digest('hex').slice(0, 12);
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}
