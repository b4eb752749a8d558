import { type ConfigurationScope, workspace } from 'vscode';
import type { CheckOptions } from '../checks/check.ts';
import { type Severity, severities } from '../checks/finding.ts';
import { isRecord } from '../text/front-matter.ts';

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
  checks: (scope?: ConfigurationScope): Omit<CheckOptions, 'today'> => ({
    severities: severitiesOf(workspace.getConfiguration(section, scope).get('checks.severity')),
    ...optionalDays('quietDays', scope),
    ...optionalDays('readingDays', scope),
  }),
  newInitiativeFolder: (scope?: ConfigurationScope) => text('newInitiativeFolder', scope),
};

function severitiesOf(value: unknown): Record<string, Severity | 'off'> {
  const known: readonly unknown[] = [...severities, 'off'];
  const entries = isRecord(value) ? Object.entries(value).filter(([, severity]) => known.includes(severity)) : [];
  return Object.fromEntries(entries) as Record<string, Severity | 'off'>;
}

function optionalDays<K extends string>(key: K, scope?: ConfigurationScope): { [key in K]?: number } {
  const value: unknown = workspace.getConfiguration(section, scope).get(`checks.${key}`);
  return (typeof value === 'number' && value >= 0 ? { [key]: value } : {}) as { [key in K]?: number };
}

function text(key: string, scope?: ConfigurationScope): string {
  const value: unknown = workspace.getConfiguration(section, scope).get(key);
  return typeof value === 'string' ? value.trim() : '';
}

function texts(key: string, scope?: ConfigurationScope): string[] {
  const value: unknown = workspace.getConfiguration(section, scope).get(key);
  return Array.isArray(value) ? value.filter(item => typeof item === 'string' && item !== '') : [];
}
