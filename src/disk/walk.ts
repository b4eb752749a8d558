import { eachOf } from '../core/base/each-of.ts';
import type { NodeFiles } from './disk.ts';

/** What is looked for under a folder; `S` is what is known of the way to a folder. */
export interface Sought<S> {
  readonly start: S;
  /** What is known of a folder in another one; nothing where it is not to be looked into. */
  into(from: S, name: string): S | undefined;
  takes(from: S, name: string): boolean;
}

export interface Found {
  /** Absolute paths of files, in no order. */
  readonly files: readonly string[];
  /** The folders that cannot be listed, and why. */
  readonly failed: readonly { readonly path: string; readonly error: Error }[];
}

/**
 * Looks for files under a folder. No link is followed: what it leads to may be anywhere, or is found at its own place.
 * Whatever is neither a file nor a folder is passed by.
 */
export async function walk<S>(node: NodeFiles, folder: string, sought: Sought<S>): Promise<Found> {
  const files: string[] = [];
  const failed: { path: string; error: Error }[] = [];
  let level: { path: string; known: S }[] = [{ path: folder, known: sought.start }];
  while (level.length > 0) {
    const next: typeof level = [];
    await eachOf(level, async ({ path, known }) => {
      try {
        for (const entry of await list(node, path)) {
          const at = path.endsWith('/') ? path + entry.name : `${path}/${entry.name}`;
          if (entry.isFile() && sought.takes(known, entry.name)) files.push(at);
          const deeper = entry.isDirectory() ? sought.into(known, entry.name) : undefined;
          if (deeper !== undefined) next.push({ path: at, known: deeper });
        }
      } catch (error) {
        failed.push({ path, error: error instanceof Error ? error : new Error(String(error)) });
      }
    });
    level = next;
  }
  return { files, failed };
}

function list(node: NodeFiles, path: string) {
  return new Promise<readonly { readonly name: string; isFile(): boolean; isDirectory(): boolean }[]>(
    (resolve, reject) =>
      node.readdir(path, { withFileTypes: true }, (error, entries) => (error ? reject(error) : resolve(entries))),
  );
}
