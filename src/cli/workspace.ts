import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import type { CheckOptions } from '../checks/check.ts';
import type { Model } from '../model/model.ts';
import { readModelFile } from '../model/model-file.ts';
import { Models } from '../model/models.ts';
import { Lines } from '../text/lines.ts';
import { findFiles } from './files.ts';
import { type Failure, isFailure, reasonOf } from './outcome.ts';
import type { Paint } from './paint.ts';
import { findRoot, readSettings, type Settings } from './settings.ts';

/** What comes from outside: tests bring their own. */
export interface Surroundings {
  /** An absolute path. */
  readonly cwd: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly paint: Paint;
}

/** The folder that commands work in, with its settings and models. */
export interface Workspace extends Surroundings {
  readonly root: string;
  readonly settings: Settings;
  readonly models: Models;
  readonly checks: CheckOptions;
  /** What is wrong with the workspace, though it keeps no command from running. */
  readonly notes: readonly string[];
  /** A path as it is shown: from the working directory, with forward slashes. */
  show(path: string): string;
}

export async function openWorkspace(around: Surroundings, config?: string): Promise<Workspace | Failure> {
  const { cwd, today } = around;
  const root = findRoot(cwd);
  const settings = await readSettings(root, cwd, config);
  if (isFailure(settings)) return settings;
  const show = (path: string) => relative(cwd, path).replaceAll('\\', '/') || '.';
  const files = settings.models ? await findFiles(root, root, [settings.models], settings.exclude) : [];
  const read = await Promise.all(files.map(path => readModel(path, show(path))));
  return {
    ...around,
    root,
    settings,
    models: new Models(
      read.flatMap(file => file.model ?? []),
      settings.defaultModel || undefined,
    ),
    checks: { today, ...settings.checks },
    notes: read.flatMap(file => file.note ?? []),
    show,
  };
}

async function readModel(path: string, name: string): Promise<{ readonly model?: Model; readonly note?: string }> {
  try {
    const text = await readFile(path, 'utf8');
    const file = readModelFile(text);
    if (file.kind === 'model') return { model: file.model };
    const [problem] = file.kind === 'broken' ? file.problems : [];
    if (!problem) return {};
    const { line, character } = new Lines(text).placeAt(problem.at.start);
    return { note: `${name}:${line + 1}:${character + 1}: ${problem.message}` };
  } catch (error) {
    return { note: `The model ${name} cannot be read: ${reasonOf(error)}.` };
  }
}
