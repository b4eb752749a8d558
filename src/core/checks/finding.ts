import { capitalized } from '../base/capitalized.ts';
import type { TextRange } from '../base/edit.ts';
import type { Related } from '../yaml/problem.ts';
import type { Fix } from './fixes/fix.ts';

export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** What a check says of one place in a file. `at` and the related places are offsets of the whole text. */
export interface Finding {
  readonly id: string;
  readonly severity: Severity;
  readonly message: string;
  /** The id of the step that it is about. */
  readonly step?: string;
  readonly at: TextRange;
  readonly related: readonly Related[];
  /** What would mend it, the best first; see `planFix`. */
  readonly fixes: readonly Fix[];
}

/** What it is called where there is no room for its message: “No baseline”. */
export function titleOf({ id }: Pick<Finding, 'id'>): string {
  return capitalized(id.replaceAll('-', ' '));
}
