import { t } from '../base/words.ts';
import { LARGEST_BLOCK, scanFrontMatter } from './front-matter.ts';

/** Enough for nearly every front matter; a longer one is read in a second go. */
const HEAD = 4096;

/** Larger files are no notes and no tables that somebody wrote: they are not read. In bytes. */
export const LARGEST_FILE = 4 * 1024 * 1024;

/** What is said of one, everywhere. */
export function tooLarge(name: string): string {
  return t('{name} is too large: it has more than {most} MiB, and is not read.', {
    name,
    most: LARGEST_FILE / 1024 / 1024,
  });
}

/** The first bytes of a file as text, and how many bytes the whole has. */
export interface Beginning {
  readonly text: string;
  readonly size: number;
}

/**
 * As much of a file as holds its front matter, given how its first bytes are read; nothing for what is no text file.
 * A file without front matter costs one short read.
 */
export async function headOfFile(
  read: (bytes: number) => Promise<Beginning | undefined>,
): Promise<Beginning | undefined> {
  const head = await read(HEAD);
  return goesOn(head) ? read(2 * LARGEST_BLOCK) : isText(head) ? head : undefined;
}

/** The same where the bytes are read at once. */
export function headOfFileNow(read: (bytes: number) => Beginning | undefined): Beginning | undefined {
  const head = read(HEAD);
  return goesOn(head) ? read(2 * LARGEST_BLOCK) : isText(head) ? head : undefined;
}

function isText(head: Beginning | undefined): head is Beginning {
  return head !== undefined && !head.text.includes('\0');
}

function goesOn(head: Beginning | undefined): boolean {
  return isText(head) && scanFrontMatter(head.text).kind === 'unclosed';
}
