import fs from 'node:fs';
import { t } from '../core/base/words.ts';
import { LARGEST_FILE, tooLarge } from '../core/yaml/head.ts';
import { diskOn } from '../disk/disk.ts';
import { type Failure, failure, isFailure, reasonOf } from './outcome.ts';

export const disk = diskOn(fs);

const decoder = new TextDecoder();

/** Reads a text file as a whole, see `readWhole`. */
export function readText(path: string, name: string): string | Failure {
  const bytes = readWhole(path, name);
  return isFailure(bytes) ? bytes : decoder.decode(bytes);
}

/** Reads a file as a whole; one that is no file, is too large, or cannot be read is told by its name. */
export function readWhole(path: string, name: string): Uint8Array | Failure {
  try {
    const whole = disk.readWholeNow(path, LARGEST_FILE);
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
