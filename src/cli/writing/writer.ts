import { basename, dirname } from 'node:path';
import { t } from '../../core/base/words.ts';
import { type Failure, isFailure } from '../outcome.ts';
import { elsewhere, isOurs } from './aside.ts';
import { clearLeftovers } from './leftovers.ts';
import { type Lock, lockFile, type Tell } from './lock.ts';

/** Writes files as the only one who does. */
export class Writer {
  readonly #tell: Tell;
  readonly #cleared = new Set<string>();

  constructor(tell: Tell = () => {}) {
    this.#tell = tell;
  }

  /** Does what reads and writes the file at a real path while no other process does. */
  async alone<T>(path: string, name: string, work: (lock: Lock) => Promise<T>): Promise<T | Failure> {
    await this.#clear(dirname(path));
    if (await isOurs(elsewhere())) await this.#clear(elsewhere());
    const lock = await lockFile(path, name, this.#tell);
    if (isFailure(lock)) return lock;
    try {
      return await work(lock);
    } finally {
      await lock.drop();
    }
  }

  /** Clears a folder of what ended processes have left in it; once, since it may hold very many files. */
  async #clear(folder: string): Promise<void> {
    if (this.#cleared.has(folder)) return;
    this.#cleared.add(folder);
    for (const path of await clearLeftovers(folder))
      this.#tell(
        t('{file} was half-written by a process that was ended; it holds again what it held before.', {
          file: basename(path),
        }),
      );
  }
}
