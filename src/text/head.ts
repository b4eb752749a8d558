import { LARGEST_BLOCK, scanFrontMatter } from './front-matter.ts';

/** Enough for nearly every front matter; a longer one is read in a second go. */
const HEAD = 4096;

/** Larger files are no notes that somebody wrote: their body is not looked into. In bytes. */
export const LARGEST_FILE = 4 * 1024 * 1024;

/**
 * As much of a file as holds its front matter, given how its first bytes are read; nothing for what is no text file.
 * A file without front matter costs one short read.
 */
export async function headOf(read: (bytes: number) => Promise<string | undefined>): Promise<string | undefined> {
  const head = await read(HEAD);
  if (head === undefined || head.includes('\0')) return undefined;
  return scanFrontMatter(head).kind === 'unclosed' ? read(2 * LARGEST_BLOCK) : head;
}
