import { type Dirent, readdir } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { escapePath, type GlobOptions, glob } from 'tinyglobby';
import { type Failure, failure, reasonOf } from './outcome.ts';
import type { Workspace } from './workspace.ts';

/**
 * The files at or under `folder` that match one of the globs, which count from `base`; no link is followed. Sorted, as
 * absolute paths.
 */
export async function findFiles(
  base: string,
  folder: string,
  include: readonly string[],
  exclude: readonly string[],
): Promise<string[]> {
  const inFolder = relative(base, folder).split(sep).join('/');
  // A pattern for any depth can begin in the folder: then nothing beside it is looked into.
  const within = (pattern: string) =>
    inFolder !== '' && pattern.startsWith('**/') ? `${escapePath(inFolder)}/${pattern}` : pattern;
  const found = await glob(include.map(within), {
    cwd: base,
    // What is excluded takes along what is in it, as in VS Code.
    ignore: exclude.flatMap(pattern => [pattern, `${pattern}/**`]),
    dot: true,
    expandDirectories: false,
    fs: withoutLinks as NonNullable<GlobOptions['fs']>,
  });
  return found
    .filter(path => inFolder === '' || path.startsWith(`${inFolder}/`))
    .sort()
    .map(path => resolve(base, path));
}

/** The files that paths of a workspace stand for: a file itself, a folder for what the settings include in it. */
export async function filesAt(paths: readonly string[], workspace: Workspace): Promise<string[] | Failure> {
  const { cwd, root, settings, show } = workspace;
  const files = new Set<string>();
  for (const path of paths.length > 0 ? paths : ['.']) {
    const place = resolve(cwd, path);
    const kind = await kindOf(place);
    if (typeof kind !== 'string') return failure(`${path}: ${kind.reason}.`);
    if (kind === 'other') return failure(`${path} is neither a file nor a folder.`);
    if (kind === 'file') files.add(place);
    else {
      for (const file of await findFiles(root, place, settings.include, settings.exclude)) files.add(file);
    }
  }
  return [...files].sort((a, b) => (show(a) < show(b) ? -1 : 1));
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'other' | { readonly reason: string }> {
  try {
    const stats = await stat(path);
    return stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : 'other';
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** Whether a path is `folder` or something in it. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Lists a folder without its links: what they lead to may be anywhere, or is found at its own place. */
const withoutLinks = {
  readdir(path: string, options: { withFileTypes: true }, done: (error: Error | null, entries: Dirent[]) => void) {
    readdir(path, options, (error, entries = []) =>
      done(
        error,
        entries.filter(entry => !entry.isSymbolicLink()),
      ),
    );
  },
};
