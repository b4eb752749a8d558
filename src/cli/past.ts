import { dirname, relative, sep } from 'node:path';
import { type KeptVersion, type PastVersion, pastVersions } from '../core/initiative/past.ts';
import type { Models } from '../core/model/models.ts';
import { LARGEST_FILE } from '../core/yaml/head.ts';
import { askGit } from './git.ts';
import { findRepository } from './settings.ts';

/** More often nobody saves a file after something was agreed: of those before, nothing is said. */
const MOST_VERSIONS = 100;

interface Asked {
  readonly file: string;
  readonly since: string;
  readonly answer: (kept: readonly KeptVersion[]) => void;
}

/** What Git has kept of files. Those that are asked for at the same time are asked of Git together. */
export class Past {
  readonly #models: Models;
  readonly #asked = new Map<string, Asked[]>();
  /** By folder. */
  readonly #repositories = new Map<string, string | undefined>();

  constructor(models: Models) {
    this.#models = models;
  }

  /**
   * What the versions of a file that are kept since a day tell, oldest first; none where there is no repository, nor where
   * all have the front matter that it has now.
   */
  async of(file: string, since: string, now?: string): Promise<readonly PastVersion[]> {
    const repository = this.#repositoryOf(dirname(file));
    if (repository === undefined) return [];
    const kept = await new Promise<readonly KeptVersion[]>(answer => {
      const others = this.#asked.get(repository);
      if (others) others.push({ file, since, answer });
      else {
        this.#asked.set(repository, [{ file, since, answer }]);
        setImmediate(() => void this.#ask(repository));
      }
    });
    const isAsNow = now !== undefined && kept.every(({ text }) => text.includes(now));
    return isAsNow ? [] : pastVersions(kept, this.#models);
  }

  #repositoryOf(folder: string): string | undefined {
    if (!this.#repositories.has(folder)) this.#repositories.set(folder, findRepository(folder));
    return this.#repositories.get(folder);
  }

  async #ask(repository: string): Promise<void> {
    const asked = this.#asked.get(repository) ?? [];
    this.#asked.delete(repository);
    const names = asked.map(({ file }) => relative(repository, file).split(sep).join('/'));
    const [since = ''] = asked.map(({ since }) => since).sort();
    const kept = await keptVersions(repository, names, since).catch(() => new Map<string, KeptVersion[]>());
    for (const [nth, { answer }] of asked.entries()) answer(kept.get(names[nth] ?? '') ?? []);
  }
}

/** By the names of files in a repository, oldest first. */
async function keptVersions(repository: string, names: readonly string[], since: string) {
  const log = await askGit(repository, [
    ...['log', '--raw', '-z', '--no-abbrev', '--no-renames', '--no-ext-diff', '--no-textconv', '--no-color'],
    `--max-count=${MOST_VERSIONS * names.length}`,
    `--since=${since}T00:00:00`,
    '--format=%x00%as%x00%an',
    '--',
    ...names.map(name => `:(top,literal)${name}`),
  ]);
  const changes = changesIn(log.toString()).reverse();
  const blobs = changes.map(({ blob }) => `${blob}\n`).join('');
  const texts = blobs === '' ? [] : textsIn(await askGit(repository, ['cat-file', '--batch'], { input: blobs }));
  const kept = new Map<string, KeptVersion[]>();
  for (const [nth, { name, on, by }] of changes.entries()) {
    const text = texts[nth];
    if (text === undefined || text.length > LARGEST_FILE) continue;
    const versions = kept.get(name);
    if (versions) versions.push({ on, by, text });
    else kept.set(name, [{ on, by, text }]);
  }
  return kept;
}

interface Change extends Pick<KeptVersion, 'on' | 'by'> {
  readonly name: string;
  /** What the file holds after it. */
  readonly blob: string;
}

/** A commit has its day and its author, then a line for each file; no name has a zero in it. Not what was taken away. */
function changesIn(log: string): Change[] {
  const changes: Change[] = [];
  let commit = { on: '', by: '' };
  const parts = log.matchAll(/\0(\d{4}-\d\d-\d\d)\0([^\0]*)\0(?=\s?:)|:\d+ \d+ [\da-f]+ ([\da-f]+) [A-Z]\0([^\0]+)\0/g);
  for (const [, on, by = '', blob = '', name = ''] of parts) {
    if (on !== undefined) commit = { on, by };
    else if (!/^0+$/.test(blob)) changes.push({ ...commit, name, blob });
  }
  return changes;
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
