/** What is used of Node; its own types would bring all of it into the editor's. */
interface Node {
  getBuiltinModule(name: 'node:fs'): NodeFiles;
  getBuiltinModule(name: 'node:vm'): { readonly Script: new (code: string, options: ScriptOptions) => Script };
  getBuiltinModule(name: 'node:zlib'): { crc32(data: string | Uint8Array, from?: number): number };
  readonly versions: { readonly v8: string };
  readonly arch: string;
  readonly pid: number;
}

interface NodeFiles {
  readFileSync(path: string): Uint8Array;
  readFileSync(path: string, encoding: 'utf8'): string;
  statSync(path: string): { readonly size: number; readonly mtimeMs: number };
  mkdirSync(path: string, options: { readonly recursive: true }): void;
  writeFileSync(path: string, data: Uint8Array): void;
  renameSync(from: string, to: string): void;
}

interface ScriptOptions {
  readonly filename: string;
  readonly cachedData?: Uint8Array;
}

interface Script {
  readonly cachedDataRejected?: boolean;
  runInThisContext(): (exports: object, require: Require, module: { exports: object }) => void;
  createCachedData(): Uint8Array;
}

type Require = (name: string) => unknown;

/** A module that runs, and how to keep what V8 has made of its code by then; only where nothing is kept of it yet. */
export interface Running {
  readonly exports: object;
  readonly keep?: () => void;
}

/**
 * Runs a CommonJS module with what V8 made of its code when it ran before: to compile it anew takes most of its start.
 * `kept` is the file in which that is kept. It counts only where it is of this very module (size and time), this V8 and
 * this processor, and whole, which its checksum tells of all of them; else it is as if there were none.
 */
export function runKept(module: string, kept: string, require: Require): Running {
  const node = (globalThis as unknown as { process: Node }).process;
  const files = node.getBuiltinModule('node:fs');
  const { Script } = node.getBuiltinModule('node:vm');
  const { crc32 } = node.getBuiltinModule('node:zlib');

  const code = files.readFileSync(module, 'utf8');
  const { size, mtimeMs } = files.statSync(module);
  const origin = crc32([node.versions.v8, node.arch, size, mtimeMs].join());
  const known = whole(readKept());
  const script = new Script(`(function (exports, require, module) {${code}\n})`, {
    filename: module,
    ...(known && { cachedData: known }),
  });
  const made = { exports: {} };
  script.runInThisContext()(made.exports, require, made);
  return { exports: made.exports, ...(!known || script.cachedDataRejected ? { keep } : {}) };

  function readKept(): Uint8Array | undefined {
    try {
      return files.readFileSync(kept);
    } catch {
      return undefined;
    }
  }

  /** Without the checksum in front, where that is right. */
  function whole(bytes: Uint8Array | undefined): Uint8Array | undefined {
    if (!bytes || bytes.length < CHECKSUM) return undefined;
    const data = bytes.subarray(CHECKSUM);
    const told = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
    return told === crc32(data, origin) ? data : undefined;
  }

  /** Other windows may do the same at this moment: the file comes to its place as a whole. */
  function keep(): void {
    const data = script.createCachedData();
    const bytes = new Uint8Array(CHECKSUM + data.length);
    new DataView(bytes.buffer).setUint32(0, crc32(data, origin));
    bytes.set(data, CHECKSUM);
    const begun = `${kept}.${node.pid}`;
    files.mkdirSync(kept.slice(0, kept.search(/[\\/][^\\/]*$/)), { recursive: true });
    files.writeFileSync(begun, bytes);
    files.renameSync(begun, kept);
  }
}

/** Bytes. */
const CHECKSUM = 4;
