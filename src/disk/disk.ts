/** Reads files on the machine's own disk, where there is one. */
export interface Disk {
  /**
   * The first `bytes` of a regular file as UTF-8 text, and the size of the whole; `undefined` for anything else that
   * bears the name: a folder, a pipe, a device. Rejects where the file cannot be read. A link is followed unless
   * `withoutLinks`: then it rejects as the system does, with the code ELOOP.
   */
  readHead(path: string, bytes: number, withoutLinks?: boolean): Promise<Beginning | undefined>;
  /** All of a regular file, if it is no larger than `most` bytes; a link is followed. Rejects where it cannot be read. */
  readWhole(path: string, most: number): Promise<Whole>;
  /** Where a file or a folder is once all links are followed; nothing where there is none. */
  realPath(path: string): Promise<string | undefined>;
}

export interface Beginning {
  readonly text: string;
  readonly size: number;
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

interface Listed {
  readonly name: string;
  isFile(): boolean;
  isDirectory(): boolean;
}

/** What is used of Node's `fs`; its own types would bring all of Node into the editor's. */
export interface NodeFiles {
  readonly constants: { readonly O_RDONLY: number; readonly O_NONBLOCK?: number; readonly O_NOFOLLOW?: number };
  readonly realpath: { native(path: string, done: Done<string>): void };
  open(path: string, flags: number, done: Done<number>): void;
  fstat(file: number, done: Done<Stats>): void;
  lstat(path: string, done: Done<{ isSymbolicLink(): boolean }>): void;
  read(file: number, buffer: Uint8Array, offset: number, length: number, position: number, done: Done<number>): void;
  readdir(path: string, options: { withFileTypes: true }, done: Done<readonly Listed[]>): void;
  close(file: number, done: Done): void;
}

export const disk = node && diskOn(node);

export function diskOn(node: NodeFiles): Disk {
  return {
    readHead: async (path, bytes, withoutLinks = false) => {
      if (withoutLinks && !node.constants.O_NOFOLLOW && (await isLink(node, path))) throw new LinkError(path);
      return opened<Beginning | undefined>(node, path, withoutLinks, (file, stats, done) => {
        const { size } = stats;
        if (!stats.isFile()) done(null, undefined);
        else
          readUpTo(node, file, Math.min(bytes, size), (error, read) =>
            done(error, error ? undefined : { text: decoder.decode(read), size }),
          );
      });
    },
    readWhole: (path, most) =>
      opened<Whole>(node, path, false, (file, stats, done) => {
        if (!stats.isFile()) done(null, { kind: 'no-file' });
        else if (stats.size > most) done(null, { kind: 'too-large' });
        else readUpTo(node, file, stats.size, (error, bytes) => done(error, { kind: 'bytes', bytes }));
      }),
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
  const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = node.constants;
  // Opening a pipe would wait for its writer for ever; a non-blocking open does not. Windows knows no such flag.
  const flags = O_RDONLY | O_NONBLOCK | (withoutLinks ? O_NOFOLLOW : 0);
  return new Promise((resolve, reject) => {
    node.open(path, flags, (failure, file) => {
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
