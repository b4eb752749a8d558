/** What is used of Node; its own types would bring all of it into the editor's. */
interface Node {
  getBuiltinModule(name: 'node:fs'): NodeFiles;
  getBuiltinModule(name: 'node:zlib'): { crc32(data: string | Uint8Array, from?: number): number };
  readonly pid: number;
}

interface NodeFiles {
  readFileSync(path: string): Uint8Array;
  mkdirSync(path: string, options: { readonly recursive: true }): void;
  writeFileSync(path: string, data: Uint8Array): void;
  renameSync(from: string, to: string): void;
}

/** Bytes. */
const CHECKSUM = 4;

/**
 * What was kept in a file by an earlier process; nothing where it is not of this origin, or not whole, which its checksum
 * tells of both: then it is as if there were none.
 */
export function readKept(path: string, origin: string): Uint8Array | undefined {
  const { files, crc32 } = node();
  let bytes: Uint8Array;
  try {
    bytes = files.readFileSync(path);
  } catch {
    return undefined;
  }
  if (bytes.length < CHECKSUM) return undefined;
  const data = bytes.subarray(CHECKSUM);
  const told = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  return told === crc32(data, crc32(origin)) ? data : undefined;
}

/** Keeps it there. Other processes may do the same at this moment: the file comes to its place as a whole. */
export function writeKept(path: string, origin: string, data: Uint8Array): void {
  const { files, crc32, pid } = node();
  const bytes = new Uint8Array(CHECKSUM + data.length);
  new DataView(bytes.buffer).setUint32(0, crc32(data, crc32(origin)));
  bytes.set(data, CHECKSUM);
  const begun = `${path}.${pid}`;
  files.mkdirSync(path.slice(0, path.search(/[\\/][^\\/]*$/)), { recursive: true });
  files.writeFileSync(begun, bytes);
  files.renameSync(begun, path);
}

function node() {
  const { process } = globalThis as unknown as { process: Node };
  const { crc32 } = process.getBuiltinModule('node:zlib');
  return { files: process.getBuiltinModule('node:fs'), crc32, pid: process.pid };
}
