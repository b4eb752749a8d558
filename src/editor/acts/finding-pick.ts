import { t } from '../../core/base/words.ts';
import { type Severity, titleOf } from '../../core/checks/finding.ts';
import type { PlacedFinding } from '../../core/checks/placed-finding.ts';
import type { Item } from '../questions/item.ts';

/** The icons by which VS Code shows severities everywhere. A hint has none of its own. */
export const severityIcons: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'info',
};

export interface FindingItem extends Item {
  readonly finding: PlacedFinding;
}

/** A finding among the choices of a quick pick: its name, its line, and what it says. */
export function findingItem(finding: PlacedFinding): FindingItem {
  return {
    finding,
    icon: severityIcons[finding.severity],
    label: titleOf(finding),
    description: t('line {line}', { line: finding.start.line + 1 }),
    detail: finding.message,
  };
}
