import { type Folders, type Sought, walk } from './walk.ts';

/** Reads files on the machine's own disk, where there is one. */
export interface Disk {
  /**
   * The first `bytes` of a regular file as UTF-8 text, the size of the whole, and whether that is all; `undefined` for
   * anything else that bears the name: a folder, a pipe, a device. Rejects where the file cannot be read. A link is followed unless
   * `withoutLinks`: then it rejects as the system does, with the code ELOOP.
   */
  readHead(path: string, bytes: number, withoutLinks?: boolean): Promise<Beginning | undefined>;
  /** The same at once: where a disk has it in memory, that takes a fifth of the time. Throws where it cannot be read. */
  readHeadNow(path: string, bytes: number, withoutLinks?: boolean): Beginning | undefined;
  /** All of a regular file, if it is no larger than `most` bytes; a link is followed. Throws where it cannot be read. */
  readWholeNow(path: string, most: number): Whole;
  /** What of a file is another once it has changed, without a look into it; nothing where it cannot be looked at. */
  stampNow(path: string): Stamp | undefined;
  /** The files under a folder that are looked for, see `walk`. */
  walk<S>(folder: string, sought: Sought<S>): Generator<string | undefined>;
  /** Where a file or a folder is once all links are followed; nothing where there is none. */
  realPath(path: string): Promise<string | undefined>;
}

export interface Stamp {
  readonly text: string;
  /** When the file was changed last, whatever its times are set to, in milliseconds. */
  readonly changed: number;
}

export interface Beginning {
  readonly text: string;
  readonly size: number;
  readonly isWhole: boolean;
}

export type Whole =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'no-file' };

/**
 * Node's own file calls, which the extension host of the desktop has and that of the browser has not. One bundle
 * serves both, so Node is asked for at run time.
 */
const node = (globalThis as { process?: Process }).process?.getBuiltinModule?.('node:fs');

interface Process {
  getBuiltinModule?(name: 'node:fs'): NodeFiles;
}

type Done<T = void> = (error: Error | null, result: T) => void;

interface Stats {
  isFile(): boolean;
  readonly size: number;
}

interface Times {
  readonly ino: number;
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
}

/** What is used of Node's `fs`; its own types would bring all of Node into the editor's. */
export interface NodeFiles extends Folders {
  readonly constants: { readonly O_RDONLY: number; readonly O_NONBLOCK?: number; readonly O_NOFOLLOW?: number };
  readonly realpath: { native(path: string, done: Done<string>): void };
  open(path: string, flags: number, done: Done<number>): void;
  fstat(file: number, done: Done<Stats>): void;
  lstat(path: string, done: Done<{ isSymbolicLink(): boolean }>): void;
  read(file: number, buffer: Uint8Array, offset: number, length: number, position: number, done: Done<number>): void;
  close(file: number, done: Done): void;
  openSync(path: string, flags: number): number;
  fstatSync(file: number): Stats;
  lstatSync(path: string): Times & { isSymbolicLink(): boolean };
  readSync(file: number, buffer: Uint8Array, offset: number, length: number, position: number): number;
  closeSync(file: number): void;
}

export const disk = node && diskOn(node);

export function diskOn(node: NodeFiles): Disk {
  /** What is read at once is made a text before anything else is read: nearly all heads have room in it. */
  const short = new Uint8Array(4096);
  return {
    readHead: async (path, bytes, withoutLinks = false) => {
      if (withoutLinks && !node.constants.O_NOFOLLOW && (await isLink(node, path))) throw new LinkError(path);
      return opened<Beginning | undefined>(node, path, withoutLinks, (file, stats, done) => {
        const { size } = stats;
        if (!stats.isFile()) done(null, undefined);
        else
          readUpTo(node, file, Math.min(bytes, size), (error, read) =>
            done(error, error ? undefined : { text: decoder.decode(read), size, isWhole: size <= bytes }),
          );
      });
    },
    readHeadNow: (path, bytes, withoutLinks = false) => {
      if (withoutLinks && !node.constants.O_NOFOLLOW && node.lstatSync(path).isSymbolicLink())
        throw new LinkError(path);
      return openedNow(node, path, withoutLinks, (file, stats) => {
        if (!stats.isFile()) return undefined;
        const { size } = stats;
        const length = Math.min(bytes, size);
        const buffer = length > short.length ? new Uint8Array(length) : short.subarray(0, length);
        return { text: decoder.decode(readNow(node, file, buffer)), size, isWhole: size <= bytes };
      });
    },
    readWholeNow: (path, most) =>
      openedNow(node, path, false, (file, stats) => {
        if (!stats.isFile()) return { kind: 'no-file' };
        if (stats.size > most) return { kind: 'too-large' };
        return { kind: 'bytes', bytes: readNow(node, file, new Uint8Array(stats.size)) };
      }),
    stampNow: path => {
      try {
        const { ino, size, mtimeMs, ctimeMs } = node.lstatSync(path);
        return { text: [ino, size, mtimeMs, ctimeMs].join(' '), changed: Math.max(mtimeMs, ctimeMs) };
      } catch {
        return undefined;
      }
    },
    walk: (folder, sought) => walk(node, folder, sought),
    realPath: path =>
      new Promise(resolve => node.realpath.native(path, (error, real) => resolve(error ? undefined : real))),
  };
}

const decoder = new TextDecoder();

/** With callbacks: a head costs half of what it costs through promises. */
function opened<T>(
  node: NodeFiles,
  path: string,
  withoutLinks: boolean,
  work: (file: number, stats: Stats, done: (error: Error | null, result: T) => void) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    node.open(path, flagsOf(node, withoutLinks), (failure, file) => {
      if (failure) {
        reject(failure);
        return;
      }
      const done = (error: Error | null, result?: T) =>
        node.close(file, () => (error ? reject(error) : resolve(result as T)));
      node.fstat(file, (error, stats) => (error ? done(error) : work(file, stats, done)));
    });
  });
}

function openedNow<T>(
  node: NodeFiles,
  path: string,
  withoutLinks: boolean,
  work: (file: number, stats: Stats) => T,
): T {
  const file = node.openSync(path, flagsOf(node, withoutLinks));
  try {
    return work(file, node.fstatSync(file));
  } finally {
    node.closeSync(file);
  }
}

/** Opening a pipe would wait for its writer for ever; a non-blocking open does not. Windows knows no such flag. */
function flagsOf({ constants }: NodeFiles, withoutLinks: boolean): number {
  const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants;
  return O_RDONLY | O_NONBLOCK | (withoutLinks ? O_NOFOLLOW : 0);
}

/** What the system says of a link where none is to be followed. Windows does not, and is asked for it. */
class LinkError extends Error {
  readonly code = 'ELOOP';

  constructor(path: string) {
    super(`ELOOP: ${path} is a link`);
  }
}

export function isLinkError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ELOOP';
}

function isLink(node: NodeFiles, path: string): Promise<boolean> {
  return new Promise(resolve => node.lstat(path, (error, stats) => resolve(!error && stats.isSymbolicLink())));
}

/** One call of the system may read less than what was asked for: it goes on until there is no more. */
function readUpTo(
  node: NodeFiles,
  file: number,
  length: number,
  done: (error: Error | null, bytes: Uint8Array) => void,
) {
  const buffer = new Uint8Array(length);
  const readFrom = (at: number) =>
    node.read(file, buffer, at, length - at, at, (error, read) => {
      if (error || read === 0 || at + read === length) done(error, buffer.subarray(0, at + (error ? 0 : read)));
      else readFrom(at + read);
    });
  if (length === 0) done(null, buffer);
  else readFrom(0);
}

function readNow(node: NodeFiles, file: number, buffer: Uint8Array): Uint8Array {
  const { length } = buffer;
  let at = 0;
  for (let read = -1; at < length && read !== 0; at += read) read = node.readSync(file, buffer, at, length - at, at);
  return buffer.subarray(0, at);
}
