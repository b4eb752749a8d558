import fs from 'node:fs';
import { t } from '../core/base/words.ts';
import { LARGEST_FILE, tooLarge } from '../core/yaml/head.ts';
import { diskOn } from '../disk/disk.ts';
import { type Failure, failure, reasonOf } from './outcome.ts';

export const disk = diskOn(fs);

/** Reads a file as a whole; one that is no file, is too large, or cannot be read is told by its name. */
export async function readWhole(path: string, name: string): Promise<Uint8Array | Failure> {
  try {
    const whole = await disk.readWhole(path, LARGEST_FILE);
    switch (whole.kind) {
      case 'bytes':
        return whole.bytes;
      case 'too-large':
        return failure(tooLarge(name));
      case 'no-file':
        return failure(t('{name} is not a file.', { name }));
    }
  } catch (error) {
    return failure(t('{file}: {why}.', { file: name, why: reasonOf(error) }));
  }
}
