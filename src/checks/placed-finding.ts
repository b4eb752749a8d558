import { Lines, type Span } from '../text/lines.ts';
import type { Finding } from './finding.ts';

/** A finding in lines and characters: no text is kept in which an offset would mean something. */
export interface PlacedFinding extends Omit<Finding, 'at' | 'related'>, Span {
  readonly related: readonly ({ readonly message: string } & Span)[];
}

export function placeFindings(findings: readonly Finding[], text: string): PlacedFinding[] {
  if (findings.length === 0) return [];
  const lines = new Lines(text);
  return findings.map(({ at, related, ...finding }) => ({
    ...finding,
    ...lines.spanOf(at),
    related: related.map(({ message, at }) => ({ message, ...lines.spanOf(at) })),
  }));
}
