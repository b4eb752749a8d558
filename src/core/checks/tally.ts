import { count, fields, type Shaped } from '../base/validation.ts';
import { t } from '../base/words.ts';
import type { Model } from '../model/model.ts';
import { countInWords, type Finding, type Severity, severities } from './finding.ts';

/**
 * How many findings ask to be seen at a glance. Errors and warnings do; what informs or hints is there for those who
 * look closer. Tree, diagram, lenses and badge all count by this.
 */
export const tally = fields({ errors: count, warnings: count });
export type Tally = Shaped<typeof tally>;

export function counts({ severity }: Pick<Finding, 'severity'>): boolean {
  return severity === 'error' || severity === 'warning';
}

/** None where nothing counts, so that nothing has to be shown. */
export function tallyOf(findings: readonly Pick<Finding, 'severity'>[]): Tally | undefined {
  const of = (wanted: Severity) => findings.filter(({ severity }) => severity === wanted).length;
  return findings.some(counts) ? { errors: of('error'), warnings: of('warning') } : undefined;
}

/** “1 error, 2 warnings” */
export function tallyInWords({ errors, warnings }: Tally): string {
  const told = { errors: countInWords(errors, 'error'), warnings: countInWords(warnings, 'warning') };
  if (errors === 0) return warnings === 0 ? '' : told.warnings;
  return warnings === 0 ? told.errors : t('{errors}, {warnings}', told);
}

/** What is said of one step. */
export function ofStep<F extends Pick<Finding, 'step'>>(findings: readonly F[], step: string): F[] {
  return findings.filter(finding => finding.step === step);
}

/** What is said of no step that the model has: it concerns the initiative as a whole. */
export function ofNoStep<F extends Pick<Finding, 'step'>>(findings: readonly F[], { steps }: Model): F[] {
  return findings.filter(({ step }) => !steps.some(({ id }) => id === step));
}

/** The most serious first; those of one severity stay in the order of the text. */
export function worstFirst<F extends Pick<Finding, 'severity'>>(findings: readonly F[]): F[] {
  return findings.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}
