import type { LinePosition } from '../../core/base/lines.ts';
import type { FileFinding } from './file-finding.ts';

export function asJson(findings: readonly FileFinding[]): string {
  return JSON.stringify(findings.map(toJson), undefined, 2);
}

/** A finding as programs get it: lines and characters count from 1, `end` is the place after the last character. */
export function toJson({ file, id, severity, message, step, start, end }: FileFinding) {
  return { file, id, severity, message, ...(step && { step }), range: { start: fromOne(start), end: fromOne(end) } };
}

function fromOne({ line, character }: LinePosition): LinePosition {
  return { line: line + 1, character: character + 1 };
}
