import { Lines, type Span } from '../base/lines.ts';
import type { Finding } from './finding.ts';

/** A finding in lines and characters: no text is kept in which an offset would mean something. */
export interface PlacedFinding extends Omit<Finding, 'at' | 'related' | 'fixes'>, Span {
  readonly related: readonly ({ readonly message: string } & Span)[];
}

export function placeFindings(findings: readonly Omit<Finding, 'fixes'>[], text: string): PlacedFinding[] {
  if (findings.length === 0) return [];
  const lines = new Lines(text);
  return findings.map(({ id, severity, message, step, at, related }) => ({
    id,
    severity,
    message,
    ...(step !== undefined && { step }),
    ...lines.spanOf(at),
    related: related.map(({ message, at }) => ({ message, ...lines.spanOf(at) })),
  }));
}
