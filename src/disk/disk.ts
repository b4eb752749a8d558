/** Reads the beginnings of files on the machine's own disk, where there is one. */
export interface Disk {
  /**
   * The first `bytes` of a regular file as UTF-8 text; `undefined` for anything else that bears the name: a folder, a
   * pipe, a device. Rejects where the file cannot be read.
   */
  readHead(path: string, bytes: number): Promise<string | undefined>;
}

/**
 * Node's own file calls, which the extension host of the desktop has and that of the browser has not. One bundle
 * serves both, so Node is asked for at run time.
 */
const node = (globalThis as { process?: Process }).process?.getBuiltinModule?.('node:fs');

interface Process {
  getBuiltinModule?(name: 'node:fs'): NodeFiles;
}

type Done<T = void> = (error: Error | null, result: T) => void;

/** What is used of Node's `fs`; its own types would bring all of Node into the editor's. */
export interface NodeFiles {
  readonly constants: { readonly O_RDONLY: number; readonly O_NONBLOCK?: number };
  open(path: string, flags: number, done: Done<number>): void;
  fstat(file: number, done: Done<{ isFile(): boolean; readonly size: number }>): void;
  read(file: number, buffer: Uint8Array, offset: number, length: number, position: number, done: Done<number>): void;
  close(file: number, done: Done): void;
}

export const disk = node && diskOn(node);

export function diskOn(node: NodeFiles): Disk {
  return { readHead: (path, bytes) => readHead(node, path, bytes) };
}

const decoder = new TextDecoder();

/** With callbacks: a head costs half of what it costs through promises. */
function readHead(node: NodeFiles, path: string, bytes: number): Promise<string | undefined> {
  // Opening a pipe would wait for its writer for ever; a non-blocking open does not. Windows knows no such flag.
  const flags = node.constants.O_RDONLY | (node.constants.O_NONBLOCK ?? 0);
  return new Promise((resolve, reject) => {
    node.open(path, flags, (failure, file) => {
      if (failure) {
        reject(failure);
        return;
      }
      const done = (error: Error | null, text?: string) =>
        node.close(file, () => (error ? reject(error) : resolve(text)));
      node.fstat(file, (error, stats) => {
        if (error || !stats.isFile()) {
          done(error);
          return;
        }
        const buffer = new Uint8Array(Math.min(bytes, stats.size));
        node.read(file, buffer, 0, buffer.length, 0, (error, length) =>
          done(error, error ? undefined : decoder.decode(buffer.subarray(0, length))),
        );
      });
    });
  });
}
