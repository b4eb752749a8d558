import { isRecord } from '../base/is-record.ts';
import { type Severity, severities } from './finding.ts';
import type { CheckOptions } from './options.ts';

/** Looks a setting up by its key without the prefix; what comes back is whatever the user has written. */
export type Lookup = (key: string) => unknown;

/** What the settings `checks.*` mean for the checks. */
export function checkSettings(lookup: Lookup): Omit<CheckOptions, 'today'> {
  return {
    severities: severitiesOf(lookup('checks.severity')),
    ...optionalCount(lookup, 'quietDays'),
    ...optionalCount(lookup, 'readingDays'),
    ...optionalCount(lookup, 'activePerOwner'),
  };
}

export function textSetting(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

export function textsSetting(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string' && item !== '') : [];
}

function severitiesOf(value: unknown): Record<string, Severity | 'off'> {
  const known: readonly unknown[] = [...severities, 'off'];
  const entries = isRecord(value) ? Object.entries(value).filter(([, severity]) => known.includes(severity)) : [];
  return Object.fromEntries(entries) as Record<string, Severity | 'off'>;
}

function optionalCount<K extends string>(lookup: Lookup, key: K): { [key in K]?: number } {
  const value = lookup(`checks.${key}`);
  return (typeof value === 'number' && value >= 0 ? { [key]: value } : {}) as { [key in K]?: number };
}
