import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import type { CheckOptions } from '../checks/check.ts';
import { placeFindings } from '../checks/placed-finding.ts';
import type { Model } from '../model/model.ts';
import { readModelFile } from '../model/model-file.ts';
import { Models } from '../model/models.ts';
import { findFiles } from './files.ts';
import type { FileFinding } from './formats/format.ts';
import { type Failure, failure, isFailure, reasonOf } from './outcome.ts';
import type { Paint } from './paint.ts';
import { findRoot, readSettings, type Settings } from './settings.ts';

/** What comes from outside: tests bring their own. */
export interface Terminal {
  /** An absolute path. */
  readonly cwd: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly paint: Paint;
}

/** The folder that commands work in, with its settings and models. */
export interface Workspace extends Terminal {
  readonly root: string;
  readonly settings: Settings;
  readonly models: Models;
  readonly checks: CheckOptions;
  /** What is wrong with the models: an initiative may be read by another one than it should. */
  readonly problems: readonly FileFinding[];
  /** A path as it is shown: from the working directory, with forward slashes. */
  show(path: string): string;
}

export async function openWorkspace(terminal: Terminal, config?: string): Promise<Workspace | Failure> {
  const { cwd, today } = terminal;
  const root = findRoot(cwd);
  const settings = await readSettings(root, cwd, config);
  if (isFailure(settings)) return settings;
  const show = (path: string) => relative(cwd, path).split(sep).join('/') || '.';
  const files = settings.models ? await findFiles(root, root, [settings.models], settings.exclude) : [];
  const read = await Promise.all(files.map(path => readModel(path, show(path))));
  return {
    ...terminal,
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
