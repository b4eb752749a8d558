import { constants } from 'node:fs';
import { access, lstat, readFile, realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import { t } from '../core/base/words.ts';
import { type Failure, failure, isFailure, reasonOf } from './outcome.ts';
import { readWhole } from './whole.ts';
import { isBeside } from './writing/aside.ts';
import { renameDraft } from './writing/draft.ts';
import type { Lock } from './writing/lock.ts';
import { overwriteFile } from './writing/overwrite.ts';

/** A file as it was read to be edited. */
export interface Original {
  /** Its real place: a link to it stays a link. */
  readonly path: string;
  /** Its characters, a byte order mark included. */
  readonly text: string;
  readonly bytes: Buffer;
}

/** Reads a file that is going to be edited. One that is not UTF-8 would not survive that, and is refused. */
export async function readOriginal(path: string, name: string): Promise<Original | Failure> {
  try {
    const real = await realpath(path);
    const whole = await readWhole(real, name);
    if (isFailure(whole)) return whole;
    const bytes = Buffer.from(whole.buffer, whole.byteOffset, whole.byteLength);
    const text = decode(bytes);
    if (text === undefined) return failure(t('{name} is not UTF-8: it is left as it is.', { name }));
    return { path: real, text, bytes };
  } catch (error) {
    return failure(t('{file}: {why}.', { file: name, why: reasonOf(error) }));
  }
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Writes the file at a real path as a whole or not at all, with its lock held. Its owner, group and mode are kept, and
 * so are its other names; where no new file could have them, it is overwritten in its place. With `bytes`, it must hold
 * them until the last moment.
 */
export async function replaceFile(
  lock: Lock,
  path: string,
  text: string,
  bytes?: Buffer,
): Promise<Failure | undefined> {
  const name = basename(path);
  const refusal = async () => {
    if (!(await lock.isHeld())) return failure(t('{name}: its lock was taken over; nothing was written.', { name }));
    if (!bytes || bytes.equals(await readFile(path))) return undefined;
    return failure(t('{name} was changed by somebody else at the same time; nothing was written.', { name }));
  };
  try {
    const was = await lstat(path).catch(absent);
    if (was && !was.isFile()) return failure(t('{name} cannot be written: it is not a file.', { name }));
    // Root could write to it nevertheless; whoever made it read-only did not mean that.
    if (was && (was.mode & 0o222) === 0) return failure(t('{name} cannot be written: it is read-only.', { name }));
    if (was) await access(path, constants.W_OK);
    if (!was || (was.nlink === 1 && isBeside(lock.aside))) {
      const drafted = await renameDraft(`${lock.aside}.tmp`, path, text, was, refusal);
      if (drafted !== 'impossible') return drafted === 'done' ? undefined : drafted;
    }
    // The system takes it from a file that anybody but root writes to.
    if (was && was.mode & 0o6000 && process.getuid?.() !== 0)
      return failure(t('{name} cannot be written: it would lose its set-user-ID or set-group-ID bit.', { name }));
    const before = bytes ?? (await readFile(path));
    return await overwriteFile(path, lock.aside, { before, after: Buffer.from(text) }, refusal);
  } catch (error) {
    return failure(t('{file} cannot be written: {why}.', { file: name, why: reasonOf(error) }));
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
