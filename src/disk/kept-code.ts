import { readKept, writeKept } from './kept-file.ts';

/** What is used of Node; its own types would bring all of it into the editor's. */
interface Node {
  getBuiltinModule(name: 'node:fs'): NodeFiles;
  getBuiltinModule(name: 'node:vm'): { readonly Script: new (code: string, options: ScriptOptions) => Script };
  readonly versions: { readonly v8: string };
  readonly arch: string;
}

interface NodeFiles {
  readFileSync(path: string, encoding: 'utf8'): string;
  statSync(path: string): { readonly size: number; readonly mtimeMs: number };
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

  const code = files.readFileSync(module, 'utf8');
  const { size, mtimeMs } = files.statSync(module);
  const origin = [node.versions.v8, node.arch, size, mtimeMs].join();
  const known = readKept(kept, origin);
  const script = new Script(`(function (exports, require, module) {${code}\n})`, {
    filename: module,
    ...(known && { cachedData: known }),
  });
  const made = { exports: {} };
  script.runInThisContext()(made.exports, require, made);
  const keep = () => writeKept(kept, origin, script.createCachedData());
  return { exports: made.exports, ...(!known || script.cachedDataRejected ? { keep } : {}) };
}
