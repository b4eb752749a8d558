import { createHash } from 'node:crypto';
import { lstat, mkdir } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { t } from '../../core/base/words.ts';

/**
 * The names of what is put aside while a file is written: hidden, of one length whatever the file is called, and with
 * no ending that a glob of initiatives or an editor takes for a text.
 *
 * `.lock` says who writes; `.lock.…` belongs to somebody about to take the lock; `.tmp` is a draft; `.undo` is what a
 * file held that is being written in its place.
 */
const pattern = /^\.continual-improvement-([0-9a-f]{16})(?:\.lock((?:\.[0-9a-f]{12})*)|-[0-9a-f]{12}\.(tmp|undo))$/;

export type Aside = 'lock' | 'claim' | 'tmp' | 'undo';

/** What a name says that is ours; nothing of any other name. */
export function readAside(name: string): { readonly key: string; readonly kind: Aside } | undefined {
  const [, key, claims, kind] = pattern.exec(name) ?? [];
  if (key === undefined) return undefined;
  if (kind === 'tmp' || kind === 'undo') return { key, kind };
  return { key, kind: claims ? 'claim' : 'lock' };
}

/** Where all that is put aside for one key begins. */
export function asideOf(folder: string, key: string): string {
  return join(folder, `.continual-improvement-${key}`);
}

/** A file's key among what is put aside in its own folder. */
export function keyBeside(path: string): string {
  return hashed(basename(path));
}

/** A file's key among what is put aside for all folders. */
export function keyElsewhere(path: string): string {
  return hashed(path);
}

/** The key of a file that has several names: it is one file under each of them. */
export function keyOfInode(device: bigint, inode: bigint): string {
  return hashed(`${device} ${inode}`);
}

function hashed(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Whether something lies in its file's own folder, as it does wherever that can be. */
export function isBeside(aside: string): boolean {
  return dirname(aside) !== elsewhere();
}

/** The folder for what cannot be put beside its file. It may not be there. */
export function elsewhere(): string {
  const who = process.getuid?.() ?? userInfo().username;
  return join(tmpdir(), `continual-improvement-${who}`);
}

/** Makes that folder; throws where somebody else has made it, or can write to it. */
export async function makeElsewhere(): Promise<string> {
  const folder = elsewhere();
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  if (!(await isOurs(folder))) throw new Error(t('{folder} belongs to somebody else', { folder }));
  return folder;
}

/** Whether a folder is there, and nobody but us can put something into it. */
export async function isOurs(folder: string): Promise<boolean> {
  const stats = await lstat(folder).catch(() => undefined);
  if (!stats?.isDirectory()) return false;
  return process.getuid === undefined || (stats.uid === process.getuid() && (stats.mode & 0o022) === 0);
}
