import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import manifest from '../../package.json' with { type: 'json' };
import type { CheckOptions } from '../checks/check.ts';
import { checkSettings, textSetting, textsSetting } from '../checks/settings.ts';
import { isRecord } from '../text/is-record.ts';
import { Lines } from '../text/lines.ts';
import { own } from '../text/own.ts';
import { type Failure, failure, isFailure, reasonOf } from './outcome.ts';

/** The editor's settings, as far as they mean something here. */
export interface Settings {
  readonly include: readonly string[];
  /** Globs of what is never looked into, VS Code's own `files.exclude` among them. */
  readonly exclude: readonly string[];
  readonly models: string;
  readonly defaultModel: string;
  readonly author: string;
  readonly checks: Omit<CheckOptions, 'today'>;
}

const prefix = 'continualImprovement.';
const file = join('.vscode', 'settings.json');

/** VS Code hides these unless it is told otherwise; that is not this extension's to say, so it is not in package.json. */
const hidden = { '**/.git': true, '**/.svn': true, '**/.hg': true };

/**
 * The folder that globs count from: the nearest one, from a folder upward, that has settings or is a repository's root;
 * else the folder itself.
 */
export function findRoot(folder: string): string {
  return nearest(folder, above => [file, '.git'].some(name => existsSync(join(above, name)))) ?? folder;
}

/** The root of the repository that a folder lies in. */
export function findRepository(folder: string): string | undefined {
  return nearest(folder, above => existsSync(join(above, '.git')));
}

function nearest(from: string, isIt: (folder: string) => boolean): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    if (isIt(folder)) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

/** The settings of a folder, or of the file that `config` names; what neither says has its default. */
export async function readSettings(root: string, cwd: string, config?: string): Promise<Settings | Failure> {
  const path = config === undefined ? join(root, file) : resolve(cwd, config);
  const written = config === undefined && !existsSync(path) ? {} : await readJson(path, relative(cwd, path));
  return isFailure(written) ? written : settingsOf(written);
}

/** What a record of settings means, with its keys as VS Code writes them; anything may stand in it. */
export function settingsOf(written: Readonly<Record<string, unknown>>): Settings {
  const properties: Readonly<Record<string, { readonly default: unknown }>> =
    manifest.contributes.configuration.properties;
  const lookup = (key: string) =>
    Object.hasOwn(written, prefix + key) ? own(written, prefix + key) : own(properties, prefix + key)?.default;
  const hiddenToo = own(written, 'files.exclude');
  const excluded = isRecord(hiddenToo) ? hiddenToo : {};
  return {
    include: textsSetting(lookup('files.include')),
    exclude: [
      ...textsSetting(lookup('files.exclude')),
      ...Object.entries({ ...hidden, ...excluded }).flatMap(([glob, isHidden]) => (isHidden === true ? [glob] : [])),
    ],
    models: textSetting(lookup('models')),
    defaultModel: textSetting(lookup('defaultModel')),
    author: textSetting(lookup('author')),
    checks: checkSettings(lookup),
  };
}

async function readJson(path: string, name: string): Promise<Readonly<Record<string, unknown>> | Failure> {
  try {
    return parseJson((await readFile(path, 'utf8')).replace(/^\ufeff/, ''), name);
  } catch (error) {
    return failure(`The settings ${name} cannot be read: ${reasonOf(error)}.`);
  }
}

function parseJson(text: string, name: string): Readonly<Record<string, unknown>> | Failure {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const [error] = errors;
  if (error) {
    const { line, character } = new Lines(text).placeAt(error.offset);
    return failure(`${name}:${line + 1}:${character + 1} is not valid JSON: ${printParseErrorCode(error.error)}.`);
  }
  if (value === undefined) return {};
  return isRecord(value) ? value : failure(`The settings ${name} are no JSON object.`);
}
