import type { PlacedFinding } from '../../core/checks/placed-finding.ts';
import type { Paint } from '../paint.ts';

/** What a check says of a place in a file; the file as it is shown. */
export interface FileFinding extends PlacedFinding {
  readonly file: string;
}

/** Prints findings for people or for a machine. */
export type Format = (findings: readonly FileFinding[], paint: Paint) => string;
