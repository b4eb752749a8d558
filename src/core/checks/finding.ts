import { capitalized } from '../base/capitalized.ts';
import type { TextRange } from '../base/edit.ts';
import { counted, type Sentence, sentence, t } from '../base/words.ts';
import type { Related } from '../yaml/problem.ts';
import type { Fix } from './fixes/fix.ts';

export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** A severity as people say it. */
export function severityInWords(severity: Severity): string {
  return t(words[severity]);
}

const words: Readonly<Record<Severity, Sentence>> = {
  error: sentence('error'),
  warning: sentence('warning'),
  information: sentence('information'),
  hint: sentence('hint'),
};

/** “2 errors” */
export function countInWords(count: number, severity: Severity): string {
  return counts[severity](count);
}

const counts: Readonly<Record<Severity, (count: number) => string>> = {
  error: n => counted(n, { one: '{n} error', other: '{n} errors' }),
  warning: n => counted(n, { one: '{n} warning', other: '{n} warnings' }),
  information: n => counted(n, { one: '{n} information', other: '{n} information' }),
  hint: n => counted(n, { one: '{n} hint', other: '{n} hints' }),
};

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
