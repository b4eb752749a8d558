import { once } from '../../core/base/once.ts';
import { type KeptFile, KeptFiles, lineOf } from '../../core/workspace/kept-files.ts';
import type { Disk } from '../../disk/disk.ts';
import { readKept, writeKept } from '../../disk/kept-file.ts';
import { inSlices } from '../../disk/slices.ts';

/** Where is kept what files were, and what all of that depends on beside them. */
export interface Kept {
  /** A path on the disk. */
  readonly path: string;
  readonly origin: string;
}

/** Within this time a clock may not tell two changes apart, in milliseconds: what is so young is not kept. */
const GRAIN = 3000;

/** A file that was looked at: `key` tells what it was, where it was anything. */
interface Looked {
  readonly name: string;
  readonly stamp: string;
  readonly key: string | undefined;
}

/**
 * What the files of a disk were in an earlier window, for one search: what has not changed since then is not read again.
 * What this search finds is kept for the next window.
 */
export class Memory {
  readonly #disk: Pick<Disk, 'stampNow'>;
  readonly #kept: Kept;
  /** Read when the search begins: until then there is more urgent work. */
  readonly #before = once(() => {
    const bytes = readKept(this.#kept.path, this.#kept.origin);
    return new KeptFiles(bytes && new TextDecoder().decode(bytes));
  });
  readonly #stamps = new Map<string, string>();
  readonly #looked = new Map<string, Looked[]>();
  #isComplete = true;

  constructor(disk: Pick<Disk, 'stampNow'>, kept: Kept) {
    this.#disk = disk;
    this.#kept = kept;
  }

  /** What a file was, if it is known and has not changed. */
  recall(path: string): KeptFile | undefined {
    const stamp = this.#disk.stampNow(path);
    if (!stamp || stamp.changed > Date.now() - GRAIN) return undefined;
    this.#stamps.set(path, stamp.text);
    const { folder, name } = partsOf(path);
    return this.#before().find(folder, name, stamp.text);
  }

  /** Takes note of a file that was recalled, or of what it was found to be. */
  note(path: string, key: string | undefined, { isKnown = false } = {}): void {
    const stamp = this.#stamps.get(path);
    this.#stamps.delete(path);
    if (stamp === undefined) return;
    this.#isComplete &&= isKnown;
    const { folder, name } = partsOf(path);
    const looked = this.#looked.get(folder);
    if (looked) looked.push({ name, stamp, key });
    else this.#looked.set(folder, [{ name, stamp, key }]);
  }

  /** Keeps what the files were, where anything is not kept yet; `was` tells it by their keys, and nothing of those that are better read again. */
  async keep(was: (key: string) => unknown): Promise<void> {
    if (this.#isComplete) return;
    const lines: Uint8Array[] = [];
    await inSlices(this.#lines(was, line => lines.push(line)));
    const all = new Uint8Array(lines.reduce((length, line) => length + line.length, 0));
    let at = 0;
    for (const line of lines) {
      all.set(line, at);
      at += line.length;
    }
    writeKept(this.#kept.path, this.#kept.origin, all);
  }

  *#lines(was: (key: string) => unknown, add: (line: Uint8Array) => void): Generator<void> {
    const encoder = new TextEncoder();
    for (const [folder, looked] of this.#looked) {
      const files = looked.flatMap(({ name, stamp, key }): KeptFile[] => {
        const what = key === undefined ? null : was(key);
        return what === undefined ? [] : [[name, stamp, what]];
      });
      add(encoder.encode(lineOf(folder, files)));
      yield;
    }
  }
}

function partsOf(path: string): { readonly folder: string; readonly name: string } {
  const end = path.lastIndexOf('/');
  return { folder: path.slice(0, end), name: path.slice(end + 1) };
}
