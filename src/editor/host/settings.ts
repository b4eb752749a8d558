import { type ConfigurationScope, workspace } from 'vscode';
import { problemsOfFolder, problemsOfGlobs } from '../../core/base/glob.ts';
import { checkSettings, textSetting, textsSetting } from '../../core/checks/settings.ts';
import { priorityMethodOf } from '../../core/register/priority.ts';

const section = 'continualImprovement';

/** The settings as the user has them now. Their defaults and descriptions stand in package.json. */
export const settings = {
  affects: (change: { affectsConfiguration(section: string): boolean }, key?: string) =>
    change.affectsConfiguration(key ? `${section}.${key}` : section),
  /** Only those that lead nowhere else and are soon tried; the same of the others that name places. */
  include: (scope?: ConfigurationScope) => included(scope).filter(glob => problemsOfGlobs('', [glob]).length === 0),
  exclude: (scope?: ConfigurationScope) => textsSetting(lookup('files.exclude', scope)),
  models: () => (problemsOfGlobs('', [models()]).length > 0 ? '' : models()),
  defaultModel: () => textSetting(lookup('defaultModel')),
  author: () => textSetting(lookup('author')),
  /** How priorities are reckoned. */
  priority: () => priorityMethodOf(lookup('priority')),
  checks: (scope?: ConfigurationScope) => checkSettings(key => lookup(key, scope)),
  /** Whether what is to be seen to is shown before a step is left. */
  beforeAdvancing: (scope?: ConfigurationScope) => lookup('checks.beforeAdvancing', scope) !== false,
  /** Whether the tree selects the initiative that is in the editor. */
  followEditor: () => lookup('followEditor') !== false,
  codeLens: (scope?: ConfigurationScope) => lookup('codeLens', scope) !== false,
  fileBadges: (scope?: ConfigurationScope) => lookup('fileBadges', scope) !== false,
  /** Nothing where it leads out of the folder that is open. */
  newInitiativeFolder: (scope?: ConfigurationScope) =>
    problemsOfFolder('', newFolder(scope)).length > 0 ? undefined : newFolder(scope),
  /** Why some of them are not used, a sentence for each reason. */
  problems: (scope?: ConfigurationScope): string[] => [
    ...problemsOfGlobs(`${section}.files.include`, included(scope)),
    ...problemsOfGlobs(`${section}.models`, [models()]),
    ...problemsOfFolder(`${section}.newInitiativeFolder`, newFolder(scope)),
  ],
};

function included(scope?: ConfigurationScope): readonly string[] {
  return textsSetting(lookup('files.include', scope));
}

function models(): string {
  return textSetting(lookup('models'));
}

function newFolder(scope?: ConfigurationScope): string {
  return textSetting(lookup('newInitiativeFolder', scope));
}

function lookup(key: string, scope?: ConfigurationScope): unknown {
  return workspace.getConfiguration(section, scope).get(key);
}
