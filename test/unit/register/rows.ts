import { checkInitiative } from '../../../src/core/checks/check-file.ts';
import { placeFindings } from '../../../src/core/checks/placed-finding.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { Models } from '../../../src/core/model/models.ts';
import { rowOf } from '../../../src/core/register/make-row.ts';
import type { Looking, ReadRow, Row } from '../../../src/core/register/row.ts';

export const looking: Looking = { today: '2026-11-23', locale: 'en', me: 'Mei' };

const models = new Models([]);

/** All files lie in one folder. */
const linked = (path: string) => `file:///${path.replace('./', '')}`;

/** The row of a file with this front matter. */
export function row(frontMatter: string, path = 'initiatives/a.md', { today, locale } = looking): Row {
  const snapshot = new Snapshot(`---\n${frontMatter}\n---\n`, models);
  const { read } = snapshot;
  if (read.kind === 'not-an-initiative') throw new Error(`It is no initiative: ${frontMatter}`);
  const findings = placeFindings(checkInitiative(snapshot, { today }), snapshot.text);
  const known = read.kind === 'broken' ? { kind: read.kind, message: read.problems[0]?.message ?? '' } : read;
  return rowOf({ file: `file:///${path}`, path, read: known, findings, linked }, { today, locale });
}

/** The same of one that can be read. */
export function readRow(frontMatter: string, path?: string): ReadRow {
  const made = row(frontMatter, path);
  if (made.kind === 'broken') throw new Error(made.message);
  return made;
}
