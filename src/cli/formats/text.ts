import { columns } from '../columns.ts';
import { type Paint, styleOf } from '../paint.ts';
import type { FileFinding } from './file-finding.ts';

/** A line for each finding, which editors and terminals can follow to its place. */
export function asText(findings: readonly FileFinding[], paint: Paint): string {
  const rows = findings.map(({ file, start, severity, message, id }) => [
    `${file}:${start.line + 1}:${start.character + 1}`,
    { text: severity, style: styleOf[severity] },
    `${message} (${id})`,
  ]);
  return columns(rows, paint).join('\n');
}
