import { execFile } from 'node:child_process';
import type { Stats } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import type { Failure } from '../outcome.ts';

/**
 * Puts a new file in the place of one, or where there is none. `impossible` where no new file can be as that one is
 * (another owner, a folder that is not ours to change, a file that is mounted): nothing is written then. `refusal` is
 * asked at the last moment; where it has a reason, that is returned and nothing is written either.
 */
export async function renameDraft(
  draft: string,
  path: string,
  text: string,
  was: Stats | undefined,
  refusal: () => Promise<Failure | undefined>,
): Promise<Failure | 'done' | 'impossible'> {
  try {
    const file = await open(draft, 'wx', was ? 0o600 : 0o666);
    try {
      // Before the first byte: nobody reads it who may not read the other.
      if (was) {
        await copyAttributes(path, draft);
        if (!(await isMadeLike(file, was))) return 'impossible';
      }
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    const reason = await refusal();
    if (reason) return reason;
    await rename(draft, path);
    return 'done';
  } catch (error) {
    if (cannotReplace.has((error as NodeJS.ErrnoException).code ?? '')) return 'impossible';
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

const cannotReplace = new Set(['EACCES', 'EPERM', 'EBUSY', 'EXDEV']);

/**
 * Access lists, extended attributes and labels, of which Node knows nothing. Where there is no GNU `cp`, the new file
 * has those that its folder gives.
 */
function copyAttributes(from: string, to: string): Promise<void> {
  if (process.platform !== 'linux') return Promise.resolve();
  return new Promise(resolve => {
    execFile('/bin/cp', ['--attributes-only', '--preserve=all', '--', from, to], { cwd: '/', timeout: 5000 }, () =>
      resolve(),
    );
  });
}

async function isMadeLike(file: FileHandle, { uid, gid, mode }: Stats): Promise<boolean> {
  const now = await file.stat();
  // Only root may give a file to somebody else, and others only to a group of theirs.
  if (now.uid !== uid || now.gid !== gid) await file.chown(uid, gid).catch(() => undefined);
  if ((await file.stat()).mode !== mode) await file.chmod(mode & 0o7777);
  const made = await file.stat();
  return made.uid === uid && made.gid === gid && made.mode === mode;
}
