import { statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { visible } from '../core/base/hidden.ts';
import type { CheckOptions } from '../core/checks/options.ts';
import { placeFindings } from '../core/checks/placed-finding.ts';
import type { Model } from '../core/model/model.ts';
import { MOST_MODELS, modelMarker, readModelFile, tooManyModels } from '../core/model/model-file.ts';
import { Models } from '../core/model/models.ts';
import { headOfFile } from '../core/yaml/head.ts';
import { eachOf } from '../disk/each-of.ts';
import { findFiles } from './files.ts';
import type { FileFinding } from './formats/file-finding.ts';
import type { Reader } from './harmless.ts';
import { type Failure, isFailure, reasonOf } from './outcome.ts';
import { isOwn, userOf } from './owner.ts';
import type { Paint } from './paint.ts';
import { isInside } from './places.ts';
import { findRepository, findRoot, readSettings, type Settings, settingsFile, settingsOf } from './settings.ts';
import { disk, readWhole } from './whole.ts';
import type { Tell } from './writing/lock.ts';

/** What comes from outside: tests bring their own. */
export interface Terminal {
  /** An absolute path. */
  readonly cwd: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly paint: Paint;
  /** Who reads the standard output; a program unless told. */
  readonly reader?: Reader;
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
  /** A line for each folder whose settings and models would count, were they not somebody else's. */
  readonly passedBy: readonly string[];
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
  const strangers = new Set<string>();
  const counts = (folder: string) => {
    const is = isCounted(folder, cwd, config);
    if (!is) strangers.add(folder);
    return is;
  };
  const root = rootOf(place, cwd, config, counts);
  const isOurs = counts(root);
  const settings = isOurs || config !== undefined ? await readSettings(root, cwd, config) : settingsOf({});
  if (isFailure(settings)) return settings;
  const show = (path: string) => relative(cwd, path).split(sep).join('/') || '.';
  const read = isOurs && settings.models ? await readModels(root, settings, show) : [];
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
    passedBy: [...strangers].map(folder => visible(`The settings and models of ${folder} ${notUsed}`)),
    show,
  };
}

const notUsed =
  'are not used: they belong to somebody else. Who trusts them names a settings file in that folder by --config.';

/** The root of the workspace that a file or a folder lies in. */
export function rootOf(
  place: string,
  cwd: string,
  config: string | undefined,
  counts = (folder: string) => isCounted(folder, cwd, config),
): string {
  const root = findRoot(cwd, counts);
  if (isInside(root, place)) return root;
  return findRoot(statSync(place, { throwIfNoEntry: false })?.isDirectory() ? place : dirname(place), counts);
}

/** Whether what a folder sets counts: it is one's own, or settings of it were named. */
function isCounted(folder: string, cwd: string, config: string | undefined): boolean {
  const named = config === undefined ? undefined : dirname(resolve(cwd, config));
  return named === folder || named === dirname(join(folder, settingsFile)) || isOwn(folder, userOf(process.env));
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

/** Of a file that is no model only the beginning is read, whatever the setting says. */
async function readModels(root: string, settings: Settings, show: (path: string) => string): Promise<ReadModel[]> {
  const { files } = await findFiles(root, root, [settings.models], settings.exclude);
  const read = new Map<string, ReadModel>();
  const models = new Set<string>();
  await eachOf(files, async path => {
    try {
      const head = await headOfFile(bytes => disk.readHead(path, bytes));
      if (head && modelMarker.test(head.text)) models.add(path);
    } catch (error) {
      read.set(path, cannotBeRead(show(path), `${show(path)}: ${reasonOf(error)}.`));
    }
  });
  const inOrder = files.filter(path => models.has(path));
  await eachOf(inOrder.slice(0, MOST_MODELS), async path => void read.set(path, await readModel(path, show(path))));
  for (const path of inOrder.slice(MOST_MODELS)) read.set(path, wrong(show(path), tooManyModels));
  return files.flatMap(path => read.get(path) ?? []);
}

async function readModel(path: string, name: string): Promise<ReadModel> {
  const bytes = await readWhole(path, name);
  if (isFailure(bytes)) return cannotBeRead(name, bytes.message);
  const text = new TextDecoder().decode(bytes);
  const file = readModelFile(text);
  if (file.kind === 'model') return { model: file.model };
  const problems = file.kind === 'broken' ? file.problems : [];
  const findings = problems.map(problem => ({ ...problem, related: [] }));
  return { problems: placeFindings(findings, text).map(finding => ({ file: name, ...finding })) };
}

function cannotBeRead(file: string, why: string): ReadModel {
  return wrong(file, `The model cannot be read: ${why}`);
}

function wrong(file: string, message: string): ReadModel {
  return { problems: [{ file, id: 'wrong-model', severity: 'error', message, start, end: start, related: [] }] };
}

const start = { line: 0, character: 0 };
