import { lstat, readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { asideOf, readAside } from './aside.ts';
import { type Lock, lockIfFree } from './lock.ts';
import { undoOverwrite } from './overwrite.ts';

/**
 * Clears a folder of what ended processes have left in it, and gives half-written files back what they held; returns
 * their paths. What a process that lives has put aside is left to it, and so is everything that bears another name.
 */
export async function clearLeftovers(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const byKey = new Map<string, string[]>();
  for (const name of names) {
    const { key } = readAside(name) ?? {};
    if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), name]);
  }
  const restored: string[] = [];
  for (const [key, names] of byKey) {
    // Who has the lock is the only one that puts something aside under this key. What cannot be locked is not ours.
    const lock = await lockIfFree(asideOf(folder, key)).catch(() => undefined);
    if (lock) restored.push(...(await clear(folder, key, names, lock)));
  }
  return restored;
}

async function clear(folder: string, key: string, names: readonly string[], lock: Lock): Promise<string[]> {
  const restored: string[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const kind = readAside(name)?.kind;
    try {
      if (kind === 'lock' || !(await lstat(path)).isFile()) continue;
      const file = kind === 'undo' ? await undoOverwrite(path, key) : undefined;
      if (file !== undefined) restored.push(file);
      await unlink(path);
    } catch {
      // Somebody else's, or gone already: whoever may do it will.
    }
  }
  await lock.drop();
  return restored;
}
