import { type ConfigurationScope, workspace } from 'vscode';

const section = 'continualImprovement';

/** The settings as the user has them now. Their defaults and descriptions stand in package.json. */
export const settings = {
  affects: (change: { affectsConfiguration(section: string): boolean }, key?: string) =>
    change.affectsConfiguration(key ? `${section}.${key}` : section),
  include: (scope?: ConfigurationScope) => texts('files.include', scope),
  exclude: (scope?: ConfigurationScope) => texts('files.exclude', scope),
  models: () => text('models'),
  defaultModel: () => text('defaultModel'),
  author: () => text('author'),
  newInitiativeFolder: (scope?: ConfigurationScope) => text('newInitiativeFolder', scope),
};

function text(key: string, scope?: ConfigurationScope): string {
  const value: unknown = workspace.getConfiguration(section, scope).get(key);
  return typeof value === 'string' ? value.trim() : '';
}

function texts(key: string, scope?: ConfigurationScope): string[] {
  const value: unknown = workspace.getConfiguration(section, scope).get(key);
  return Array.isArray(value) ? value.filter(item => typeof item === 'string' && item !== '') : [];
}
