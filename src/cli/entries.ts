import fs from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Surroundings } from '../checks/check.ts';
import { checkInitiative } from '../checks/check-file.ts';
import { type PlacedFinding, placeFindings } from '../checks/placed-finding.ts';
import { Workload } from '../checks/workload.ts';
import { diskOn } from '../disk/disk.ts';
import { eachOf } from '../disk/each-of.ts';
import { initiativeMarker, type ReadInitiative, readInitiative } from '../initiative/read.ts';
import { headOf, LARGEST_FILE } from '../text/head.ts';
import { visible } from '../text/hidden.ts';
import { filesAt } from './files.ts';
import type { FileFinding } from './formats/format.ts';
import { surroundingsOf } from './neighbours.ts';
import { type Failure, failure, isFailure, reasonOf } from './outcome.ts';
import { openWorkspace, rootOf, type Workspace } from './workspace.ts';

/** A file that is an initiative, or is plainly meant as one and cannot be read. */
export interface Entry {
  /** As it is shown: from the working directory, with forward slashes. */
  readonly file: string;
  readonly text: string;
  readonly read: Exclude<ReadInitiative, { kind: 'not-an-initiative' }>;
  readonly surroundings: Surroundings;
  /** The one that it lies in. */
  readonly workspace: Workspace;
}

export interface Entries {
  /** In the order of their paths. */
  readonly entries: readonly Entry[];
  /** A line for each file that the system does not let us read. */
  readonly unreadable: readonly string[];
  /** What is wrong with the models of the workspaces that they lie in. */
  readonly problems: readonly FileFinding[];
}

const disk = diskOn(fs);

/**
 * The initiatives among the files that paths stand for. Of other files only the beginning is read. What lies outside of
 * the workspace is read with the settings and models of its own.
 */
export async function readEntries(paths: readonly string[], workspace: Workspace): Promise<Entries | Failure> {
  const byRoot = new Map<string, string[]>();
  for (const path of paths.length > 0 ? paths : ['.']) {
    const root = rootOf(resolve(workspace.cwd, path), workspace.cwd);
    byRoot.set(root, [...(byRoot.get(root) ?? []), path]);
  }
  const parts: Entries[] = [];
  for (const [root, inIt] of byRoot) {
    const own = root === workspace.root ? workspace : await openWorkspace(workspace, workspace.config, root);
    const part = isFailure(own) ? own : await readIn(own, inIt);
    if (isFailure(part)) return part;
    parts.push(part);
  }
  return {
    entries: parts.flatMap(({ entries }) => entries).sort((a, b) => (a.file < b.file ? -1 : 1)),
    unreadable: parts.flatMap(({ unreadable }) => unreadable),
    problems: parts.flatMap(({ problems }) => problems),
  };
}

async function readIn(workspace: Workspace, paths: readonly string[]): Promise<Entries | Failure> {
  const files = await filesAt(paths, workspace);
  if (isFailure(files)) return files;
  const workload = await workloadOf(workspace);
  const found = new Map<string, Entry>();
  const unreadable = new Map<string, string>();
  await eachOf(files, async path => {
    try {
      const head = await headOf(bytes => disk.readHead(path, bytes));
      const entry = head && initiativeMarker.test(head) ? await readEntry(path, workspace, workload) : undefined;
      if (entry) found.set(path, entry);
    } catch (error) {
      unreadable.set(path, visible(`${workspace.show(path)}: ${reasonOf(error)}.`));
    }
  });
  const inOrder = <T>(of: ReadonlyMap<string, T>) => files.flatMap(path => of.get(path) ?? []);
  return { entries: inOrder(found), unreadable: inOrder(unreadable), problems: workspace.problems };
}

/** The one initiative that a command is about. */
export async function readOneEntry(path: string, workspace: Workspace): Promise<Entry | Failure> {
  try {
    const file = resolve(workspace.cwd, path);
    if (!(await stat(file)).isFile()) return failure(`${path} is not a file.`);
    return (await readEntry(file, workspace, await workloadOf(workspace))) ?? noInitiative(path);
  } catch (error) {
    return failure(`${path}: ${reasonOf(error)}.`);
  }
}

export function noInitiative(path: string): Failure {
  return failure(`${path} is not an initiative: its front matter has no \`initiative:\` with a title.`);
}

async function readEntry(path: string, workspace: Workspace, workload: Workload): Promise<Entry | undefined> {
  if ((await stat(path)).size > LARGEST_FILE) return undefined;
  const text = new TextDecoder().decode(await readFile(path));
  const read = readInitiative(text, workspace.models);
  if (read.kind === 'not-an-initiative') return undefined;
  const surroundings = surroundingsOf(path, read, workspace, workload);
  return { file: workspace.show(path), text, read, surroundings, workspace };
}

/** Who owns what in the whole workspace, whichever files are asked about; nobody anything where there is no limit to it. */
async function workloadOf(workspace: Workspace): Promise<Workload> {
  const workload = new Workload();
  const files = workspace.checks.activePerOwner ? await filesAt([workspace.root], workspace) : [];
  if (isFailure(files)) return workload;
  await eachOf(files, async path => {
    const head = await headOf(bytes => disk.readHead(path, bytes)).catch(() => undefined);
    const read = readInitiative(head ?? '', workspace.models);
    workload.note(path, read.kind === 'initiative' ? read.initiative : undefined);
  });
  return workload;
}

export function findingsOf({ read, text, surroundings, workspace }: Entry): PlacedFinding[] {
  return placeFindings(checkInitiative(read, text, { ...workspace.checks, surroundings }), text);
}
