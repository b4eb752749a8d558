import type { Location, Log, Region, ReportingDescriptor, Result } from 'sarif';
import type { LineRange } from '../../core/base/lines.ts';
import { t } from '../../core/base/words.ts';
import type { Severity } from '../../core/checks/finding.ts';
import { checks } from '../../core/checks/rules/table.ts';
import { version } from '../version.ts';
import type { FileFinding } from './file-finding.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** A log in the Static Analysis Results Interchange Format, version 2.1.0. */
export function asSarif(findings: readonly FileFinding[]): string {
  const driver = { name: 'Continual Improvement', version, rules: checks.map(toRule) };
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results: findings.map(toResult) }],
  };
  return JSON.stringify(log, undefined, 2);
}

function toRule({ id, severity, says, about }: (typeof checks)[number]): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: t(says) },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [about] },
  };
}

function toResult({ file, id, severity, message, related, ...span }: FileFinding): Result {
  const index = checks.findIndex(check => check.id === id);
  return {
    ruleId: id,
    ...(index !== -1 && { ruleIndex: index }),
    level: levels[severity],
    message: { text: withoutLinks(message) },
    locations: [locationOf(file, span)],
    ...(related.length > 0 && {
      relatedLocations: related.map(({ message, ...place }) => ({
        ...locationOf(file, place),
        message: { text: withoutLinks(message) },
      })),
    }),
  };
}

function locationOf(file: string, span: LineRange): Location {
  // Half a character, as a name on Windows may hold, has no encoding.
  const uri = file
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return { physicalLocation: { artifactLocation: { uri, uriBaseId: '%SRCROOT%' }, region: regionOf(span) } };
}

function regionOf({ start, end }: LineRange): Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** In SARIF `[text](address)` is a link; a character without width keeps a file from making one. */
function withoutLinks(message: string): string {
  return message.replace(/\](?=\()/g, ']\u2060');
}
