import fs from 'node:fs';
import { stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { parseGlob } from '../core/base/glob.ts';
import { GlobMatcher, type GlobStates } from '../core/base/glob-matcher.ts';
import { walk } from '../disk/walk.ts';
import { reasonOf } from './outcome.ts';
import type { Settings } from './settings.ts';

/** What was looked for: absolute paths in order, and a line for each place that cannot be looked into. */
export interface FoundFiles {
  readonly files: readonly string[];
  readonly failed: readonly Unreadable[];
}

/** A path that the system does not let us read, and why, in a sentence without the path. */
export interface Unreadable {
  readonly path: string;
  readonly reason: string;
}

interface Way {
  readonly included: GlobStates;
  readonly excluded: GlobStates;
}

/** The files at or under `folder` that match one of the globs, which count from `base`; no link is followed. */
export async function findFiles(
  base: string,
  folder: string,
  include: readonly string[],
  exclude: readonly string[],
): Promise<FoundFiles> {
  const included = new GlobMatcher(include.map(parseGlob));
  const excluded = new GlobMatcher(exclude.map(parseGlob));
  const into = (from: Way, name: string): Way | undefined => {
    const itself = excluded.after(from.excluded, name);
    const inIt = { included: included.after(from.included, `${name}/`), excluded: excluded.after(itself, '/') };
    // What is excluded takes along what is in it, as in VS Code.
    return itself.isMatch || inIt.excluded.isMatch || inIt.included.isOver ? undefined : inIt;
  };
  const names = relative(base, folder).split(sep).filter(Boolean);
  const way = names.reduce<Way | undefined>((from, name) => from && into(from, name), {
    included: included.start,
    excluded: excluded.start,
  });
  if (!way) return { files: [], failed: [] };
  const { files, failed } = await walk(fs, folder, {
    start: way,
    into,
    takes: (from, name) => included.after(from.included, name).isMatch && !excluded.after(from.excluded, name).isMatch,
  });
  return {
    files: files.map(path => resolve(path)).sort(),
    failed: failed.map(({ path, error }) => ({ path, reason: reasonOf(error) })),
  };
}

/** What of a workspace says which files are meant. */
interface Place {
  readonly cwd: string;
  readonly root: string;
  readonly settings: Pick<Settings, 'include' | 'exclude'>;
  readonly show: (path: string) => string;
}

/**
 * The files that paths of a workspace stand for: a file itself, a folder for what the settings include in it. A path
 * that stands for nothing keeps no other from being looked at.
 */
export async function filesAt(paths: readonly string[], { cwd, root, settings, show }: Place): Promise<FoundFiles> {
  const files = new Set<string>();
  const failed: Unreadable[] = [];
  for (const path of paths.length > 0 ? paths : ['.']) {
    const place = resolve(cwd, path);
    const kind = await kindOf(place);
    if (typeof kind !== 'string') failed.push({ path: place, reason: kind.reason });
    else if (kind === 'other') failed.push({ path: place, reason: 'neither a file nor a folder' });
    else if (kind === 'file') files.add(place);
    else {
      const found = await findFiles(root, place, settings.include, settings.exclude);
      for (const file of found.files) files.add(file);
      failed.push(...found.failed);
    }
  }
  return { files: [...files].sort((a, b) => (show(a) < show(b) ? -1 : 1)), failed };
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'other' | { readonly reason: string }> {
  try {
    const stats = await stat(path);
    return stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : 'other';
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}
