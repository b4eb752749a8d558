import { lstatSync, realpathSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, relative, sep } from 'node:path';
import { t } from '../core/base/words.ts';
import { type Failure, failure, reasonOf } from './outcome.ts';

/** Whether a path is `folder` or something in it. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * Why a file must not be written to: its path says that it is in the folder, and a link on its way leads out of it. Who
 * means that file can name it where it is.
 */
export function leadsOut(path: string, root: string, name: string): Failure | undefined {
  const real = nearestReal(path);
  if (real === undefined || !isInside(root, path) || isInside(realOf(root) ?? root, real)) return undefined;
  return failure(
    t('{name} leads by a link to {real}, outside of {root}: nothing is written there unless you name it.', {
      name,
      real,
      root,
    }),
  );
}

/** Where a file really is that is to be written to, or why it must not or cannot be. */
export async function placeToWrite(path: string, root: string, name: string): Promise<string | Failure> {
  return (
    leadsOut(path, root, name) ??
    (await realpath(path).catch(error => failure(t('{file}: {why}.', { file: name, why: reasonOf(error) }))))
  );
}

/** Why a file must not be made at a path, or written over: it is a link, or lies in a folder that leads out by one. */
export function isNoPlaceToWrite(path: string, root: string, name: string): Failure | undefined {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink())
    return failure(t('{name} is a link: nothing is written through it. Name the file that it leads to.', { name }));
  return leadsOut(dirname(path), root, name);
}

/** Of what is not there, where the folder is in which it would be. */
function nearestReal(path: string): string | undefined {
  const real = realOf(path);
  return real === undefined && dirname(path) !== path ? nearestReal(dirname(path)) : real;
}

/** Where a path leads once all links are followed; nothing where there is nothing. */
export function realOf(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}
