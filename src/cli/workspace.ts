import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import type { CheckOptions } from '../checks/check.ts';
import { placeFindings } from '../checks/placed-finding.ts';
import type { Model } from '../model/model.ts';
import { readModelFile } from '../model/model-file.ts';
import { Models } from '../model/models.ts';
import { findFiles, isInside } from './files.ts';
import type { FileFinding } from './formats/format.ts';
import { type Failure, failure, isFailure, reasonOf } from './outcome.ts';
import type { Paint } from './paint.ts';
import { findRepository, findRoot, readSettings, type Settings } from './settings.ts';
import type { Tell } from './writing/lock.ts';

/** What comes from outside: tests bring their own. */
export interface Terminal {
  /** An absolute path. */
  readonly cwd: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly paint: Paint;
  /** The folder that a CI system has checked the repository out to, where it tells. */
  readonly checkout?: string | undefined;
  readonly tell?: Tell;
}

/** A folder that commands work in, with its settings and models. */
export interface Workspace extends Terminal {
  /** The settings file to use, where one was named. */
  readonly config: string | undefined;
  readonly root: string;
  readonly settings: Settings;
  readonly models: Models;
  readonly checks: CheckOptions;
  /** What is wrong with the models: an initiative may be read by another one than it should. */
  readonly problems: readonly FileFinding[];
  /** A path as it is shown: from the working directory, with forward slashes. */
  show(path: string): string;
}

/** Opens the workspace that `place` lies in: the one of the working directory, or what lies outside of it has its own. */
export async function openWorkspace(
  terminal: Terminal,
  config: string | undefined,
  place: string,
): Promise<Workspace | Failure> {
  const { cwd, today } = terminal;
  const root = rootOf(place, cwd);
  const settings = await readSettings(root, cwd, config);
  if (isFailure(settings)) return settings;
  const show = (path: string) => relative(cwd, path).split(sep).join('/') || '.';
  const files = settings.models ? await findFiles(root, root, [settings.models], settings.exclude) : [];
  const read = await Promise.all(files.map(path => readModel(path, show(path))));
  return {
    ...terminal,
    config,
    root,
    settings,
    models: new Models(
      read.flatMap(file => file.model ?? []),
      settings.defaultModel || undefined,
    ),
    checks: { today, ...settings.checks },
    problems: read.flatMap(file => file.problems ?? []),
    show,
  };
}

/** The root of the workspace that a file or a folder lies in. */
export function rootOf(place: string, cwd: string): string {
  const root = findRoot(cwd);
  if (isInside(root, place)) return root;
  return findRoot(statSync(place, { throwIfNoEntry: false })?.isDirectory() ? place : dirname(place));
}

/** A path as it is shown, from the root of the file's repository: so those name it who look at the repository only. */
export function inRepository(file: string, { cwd, checkout, root }: Workspace): string {
  const path = resolve(cwd, file);
  const isCheckedOut = checkout !== undefined && isInside(checkout, path);
  const base = isCheckedOut ? checkout : (findRepository(dirname(path)) ?? (isInside(root, path) ? root : cwd));
  return relative(base, path).split(sep).join('/');
}

interface ReadModel {
  readonly model?: Model;
  readonly problems?: readonly FileFinding[];
}

async function readModel(path: string, name: string): Promise<ReadModel> {
  const text = await readFile(path, 'utf8').catch(reasonWhy);
  if (isFailure(text))
    return { problems: [{ file: name, ...unreadable, message: `The model cannot be read: ${text.message}.` }] };
  const file = readModelFile(text);
  if (file.kind === 'model') return { model: file.model };
  const problems = file.kind === 'broken' ? file.problems : [];
  const findings = problems.map(problem => ({ ...problem, related: [] }));
  return { problems: placeFindings(findings, text).map(finding => ({ file: name, ...finding })) };
}

const nowhere = { line: 0, character: 0 };
const unreadable = { id: 'wrong-model', severity: 'error', start: nowhere, end: nowhere, related: [] } as const;

function reasonWhy(error: unknown): Failure {
  return failure(reasonOf(error));
}
