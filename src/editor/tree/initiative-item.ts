import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { sentence, t } from '../../core/base/words.ts';
import type { PlacedFinding } from '../../core/checks/placed-finding.ts';
import { tallyInWords, tallyOf } from '../../core/checks/tally.ts';
import type { Verdict } from '../../core/measures/judge/verdict.ts';
import { inWords } from '../../core/model/moves.ts';
import { positionOf } from '../../core/model/position.ts';
import type { Status } from '../../core/model/state.ts';
import { isOverdue, isReadingDue } from '../workspace/attention.ts';
import type { BrokenEntry, Entry, InitiativeEntry } from '../workspace/entry.ts';
import { type Reached, reachedInBrief, reachedInWords, reachedOf } from '../workspace/reached.ts';
import { contextOf } from './context.ts';
import type { InitiativeNode } from './node.ts';
import { progressIcon } from './progress-icon.ts';

const statusIcons: Record<Exclude<Status, 'active'>, string> = {
  proposed: 'lightbulb',
  'on-hold': 'debug-pause',
  completed: 'pass',
  dropped: 'trash',
};

interface Mark {
  readonly icon: string;
  readonly color?: string;
}

/** A verdict is told by the shape; the colour only says it once more. */
const verdictMarks: Record<Verdict, Mark> = {
  met: { icon: 'pass', color: 'charts.green' },
  'partly-met': { icon: 'color-mode' },
  missed: { icon: 'circle-slash' },
  regressed: { icon: 'arrow-circle-down', color: 'list.warningForeground' },
  unmeasured: { icon: 'question' },
};

/** What is said in words of its own, with the check that says the same. */
const dues = [
  { isDue: isOverdue, says: sentence('review overdue'), check: 'review-overdue' },
  { isDue: isReadingDue, says: sentence('reading due'), check: 'sustain-overdue' },
] as const;

export function initiativeItem(node: InitiativeNode, entry: Entry, findings: readonly PlacedFinding[]): TreeItem {
  return entry.kind === 'broken' ? brokenItem(node, entry) : readableItem(node, entry, findings);
}

function readableItem(node: InitiativeNode, entry: InitiativeEntry, findings: readonly PlacedFinding[]): TreeItem {
  const { initiative, model } = entry;
  const { title, status, cycle } = initiative;
  const { current, done, total } = positionOf(model, initiative);
  const place = current?.label;
  const reached = reachedOf(entry);
  const due = dues.filter(({ isDue }) => isDue(initiative));
  // What is said in words is not counted, too.
  const tally = tallyOf(findings.filter(({ id }) => !due.some(({ check }) => check === id)));
  const warnings = [...due.map(({ says }) => t(says)), ...(tally ? [tallyInWords(tally)] : [])];
  const item = new TreeItem(title, TreeItemCollapsibleState.Collapsed);
  item.id = node.id;
  item.description = [
    place ? `${done}/${total} ${place}` : `${done}/${total}`,
    ...(cycle > 1 ? [t('cycle {cycle}', { cycle })] : []),
    ...(reached ? [reachedInBrief(reached)] : []),
    ...warnings,
  ].join(' · ');
  item.iconPath = entry.typing
    ? new ThemeIcon('edit')
    : status === 'active'
      ? progressIcon(done, total, warnings.length > 0)
      : iconOf(status, reached, warnings.length > 0);
  item.contextValue = contextOf('initiative', entry, findings);
  item.accessibilityInformation = {
    label: [
      title,
      inWords(status),
      t('{done} of {total} steps done', { done, total }),
      ...(place ? [t('at {place}', { place })] : []),
      ...(reached ? [reachedInWords(reached)] : []),
      ...warnings,
      ...(entry.typing ? [t('being typed')] : []),
    ].join(', '),
  };
  return item;
}

function iconOf(status: Exclude<Status, 'active'>, reached: Reached | undefined, warns: boolean): ThemeIcon {
  const { icon, color }: Mark =
    reached?.kind === 'judged' ? verdictMarks[reached.judgement.value] : { icon: statusIcons[status] };
  const shown = warns ? 'list.warningForeground' : color;
  return new ThemeIcon(icon, shown === undefined ? undefined : new ThemeColor(shown));
}

/** An error that can be seen: it leads to its place, and the rest of the tree is as ever. */
function brokenItem(node: InitiativeNode, { uri, problems: [problem] }: BrokenEntry): TreeItem {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const item = new TreeItem(name, TreeItemCollapsibleState.None);
  item.id = node.id;
  item.description = problem
    ? t('line {line}: {problem}', { line: problem.start.line + 1, problem: problem.message })
    : '';
  item.tooltip = problem?.message;
  item.iconPath = new ThemeIcon('error', new ThemeColor('list.errorForeground'));
  item.contextValue = 'broken';
  item.command = { command: 'continualImprovement.open', title: t('Go to the Error'), arguments: [node] };
  item.accessibilityInformation = {
    label: t('{file} cannot be read. {why}', { file: name, why: String(item.description) }),
  };
  return item;
}
