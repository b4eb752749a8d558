import { stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { GlobSearch } from '../core/base/glob-search.ts';
import { t } from '../core/base/words.ts';
import { reasonOf } from './outcome.ts';
import type { Settings } from './settings.ts';
import { disk } from './whole.ts';

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

/** The files at or under `folder` that match one of the globs, which count from `base`; no link is followed. */
export function findFiles(
  base: string,
  folder: string,
  include: readonly string[],
  exclude: readonly string[],
): FoundFiles {
  const search = new GlobSearch(include, exclude);
  const way = search.wayTo(relative(base, folder).split(sep).filter(Boolean));
  if (!way) return { files: [], failed: [] };
  const failed: Unreadable[] = [];
  const files = disk.walk(folder, {
    start: way,
    into: (from, name) => search.into(from, name),
    takes: (from, name) => search.takes(from, name),
    failed: (path, error) => failed.push({ path, reason: reasonOf(error) }),
  });
  return {
    files: [...files].flatMap(path => (path === undefined ? [] : sep === '/' ? path : resolve(path))).sort(),
    failed,
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
    else if (kind === 'other') failed.push({ path: place, reason: t('neither a file nor a folder') });
    else if (kind === 'file') files.add(place);
    else {
      const found = findFiles(root, place, settings.include, settings.exclude);
      for (const file of found.files) files.add(file);
      failed.push(...found.failed);
    }
  }
  const named = [...files].map(path => ({ path, name: show(path) }));
  return { files: named.sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ path }) => path), failed };
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'other' | { readonly reason: string }> {
  try {
    const stats = await stat(path);
    return stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : 'other';
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}
