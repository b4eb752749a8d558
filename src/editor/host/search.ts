import {
  CancellationTokenSource,
  FileType,
  RelativePattern,
  Uri,
  type WorkspaceFolder,
  window,
  workspace,
} from 'vscode';
import { eachOf } from '../../core/base/each-of.ts';
import { GlobSearch, type Way } from '../../core/base/glob-search.ts';
import { isRecord } from '../../core/base/is-record.ts';
import { mayBeInitiative } from '../../core/initiative/read.ts';
import { type Beginning, headOfFile, headOfFileNow } from '../../core/yaml/head.ts';
import { type Disk, isLinkError } from '../../disk/disk.ts';
import { inSlices } from '../../disk/slices.ts';
import type { Memory } from './memory.ts';
import { diskOf, withoutLeadingOut } from './real-place.ts';
import { settings } from './settings.ts';

/** A file that may be an initiative, with its beginning where that was read on the way, or with what it was before. */
export interface FoundFile {
  readonly uri: Uri;
  readonly head?: Beginning;
  readonly was?: unknown;
}

/** Finds the files that may be initiatives, as the settings say; `files.exclude` is honoured. */
export interface Search {
  /** Tells of the files of a folder as they are found. Rejects where it cannot be listed. */
  find(folder: WorkspaceFolder, found: Found, memory?: Memory): Promise<void>;
}

type Found = (files: readonly FoundFile[]) => void;

/** On the machine's own disk it walks by itself, which is quicker; elsewhere VS Code searches. */
export const search: Search = {
  find: (folder, found, memory) => {
    const disk = diskOf(folder.uri);
    return disk
      ? findOnDisk(disk, folder.uri, globsOf(folder), found, memory)
      : findElsewhere(folder, initiativesIn(folder), found);
  },
};

/** Which files of a folder are meant by globs that a setting includes, and by none that another one excludes. */
interface Meant {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

function initiativesIn(folder: WorkspaceFolder): Meant {
  return { include: settings.include(folder), exclude: settings.exclude(folder) };
}

/** Which files of a folder may be initiatives, as the settings say now. */
export function globsOf(folder: WorkspaceFolder, { include, exclude } = initiativesIn(folder)): GlobSearch {
  const hidden: unknown = workspace.getConfiguration('files', folder).get('exclude');
  const always = Object.entries(isRecord(hidden) ? hidden : {}).flatMap(([glob, is]) => (is === true ? [glob] : []));
  return new GlobSearch(include, [...exclude, ...always]);
}

/** The files of a folder that may be models, as the settings say now. Rejects where it cannot be listed. */
export async function findModels(folder: WorkspaceFolder): Promise<Uri[]> {
  const glob = settings.models();
  if (!glob) return [];
  const meant = { include: [glob], exclude: [] };
  const disk = diskOf(folder.uri);
  const found: Uri[] = [];
  if (!disk) {
    await findElsewhere(folder, meant, files => found.push(...files.map(({ uri }) => uri)));
    return withoutLeadingOut(found);
  }
  function* steps(disk: Disk) {
    for (const path of walkOn(disk, folder.uri, globsOf(folder, meant))) {
      if (path !== undefined) found.push(uriIn(folder.uri, path));
      yield;
    }
  }
  await inSlices(steps(disk));
  return found;
}

/** Goes through a folder of a disk, see `walk`. */
function walkOn(disk: Disk, folder: Uri, globs: GlobSearch): Generator<string | undefined> {
  const top = folder.fsPath;
  return disk.walk(top, {
    start: globs.start,
    into: (from, name) => globs.into(from, name),
    takes: (from, name) => globs.takes(from, name),
    first: new Set(foldersLookedAt(folder).map(path => top + path)),
    failed: (path, error) => {
      if (path === top) throw error;
    },
  });
}

/** A file that was found by walking through a folder. */
function uriIn(folder: Uri, path: string): Uri {
  return Uri.joinPath(folder, path.slice(folder.fsPath.length));
}

/** Reading heads one by one takes so long where the system has to fetch them first, in milliseconds: then many at a time. */
const COLD = 1;

/** So many heads tell how long they take. */
const SAMPLE = 32;

/**
 * Goes through a folder of a disk in slices, as VS Code would search it. What it tells of is read already, and told of at
 * once: what is made of that is a part of the slice.
 */
export async function findOnDisk(
  disk: Disk,
  folder: Uri,
  globs: GlobSearch,
  found: Found,
  memory?: Memory,
): Promise<void> {
  const later: string[] = [];
  let [count, time] = [0, 0];
  const uriOf = (path: string) => uriIn(folder, path);
  const add = (path: string, head: Beginning | undefined) => {
    const uri = head && mayBeInitiative(head.text) ? uriOf(path) : undefined;
    if (head) memory?.note(path, uri?.toString());
    if (uri) found([{ uri, head: head as Beginning }]);
  };
  /** Whether nothing of a file has to be read. */
  const isRecalled = (path: string) => {
    const kept = memory?.recall(path);
    if (!kept) return false;
    const [, , was] = kept;
    const uri = was === null ? undefined : uriOf(path);
    memory?.note(path, uri?.toString(), { isKnown: true });
    if (uri) found([{ uri, was }]);
    return true;
  };
  const unreadable = (path: string, error: unknown) => {
    // Who reads it says why it cannot be read.
    if (!isLinkError(error)) found([{ uri: uriOf(path) }]);
    return undefined;
  };
  const headNow = (path: string) => {
    try {
      return headOfFileNow(bytes => disk.readHeadNow(path, bytes, true));
    } catch (error) {
      return unreadable(path, error);
    }
  };
  function* steps() {
    for (const path of walkOn(disk, folder, globs)) {
      if (path !== undefined && !isRecalled(path)) {
        if (count >= SAMPLE && time / count > COLD) later.push(path);
        else {
          const start = performance.now();
          add(path, headNow(path));
          time += performance.now() - start;
          count++;
        }
      }
      yield;
    }
  }
  await inSlices(steps());
  await eachOf(later, async path =>
    add(path, await headOfFile(bytes => disk.readHead(path, bytes, true)).catch(error => unreadable(path, error))),
  );
}

/** Where the files stand that somebody looks at: the folders on the way to them, by their paths from the top. */
function foldersLookedAt({ path: top }: Uri): string[] {
  return window.visibleTextEditors
    .map(({ document }) => document.uri.path)
    .filter(path => path.startsWith(`${top}/`))
    .flatMap(path =>
      [...path.slice(top.length).matchAll(/(?<=.)\//g)].map(({ index }) => path.slice(top.length, top.length + index)),
    );
}

/** How long a search may be silent before the folders are gone through one by one, in milliseconds. */
const PATIENCE = 2000;

/** A search that nobody answers is no answer: some file systems have none. What comes first counts. */
async function findElsewhere(folder: WorkspaceFolder, meant: Meant, found: Found): Promise<void> {
  const include = globOf(meant.include);
  if (!include) return;
  const asked = new CancellationTokenSource();
  const walked = new CancellationTokenSource();
  const answered = Promise.resolve(
    workspace.findFiles(
      new RelativePattern(folder, include),
      globOf(meant.exclude) || undefined,
      undefined,
      asked.token,
    ),
  ).then(uris => uris.map(uri => ({ uri })));
  let timer: unknown;
  const silent = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), PATIENCE);
  });
  const quick = await Promise.race([answered, silent]).finally(() => clearTimeout(timer));
  if (quick) return found(quick);
  const all = walkFolders(folder, globsOf(folder, meant), found, walked.token).then(() => undefined);
  const late = await Promise.race([answered, all]);
  (late ? walked : asked).cancel();
  if (late) found(late);
}

export function globOf(globs: readonly string[]): string {
  return globs.length > 1 ? `{${globs.join(',')}}` : (globs[0] ?? '');
}

/** So many folders at most, in a file system of which nothing is known. */
const MOST_FOLDERS = 50_000;

async function walkFolders(
  folder: WorkspaceFolder,
  globs: GlobSearch,
  found: Found,
  token: CancellationTokenSource['token'],
): Promise<void> {
  let count = 0;
  let level: { uri: Uri; way: Way }[] = [{ uri: folder.uri, way: globs.start }];
  while (level.length > 0 && count < MOST_FOLDERS) {
    const next: typeof level = [];
    await eachOf(level, async ({ uri, way }) => {
      if (token.isCancellationRequested || count++ >= MOST_FOLDERS) return;
      const entries = await readFolder(uri, uri === folder.uri);
      if (token.isCancellationRequested) return;
      const files = entries.filter(([name, type]) => type === FileType.File && globs.takes(way, name));
      if (files.length > 0) found(files.map(([name]) => ({ uri: Uri.joinPath(uri, name) })));
      for (const [name, type] of entries) {
        const deeper = type === FileType.Directory ? globs.into(way, name) : undefined;
        if (deeper) next.push({ uri: Uri.joinPath(uri, name), way: deeper });
      }
    });
    level = next;
  }
}

async function readFolder(uri: Uri, isTop: boolean): Promise<readonly [string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(uri);
  } catch (error) {
    if (isTop) throw error;
    return [];
  }
}
