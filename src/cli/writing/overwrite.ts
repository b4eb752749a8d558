import { constants, type FileHandle, lstat, open, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isRecord } from '../../core/base/is-record.ts';
import { t } from '../../core/base/words.ts';
import type { Failure } from '../outcome.ts';
import { isBeside, keyBeside, keyElsewhere } from './aside.ts';

/** What is written down before a file is overwritten, since its writer may be ended half-way. */
interface Note {
  /** The file's name where the note lies beside it, else its path. */
  readonly file: string;
  readonly before: Buffer;
  readonly after: Buffer;
}

/**
 * Overwrites a file that must stay the same one: since it has several names, or since no other could be given its owner.
 * `refusal` is asked at the last moment; where it has a reason, that is returned and nothing is written. A file that
 * cannot be written to its end holds `before` again; one whose writer was ended is seen to by `undoOverwrite`.
 */
export async function overwriteFile(
  path: string,
  aside: string,
  { before, after }: Pick<Note, 'before' | 'after'>,
  refusal: () => Promise<Failure | undefined>,
): Promise<Failure | undefined> {
  const file = await openItself(path);
  const note = `${aside}.undo`;
  let isWhole = true;
  try {
    await writeNote(note, { file: isBeside(aside) ? basename(path) : path, before, after });
    const reason = await refusal();
    if (reason) return reason;
    isWhole = false;
    await overwrite(file, before, after);
    isWhole = true;
    return undefined;
  } catch (error) {
    if (!isWhole) await overwrite(file, after, before);
    isWhole = true;
    throw error;
  } finally {
    await file.close();
    if (isWhole) await rm(note, { force: true });
  }
}

/**
 * Gives a file back what it held, where a note says that it was overwritten and it was so half-way only; returns its
 * path then. What somebody has written since is left alone.
 */
export async function undoOverwrite(path: string, key: string): Promise<string | undefined> {
  const [note, { uid: writer }] = await Promise.all([readFile(path, 'utf8').then(readNote), lstat(path)]);
  // One that is not whole itself was written before its file was touched.
  if (!note) return undefined;
  const target = note.file === basename(note.file) ? join(dirname(path), note.file) : note.file;
  // Only what lies where such notes lie is believed.
  if (key !== (target === note.file ? keyElsewhere(target) : keyBeside(target))) return undefined;
  const file = await openItself(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  if (!file) return undefined;
  try {
    // Nor does a note of somebody else's lead into a file of ours.
    const trusted = [0, process.getuid?.() ?? writer, (await file.stat()).uid];
    const now = await file.readFile();
    if (!trusted.includes(writer) || !isHalfway(now, note)) return undefined;
    await overwrite(file, now, note.before);
    return target;
  } finally {
    await file.close();
  }
}

/** In one call where the system lets us: from the first byte that differs to the end. */
async function overwrite(file: FileHandle, before: Buffer, after: Buffer): Promise<void> {
  let at = commonStart(before, after);
  while (at < after.length) at += (await file.write(after, at, after.length - at, at)).bytesWritten;
  if (after.length < before.length) await file.truncate(after.length);
  await file.sync();
}

/** Whether a file is neither what it was nor what it was to be, and nobody but who overwrote it made it so. */
function isHalfway(now: Buffer, { before, after }: Note): boolean {
  if (now.equals(before) || now.equals(after)) return false;
  const written = commonStart(now, after);
  return now.subarray(written).equals(before.subarray(written));
}

function commonStart(a: Buffer, b: Buffer): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a[at] === b[at]) at++;
  return at;
}

/** Opens a file to be read and written; neither a link in its place nor anything but a file. */
async function openItself(path: string): Promise<FileHandle> {
  const { O_RDWR, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  const file = await open(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK);
  if ((await file.stat()).isFile()) return file;
  await file.close();
  throw new Error(t('it is not a file'));
}

async function writeNote(path: string, { file, before, after }: Note): Promise<void> {
  const note = await open(path, 'wx', 0o600);
  try {
    await note.writeFile(JSON.stringify({ file, before: before.toString('base64'), after: after.toString('base64') }));
    await note.sync();
  } finally {
    await note.close();
  }
}

function readNote(text: string): Note | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value)) return undefined;
    const { file, before, after } = value;
    if (typeof file !== 'string' || typeof before !== 'string' || typeof after !== 'string') return undefined;
    return { file, before: Buffer.from(before, 'base64'), after: Buffer.from(after, 'base64') };
  } catch {
    return undefined;
  }
}
