import { type LineRange, Lines } from '../base/lines.ts';
import type { Finding } from './finding.ts';

/** A finding in lines and characters: no text is kept in which an offset would mean something. */
export interface PlacedFinding extends Omit<Finding, 'at' | 'related' | 'fixes'>, LineRange {
  readonly related: readonly ({ readonly message: string } & LineRange)[];
}

export function placeFindings(findings: readonly Omit<Finding, 'fixes'>[], text: string): PlacedFinding[] {
  if (findings.length === 0) return [];
  const lines = new Lines(text);
  return findings.map(({ id, severity, message, step, at, related }) => ({
    id,
    severity,
    message,
    ...(step !== undefined && { step }),
    ...lines.rangeOf(at),
    related: related.map(({ message, at }) => ({ message, ...lines.rangeOf(at) })),
  }));
}
