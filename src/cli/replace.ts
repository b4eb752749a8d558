import { randomUUID } from 'node:crypto';
import { access, constants, type FileHandle, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Failure, failure, isFailure, reasonOf } from './outcome.ts';
import { readWhole } from './whole.ts';

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
    if (text === undefined) return failure(`${name} is not UTF-8: it is left as it is.`);
    return { path: real, text, bytes };
  } catch (error) {
    return failure(`${name}: ${reasonOf(error)}.`);
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
 * Writes a file as a whole or not at all: beside its place first, then by renaming. Its mode is kept. With `bytes`, it
 * must still hold them.
 */
export async function replaceFile(place: string, text: string, bytes?: Buffer): Promise<Failure | undefined> {
  // Where there is nothing yet, there is no link to follow.
  const path = await realpath(place).catch(() => place);
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    if (bytes) await access(path, constants.W_OK);
    const file = await open(draft, 'wx');
    try {
      await fill(file, text, path);
    } finally {
      await file.close();
    }
    if (bytes && !bytes.equals(await readFile(path))) {
      return failure(`${basename(path)} was changed by somebody else at the same time; nothing was written.`);
    }
    await rename(draft, path);
    return undefined;
  } catch (error) {
    return failure(`${basename(path)} cannot be written: ${reasonOf(error)}.`);
  } finally {
    await rm(draft, { force: true });
  }
}

async function fill(file: FileHandle, text: string, like: string): Promise<void> {
  await file.writeFile(text);
  const stats = await stat(like).catch(() => undefined);
  if (stats) {
    // Only root may give a file to somebody else; everybody else has it already.
    await file.chown(stats.uid, stats.gid).catch(() => undefined);
    await file.chmod(stats.mode);
  }
  await file.sync();
}
