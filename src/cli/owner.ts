import { lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Who runs the command, by the number that the system knows them by; nothing on Windows, which has none. */
export interface User {
  readonly id: number;
  /** Who has become root by `sudo`. */
  readonly before?: number;
}

export function userOf({ SUDO_UID: before }: NodeJS.ProcessEnv): User | undefined {
  const id = process.geteuid?.();
  if (id === undefined) return undefined;
  return id === 0 && before && /^\d+$/.test(before) ? { id, before: Number(before) } : { id };
}

/** What in a folder says how commands work in it. */
const deciding = ['.', '.git', '.vscode', join('.vscode', 'settings.json'), '.continual-improvement'];

/**
 * Whether a folder, and what in it decides, belongs to whom the command is run by, or to who they were before `sudo`: as
 * with Git, what somebody else may have put there does not count.
 * @see https://git-scm.com/docs/git-config#Documentation/git-config.txt-safedirectory
 */
export function isOwn(folder: string, user: User | undefined): boolean {
  if (!user) return true;
  // A link has an owner, and so has what it leads to.
  return deciding.every(name => [lstatSync, statSync].every(look => isOf(user, ownerOf(join(folder, name), look))));
}

function isOf(user: User, owner: number | undefined): boolean {
  return owner === undefined || owner === user.id || owner === user.before;
}

function ownerOf(path: string, look: typeof lstatSync): number | undefined {
  try {
    return look(path, { throwIfNoEntry: false })?.uid;
  } catch {
    return undefined; // What may not be looked at cannot be read either.
  }
}
