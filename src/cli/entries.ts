import { resolve } from 'node:path';
import { eachOf } from '../core/base/each-of.ts';
import { visible } from '../core/base/hidden.ts';
import { t } from '../core/base/words.ts';
import { checkInitiative, countFindings } from '../core/checks/check-file.ts';
import type { Finding, Severity } from '../core/checks/finding.ts';
import type { CheckOptions } from '../core/checks/options.ts';
import { type PlacedFinding, placeFindings } from '../core/checks/placed-finding.ts';
import { mayBeInitiative, type ReadInitiative, readInitiative } from '../core/initiative/read.ts';
import { Snapshot } from '../core/initiative/snapshot.ts';
import { Checker } from '../core/workspace/checker.ts';
import { remembering } from '../core/workspace/remembering.ts';
import { type Beginning, LARGEST_FILE, tooLarge } from '../core/yaml/head.ts';
import { filesAt } from './files.ts';
import type { FileFinding } from './formats/file-finding.ts';
import { type Failure, failure, isFailure } from './outcome.ts';
import { Past } from './past.ts';
import { leadsOut } from './places.ts';
import { elsewhereOf } from './series.ts';
import { readText } from './whole.ts';
import { openWorkspace, rootOf, type Workspace } from './workspace.ts';

/** What of a file is known, and how it is checked. */
interface Looked {
  /** As it is shown: from the working directory, with forward slashes. */
  readonly file: string;
  readonly snapshot: Snapshot;
  readonly read: Exclude<ReadInitiative, { kind: 'not-an-initiative' }>;
  readonly options: CheckOptions;
  /** The one that it lies in. */
  readonly workspace: Workspace;
}

/** A file that is an initiative, or is plainly meant as one and cannot be read. It is checked when that is asked for. */
export class Entry implements Looked {
  readonly file: string;
  readonly snapshot: Snapshot;
  readonly read: Looked['read'];
  readonly options: CheckOptions;
  readonly workspace: Workspace;

  constructor({ file, snapshot, read, options, workspace }: Looked) {
    this.file = file;
    this.snapshot = snapshot;
    this.read = read;
    this.options = options;
    this.workspace = workspace;
  }

  /** What the checks say. Their places are looked for when somebody asks for them, which takes most of the time. */
  get said(): readonly Finding[] {
    return checkInitiative(this.snapshot, this.options);
  }

  get findings(): readonly PlacedFinding[] {
    return placeFindings(this.said, this.snapshot.text);
  }

  get counts(): Readonly<Record<Severity, number>> {
    return countFindings(this.snapshot, this.options);
  }
}

export interface Entries<T> {
  /** What is wanted of each, in the order of their paths. */
  readonly entries: readonly T[];
  /** A line for each file and folder that cannot be looked at. */
  readonly unreadable: readonly string[];
  /** What is wrong with the models of the workspaces that they lie in. */
  readonly problems: readonly FileFinding[];
  /** A line for each folder that would have a say in it, were it not somebody else's. */
  readonly passedBy: readonly string[];
}

/**
 * What is wanted of each initiative among the files that paths stand for: of thousands, nothing else is kept. Of other
 * files only the beginning is read. What lies outside of the workspace is read with the settings and models of its own.
 */
export async function readEntries<T>(
  paths: readonly string[],
  workspace: Workspace,
  want: (entry: Entry) => T,
): Promise<Entries<T> | Failure> {
  const { cwd, config } = workspace;
  const byRoot = new Map<string, string[]>();
  for (const path of paths.length > 0 ? paths : ['.']) {
    const root = rootOf(resolve(cwd, path), cwd, config);
    byRoot.set(root, [...(byRoot.get(root) ?? []), path]);
  }
  const parts: Entries<Wanted<T>>[] = [];
  const failures: Failure[] = [];
  for (const [root, inIt] of byRoot) {
    const own = root === workspace.root ? workspace : await openWorkspace(workspace, config, root);
    const part = isFailure(own) ? own : await readIn(own, inIt, want);
    if (isFailure(part)) failures.push(part);
    else parts.push(part);
  }
  const [first] = failures;
  if (first && parts.length === 0) return first;
  return {
    entries: parts
      .flatMap(({ entries }) => entries)
      .sort((a, b) => (a.file < b.file ? -1 : 1))
      .map(({ wanted }) => wanted),
    unreadable: [...failures.map(({ message }) => visible(message)), ...parts.flatMap(({ unreadable }) => unreadable)],
    problems: parts.flatMap(({ problems }) => problems),
    passedBy: [...new Set(parts.flatMap(({ passedBy }) => passedBy))],
  };
}

interface Wanted<T> {
  readonly file: string;
  readonly wanted: T;
}

/** A failure only where there is nothing at any of the paths. */
async function readIn<T>(
  workspace: Workspace,
  paths: readonly string[],
  want: (entry: Entry) => T,
): Promise<Entries<Wanted<T>> | Failure> {
  const { show, cwd, problems, passedBy } = workspace;
  const { files, failed } = await filesAt(paths, workspace);
  const reasons = new Map(
    failed.map(({ path, reason }) => [path, t('{file}: {why}.', { file: show(path), why: reason })]),
  );
  const [first] = reasons.values();
  if (first !== undefined && paths.every(path => reasons.has(resolve(cwd, path)))) return failure(first);
  const checker = await checkerOf(workspace);
  const found = new Map<string, Wanted<T>>();
  const concerned = new Set<string>();
  const look = async (path: string) => {
    try {
      const head = await workspace.host.head(path);
      if (!head || !mayBeInitiative(head.text)) return;
      const entry =
        head.size > LARGEST_FILE
          ? failure(tooLarge(show(path)))
          : await readEntry(path, workspace, checker, { head, concerned });
      if (isFailure(entry)) reasons.set(path, entry.message);
      else if (entry) found.set(path, { file: entry.file, wanted: want(entry) });
    } catch (error) {
      reasons.set(path, error instanceof Error ? error.message : String(error));
    }
  };
  await eachOf(files, look);
  // Of those read first, what came later may say something else.
  await eachOf(
    files.filter(path => concerned.has(path)),
    look,
  );
  return {
    entries: files.flatMap(path => found.get(path) ?? []),
    unreadable: [...reasons].sort(([a], [b]) => (show(a) < show(b) ? -1 : 1)).map(([, line]) => visible(line)),
    problems,
    passedBy,
  };
}

/** An initiative that can be read. */
type Readable = Entry & { readonly read: Extract<ReadInitiative, { readonly kind: 'initiative' }> };

/** The one initiative that a command is about; the reason where it cannot be read. */
export async function readOne(path: string, workspace: Workspace): Promise<Readable | Failure> {
  const entry = await readEntry(resolve(workspace.cwd, path), workspace, await checkerOf(workspace), { name: path });
  if (!entry) return noInitiative(path);
  if (isFailure(entry) || isReadable(entry)) return entry;
  return failure(t('{file}: {problem}', { file: entry.file, problem: entry.read.problems[0]?.message ?? '' }));
}

function isReadable(entry: Entry): entry is Readable {
  return entry.read.kind === 'initiative';
}

export function noInitiative(path: string): Failure {
  return failure(t('{path} is not an initiative: its front matter has no `initiative:` with a title.', { path }));
}

/** How one is asked for: by a name, or with its beginning, and with what takes in the others that it concerns. */
interface Asked {
  readonly name?: string;
  readonly head?: Beginning;
  readonly concerned?: Set<string>;
}

async function readEntry(
  path: string,
  workspace: Workspace,
  checker: Checker,
  { name, head, concerned }: Asked,
): Promise<Entry | Failure | undefined> {
  const text = head?.isWhole ? head.text : readText(path, name ?? workspace.show(path));
  if (isFailure(text)) return text;
  const snapshot = new Snapshot(text, workspace.models, elsewhereOf(path, workspace));
  const { read } = snapshot;
  if (read.kind === 'not-an-initiative') return undefined;
  const others = checker.note(path, read.kind === 'initiative' ? read.initiative : undefined);
  for (const other of others) concerned?.add(other);
  const options = await checker.optionsFor(path, read);
  return new Entry({ file: workspace.show(path), snapshot, read, options, workspace });
}

/** With a limit to what somebody may own at once, it knows who owns what in the whole workspace, whichever files are asked about. */
async function checkerOf(workspace: Workspace): Promise<Checker> {
  const { host, root, settings, models, show } = workspace;
  const initiativeIn = async (path: string) => {
    try {
      const read = readInitiative((await host.head(path))?.text ?? '', models);
      return read.kind === 'initiative' ? read.initiative : undefined;
    } catch {
      return undefined; // What cannot be read is nobody's, and is told where it is asked about.
    }
  };
  const read = remembering(async path => (leadsOut(path, root, show(path)) ? undefined : initiativeIn(path)));
  const past = new Past(models);
  const checker = new Checker(
    { ...host, isThere: remembering(host.isThere) },
    {
      read,
      past: (path, since, now) => past.of(path, since, now),
    },
  );
  const { files } = settings.checks.activePerOwner ? await filesAt([root], workspace) : { files: [] };
  await eachOf(files, async path => void checker.note(path, await initiativeIn(path)));
  return checker;
}
