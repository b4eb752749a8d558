import { dirname } from 'node:path';
import { type KeptVersion, type PastVersion, pastVersions } from '../core/initiative/past.ts';
import type { Models } from '../core/model/models.ts';
import { LARGEST_FILE } from '../core/yaml/head.ts';
import { askGit } from './git.ts';
import { findRepository } from './settings.ts';

/** More often nobody saves a file after something was agreed: of those before, nothing is said. */
const MOST_VERSIONS = 100;

/** What the versions of a file that Git has kept since a day tell, oldest first; none where there is no repository. */
export async function pastOf(file: string, since: string, models: Models): Promise<readonly PastVersion[]> {
  const folder = dirname(file);
  return findRepository(folder) === undefined ? [] : pastVersions(await keptVersions(folder, file, since), models);
}

async function keptVersions(folder: string, file: string, since: string): Promise<KeptVersion[]> {
  const log = await askGit(folder, [
    ...['log', '--raw', '-z', '--no-abbrev', '--no-renames', '--no-ext-diff', '--no-textconv', '--no-color'],
    `--max-count=${MOST_VERSIONS}`,
    `--since=${since}T00:00:00`,
    '--format=%x00%as%x00%an',
    '--',
    `:(literal)${file}`,
  ]);
  const commits = commitsIn(log.toString()).reverse();
  const blobs = commits.map(({ blob }) => `${blob}\n`).join('');
  const texts = blobs === '' ? [] : textsIn(await askGit(folder, ['cat-file', '--batch'], { input: blobs }));
  return commits.flatMap(({ on, by }, nth) => {
    const text = texts[nth];
    return text === undefined || text.length > LARGEST_FILE ? [] : [{ on, by, text }];
  });
}

/** Each with what the file holds after it, but for those that took it away. No name has a zero in it. */
function commitsIn(log: string): { readonly on: string; readonly by: string; readonly blob: string }[] {
  return [...log.matchAll(/\0(\d{4}-\d\d-\d\d)\0([^\0]*)\0\s*:\d+ \d+ [\da-f]+ ([\da-f]+) /g)]
    .map(([, on = '', by = '', blob = '']) => ({ on, by, blob }))
    .filter(({ blob }) => !/^0+$/.test(blob));
}

/** What `cat-file --batch` gives: a line with the size before each object, and a line end after it. */
function textsIn(objects: Buffer): (string | undefined)[] {
  const texts: (string | undefined)[] = [];
  for (let at = 0; at < objects.length; ) {
    const end = objects.indexOf('\n', at);
    const [, kind, size] = objects.toString('latin1', at, end).split(' ');
    const length = kind === 'blob' ? Number(size) : -1;
    texts.push(length < 0 ? undefined : objects.toString('utf8', end + 1, end + 1 + length));
    at = end + 2 + length;
  }
  return texts;
}
