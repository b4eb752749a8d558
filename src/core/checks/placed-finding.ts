import { type LineRange, Lines } from '../base/lines.ts';
import type { Finding } from './finding.ts';

/** A finding in lines and characters: no text is kept in which an offset would mean something. */
export interface PlacedFinding extends Omit<Finding, 'at' | 'related' | 'fixes'>, LineRange {
  /** What is written at its place: by it a finding is found again, wherever it is by then. */
  readonly written: string;
  readonly related: readonly ({ readonly message: string } & LineRange)[];
}

/** What is longer is told by its beginning. */
const LONGEST = 100;

export function placeFindings(findings: readonly Omit<Finding, 'fixes'>[], text: string): PlacedFinding[] {
  if (findings.length === 0) return [];
  const lines = new Lines(text);
  return findings.map(({ id, severity, message, step, at, related }) => ({
    id,
    severity,
    message,
    ...(step !== undefined && { step }),
    written: text.slice(at.start, Math.min(at.end, at.start + LONGEST)),
    ...lines.rangeOf(at),
    related: related.map(({ message, at }) => ({ message, ...lines.rangeOf(at) })),
  }));
}
