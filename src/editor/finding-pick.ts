import type { QuickPickItem } from 'vscode';
import { type Severity, titleOf } from '../checks/finding.ts';
import type { PlacedFinding } from '../checks/placed-finding.ts';

/** The icons by which VS Code shows severities everywhere. A hint has none of its own. */
export const severityIcons: Record<Severity, string> = {
  error: '$(error)',
  warning: '$(warning)',
  information: '$(info)',
  hint: '$(info)',
};

export interface FindingItem extends QuickPickItem {
  readonly finding: PlacedFinding;
}

/** A finding among the choices of a quick pick: its name, its line, and what it says. */
export function findingItem(finding: PlacedFinding): FindingItem {
  return {
    finding,
    label: `${severityIcons[finding.severity]} ${titleOf(finding)}`,
    description: `line ${finding.start.line + 1}`,
    detail: finding.message,
  };
}
