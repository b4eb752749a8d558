import type { Stamp } from '../initiative/plan.ts';
import type { Models } from '../model/models.ts';
import { difference } from '../text/difference.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import type { CheckOptions } from './check.ts';
import { checkText } from './check-file.ts';
import type { Finding } from './finding.ts';
import { planFix } from './plan-fix.ts';

/** Far more than a file can need; a fix that does not mend its finding must not be made for ever. */
const MOST = 100;

/**
 * The edits that make all fixes of a text which are certain. They are made one after the other, since one may clear the
 * way for the next: what is understood at last may contradict something else.
 */
export function planAllFixes(text: string, models: Models, options: CheckOptions): TextEdit[] {
  const stamp: Stamp = { on: options.today };
  let result = text;
  for (let made = 0; made < MOST; made++) {
    const next = nextFixed(result, models, options, stamp);
    if (next === undefined) break;
    result = next;
  }
  return difference(text, result);
}

/** Whether a finding can be mended without asking anybody. */
export function isSafe({ fixes }: Finding): boolean {
  return fixes.some(({ certainty }) => certainty === 'certain');
}

function nextFixed(text: string, models: Models, options: CheckOptions, stamp: Stamp): string | undefined {
  for (const { fixes } of checkText(text, models, options)) {
    const fix = fixes.find(({ certainty }) => certainty === 'certain');
    const planned = fix && planFix(text, models, fix, stamp);
    if (planned?.kind === 'edits') return applyEdits(text, planned.edits);
  }
  return undefined;
}
