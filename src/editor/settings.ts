import { type ConfigurationScope, workspace } from 'vscode';
import { checkSettings, textSetting, textsSetting } from '../checks/settings.ts';

const section = 'continualImprovement';

/** The settings as the user has them now. Their defaults and descriptions stand in package.json. */
export const settings = {
  affects: (change: { affectsConfiguration(section: string): boolean }, key?: string) =>
    change.affectsConfiguration(key ? `${section}.${key}` : section),
  include: (scope?: ConfigurationScope) => textsSetting(lookup('files.include', scope)),
  exclude: (scope?: ConfigurationScope) => textsSetting(lookup('files.exclude', scope)),
  models: () => textSetting(lookup('models')),
  defaultModel: () => textSetting(lookup('defaultModel')),
  author: () => textSetting(lookup('author')),
  checks: (scope?: ConfigurationScope) => checkSettings(key => lookup(key, scope)),
  /** Whether what is to be seen to is shown before a step is left. */
  beforeAdvancing: (scope?: ConfigurationScope) => lookup('checks.beforeAdvancing', scope) !== false,
  codeLens: (scope?: ConfigurationScope) => lookup('codeLens', scope) !== false,
  fileBadges: (scope?: ConfigurationScope) => lookup('fileBadges', scope) !== false,
  newInitiativeFolder: (scope?: ConfigurationScope) => textSetting(lookup('newInitiativeFolder', scope)),
};

function lookup(key: string, scope?: ConfigurationScope): unknown {
  return workspace.getConfiguration(section, scope).get(key);
}
