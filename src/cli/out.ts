import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isInside } from './files.ts';
import { type Failure, failure, reasonOf } from './outcome.ts';
import { replaceFile } from './replace.ts';
import type { Workspace } from './workspace.ts';
import { Writer } from './writing/writer.ts';

/**
 * Writes a file that a command was told to write, whole or not at all. Not through a link: it may lead anywhere, and
 * whoever made it need not be who typed the command.
 */
export async function writeOut(
  out: string,
  text: string,
  { cwd, root, tell }: Workspace,
): Promise<Failure | undefined> {
  const place = resolve(cwd, out);
  try {
    const folder = await realpath(dirname(place));
    if (isInside(root, place) && !isInside(await realpath(root), folder))
      return failure(`--out: ${dirname(out)} is a link that leads out of the workspace; nothing was written.`);
    const path = join(folder, basename(place));
    const isLink = await lstat(path).then(
      stats => stats.isSymbolicLink(),
      () => false,
    );
    if (isLink) return failure(`--out: ${out} is a link; nothing was written.`);
    return await new Writer(tell).alone(path, out, lock => replaceFile(lock, path, text));
  } catch (error) {
    return failure(`${out} cannot be written: ${reasonOf(error)}.`);
  }
}
