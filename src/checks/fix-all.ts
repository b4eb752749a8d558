import type { Stamp } from '../initiative/plan.ts';
import type { Models } from '../model/models.ts';
import { difference } from '../text/difference.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import type { CheckOptions } from './check.ts';
import { checkText } from './check-file.ts';
import type { Finding } from './finding.ts';
import type { Fix } from './fix.ts';
import { planFix } from './plan-fix.ts';

/** Far more than a file can need; a fix that does not mend its finding must not be made for ever. */
const MOST = 100;

/** A fix that was made, with what it was made for. */
export interface Made {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** Fixes that are made together: the edits that all of them come to, and each in its turn. */
export interface AllFixes {
  readonly edits: readonly TextEdit[];
  readonly made: readonly Made[];
}

/**
 * Plans all fixes of a text which are certain. They are made one after the other, since one may clear the
 * way for the next: what is understood at last may contradict something else.
 */
export function planAllFixes(text: string, models: Models, options: CheckOptions): AllFixes {
  const stamp: Stamp = { on: options.today };
  const made: Made[] = [];
  let result = text;
  while (made.length < MOST) {
    const next = nextFixed(result, models, options, stamp);
    if (next === undefined) break;
    result = next.text;
    made.push(next.made);
  }
  return { edits: difference(text, result), made };
}

/** Whether a finding can be mended without asking anybody. */
export function isSafe({ fixes }: Finding): boolean {
  return fixes.some(({ certainty }) => certainty === 'certain');
}

function nextFixed(text: string, models: Models, options: CheckOptions, stamp: Stamp) {
  for (const finding of checkText(text, models, options)) {
    const fix = finding.fixes.find(({ certainty }) => certainty === 'certain');
    const planned = fix && planFix(text, models, fix, stamp);
    if (fix && planned?.kind === 'edits') return { text: applyEdits(text, planned.edits), made: { finding, fix } };
  }
  return undefined;
}
