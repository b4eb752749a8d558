import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import manifest from '../../package.json' with { type: 'json' };
import { problemsOfExcluding, problemsOfGlobs } from '../core/base/glob.ts';
import { isRecord } from '../core/base/is-record.ts';
import { Lines } from '../core/base/lines.ts';
import { own } from '../core/base/own.ts';
import { t } from '../core/base/words.ts';
import type { CheckOptions } from '../core/checks/options.ts';
import { checkSettings, textSetting, textsSetting } from '../core/checks/settings.ts';
import { type Failure, failure, isFailure } from './outcome.ts';
import { isInside, realOf } from './places.ts';
import { readText } from './whole.ts';

/** The editor's settings, as far as they mean something here. */
export interface Settings {
  readonly include: readonly string[];
  /** Globs of what is never looked into, VS Code's own `files.exclude` among them. */
  readonly exclude: readonly string[];
  readonly models: string;
  readonly defaultModel: string;
  readonly author: string;
  /** As it is written. */
  readonly priority: string;
  readonly checks: Omit<CheckOptions, 'today'>;
  /** Why they cannot be used, a sentence for each reason. */
  readonly problems: readonly string[];
}

const prefix = 'continualImprovement.';
export const settingsFile = join('.vscode', 'settings.json');

/** VS Code hides these unless it is told otherwise; that is not this extension's to say, so it is not in package.json. */
const hidden = { '**/.git': true, '**/.svn': true, '**/.hg': true };

/**
 * The folder that globs count from: the nearest one, from a folder upward, that has settings or is a repository's root,
 * and that counts; else the folder itself.
 */
export function findRoot(folder: string, counts: (folder: string) => boolean): string {
  return nearest(folder, above => isRoot(above) && counts(above)) ?? folder;
}

/** The root of the repository that a folder lies in. */
export function findRepository(folder: string): string | undefined {
  return nearest(folder, above => existsSync(join(above, '.git')));
}

function isRoot(folder: string): boolean {
  return [settingsFile, '.git'].some(name => existsSync(join(folder, name)));
}

function nearest(from: string, isIt: (folder: string) => boolean): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    if (isIt(folder)) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

/** The settings of a folder, or of the file that `config` names; what neither says has its default. */
export async function readSettings(root: string, cwd: string, config?: string): Promise<Settings | Failure> {
  const path = config === undefined ? join(root, settingsFile) : resolve(cwd, config);
  const name = relative(cwd, path);
  const written =
    config === undefined && !existsSync(path) ? {} : await readJson(path, name, config ? undefined : root);
  if (isFailure(written)) return written;
  const settings = settingsOf(written);
  return settings.problems.length > 0
    ? failure(t('{file}: {why}', { file: name, why: settings.problems.join(' ') }))
    : settings;
}

/** What a record of settings means, with its keys as VS Code writes them; anything may stand in it. */
export function settingsOf(written: Readonly<Record<string, unknown>>): Settings {
  const properties: Readonly<Record<string, { readonly default: unknown }>> =
    manifest.contributes.configuration.properties;
  const lookup = (key: string) =>
    Object.hasOwn(written, prefix + key) ? own(written, prefix + key) : own(properties, prefix + key)?.default;
  const hiddenToo = own(written, 'files.exclude');
  const hiding = isRecord(hiddenToo) ? hiddenToo : {};
  const include = textsSetting(lookup('files.include'));
  const models = textSetting(lookup('models'));
  const exclude = [
    ...textsSetting(lookup('files.exclude')),
    ...Object.entries({ ...hidden, ...hiding }).flatMap(([glob, isHidden]) => (isHidden === true ? [glob] : [])),
  ];
  return {
    include,
    exclude,
    models,
    defaultModel: textSetting(lookup('defaultModel')),
    author: textSetting(lookup('author')),
    priority: textSetting(lookup('priority')),
    checks: checkSettings(lookup),
    problems: [
      ...problemsOfGlobs(`${prefix}files.include`, include),
      ...problemsOfGlobs(`${prefix}models`, [models]),
      ...problemsOfExcluding('files.exclude', exclude),
    ],
  };
}

/** Of a folder's own settings: by no link out of it. */
async function readJson(
  path: string,
  name: string,
  root: string | undefined,
): Promise<Readonly<Record<string, unknown>> | Failure> {
  if (root !== undefined && !isInside(realOf(root) ?? root, realOf(path) ?? path))
    return failure(
      t('The settings {file} cannot be read: they are a link that leads out of {root}.', { file: name, root }),
    );
  const text = readText(path, name);
  return isFailure(text)
    ? failure(t('The settings {file} cannot be read: {why}', { file: name, why: text.message }))
    : parseJson(text, name);
}

function parseJson(text: string, name: string): Readonly<Record<string, unknown>> | Failure {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const [error] = errors;
  if (error) {
    const { line, character } = new Lines(text).positionAt(error.offset);
    return failure(
      t('{place} is not valid JSON: {error}.', {
        place: `${name}:${line + 1}:${character + 1}`,
        error: printParseErrorCode(error.error),
      }),
    );
  }
  if (value === undefined) return {};
  return isRecord(value) ? value : failure(t('The settings {name} are no JSON object.', { name }));
}
