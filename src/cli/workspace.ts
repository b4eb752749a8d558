import { statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { visible } from '../core/base/hidden.ts';
import { t } from '../core/base/words.ts';
import { Models } from '../core/model/models.ts';
import type { Host } from '../core/workspace/host.ts';
import { type OwnModels, readOwnModels } from '../core/workspace/models.ts';
import type { FileFinding } from './formats/file-finding.ts';
import type { Reader } from './harmless.ts';
import { hostOf } from './host.ts';
import { type Failure, isFailure } from './outcome.ts';
import { isOwn, userOf } from './owner.ts';
import type { Paint } from './paint.ts';
import { isInside } from './places.ts';
import { findRepository, findRoot, readSettings, type Settings, settingsFile, settingsOf } from './settings.ts';
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
  /** What is piped in; nothing where nobody pipes. */
  readonly input?: () => Promise<Uint8Array | Failure | undefined>;
}

/** A folder that commands work in, with its settings and models. */
export interface Workspace extends Terminal {
  /** The settings file to use, where one was named. */
  readonly config: string | undefined;
  readonly root: string;
  readonly settings: Settings;
  readonly models: Models;
  readonly host: Host;
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
  const inside = cwd + sep;
  const show = (path: string) => {
    const way = path.startsWith(inside) ? path.slice(inside.length) : relative(cwd, path);
    return (sep === '/' ? way : way.split(sep).join('/')) || '.';
  };
  const host = hostOf({ root, settings, today, show });
  const { models, problems } = isOurs ? await readOwnModels(host) : noModels;
  return {
    ...terminal,
    config,
    root,
    settings,
    host,
    models: new Models(models, settings.defaultModel || undefined),
    problems: [...problems].flatMap(([path, found]) => found.map(finding => ({ file: show(path), ...finding }))),
    passedBy: [...strangers].map(folder => visible(notUsed(folder))),
    show,
  };
}

const noModels: OwnModels = { models: [], problems: new Map() };

function notUsed(folder: string): string {
  return t(
    'The settings and models of {folder} are not used: they belong to somebody else. Who trusts them names a settings file in that folder by --config.',
    { folder },
  );
}

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
