import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { t } from '../core/base/words.ts';
import { type Failure, failure, reasonOf } from './outcome.ts';
import { isNoPlaceToWrite } from './places.ts';
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
  const refusal = isNoPlaceToWrite(place, root, out);
  if (refusal) return refusal;
  try {
    const path = join(await realpath(dirname(place)), basename(place));
    return await new Writer(tell).alone(path, out, lock => replaceFile(lock, path, text));
  } catch (error) {
    return failure(t('{file} cannot be written: {why}.', { file: out, why: reasonOf(error) }));
  }
}
