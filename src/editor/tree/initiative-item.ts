import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { t } from '../../core/base/words.ts';
import type { PlacedFinding } from '../../core/checks/placed-finding.ts';
import type { Verdict } from '../../core/measures/judge/verdict.ts';
import type { Status } from '../../core/model/state.ts';
import { type RowMark, type RowSource, rowOf } from '../../core/views/row.ts';
import { seenNow } from '../host/seen.ts';
import type { BrokenEntry, Entry, InitiativeEntry } from '../workspace/entry.ts';
import { needsNow } from '../workspace/needs.ts';
import { rootOf } from '../workspace/root.ts';
import { type Arrangement, sortings } from './arrangement.ts';
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

export function initiativeItem(
  node: InitiativeNode,
  entry: Entry,
  findings: readonly PlacedFinding[],
  sorted: Sorted,
): TreeItem {
  return entry.kind === 'broken' ? brokenItem(node, entry) : readableItem(node, entry, findings, sorted);
}

type Sorted = Pick<Arrangement, 'sortBy' | 'priority'>;

/** What a row is made of, as it is now. */
export function sourceOf(entry: InitiativeEntry, findings: readonly PlacedFinding[], sorted?: Sorted): RowSource {
  const { initiative, model, typing = false } = entry;
  return {
    ...seenNow(),
    initiative,
    model,
    findings,
    needs: needsNow(entry, findings),
    isTyped: typing,
    sortedBy: sorted && sortings[sorted.sortBy].shown?.(entry, sorted.priority),
    root: rootOf(entry.uri),
  };
}

function readableItem(
  node: InitiativeNode,
  entry: InitiativeEntry,
  findings: readonly PlacedFinding[],
  sorted: Sorted,
): TreeItem {
  const { title, mark, description, told } = rowOf(sourceOf(entry, findings, sorted));
  const item = new TreeItem(title, TreeItemCollapsibleState.Collapsed);
  item.id = node.id;
  item.description = description;
  item.iconPath = mark.kind === 'open' ? progressIcon(mark) : iconOf(mark);
  item.contextValue = contextOf('initiative', entry, findings);
  item.command = { command: 'continualImprovement.open', title: t('Open the File'), arguments: [node] };
  item.accessibilityInformation = { label: told };
  return item;
}

function iconOf(mark: Exclude<RowMark, { kind: 'open' }>): ThemeIcon {
  if (mark.kind === 'typing') return new ThemeIcon('edit');
  const { icon, color }: Mark =
    mark.kind === 'judged' ? verdictMarks[mark.verdict] : { icon: statusIcons[mark.status] };
  const shown = mark.need ? needColors[mark.need] : color;
  return new ThemeIcon(icon, shown === undefined ? undefined : new ThemeColor(shown));
}

const needColors: Readonly<Record<NonNullable<Extract<RowMark, { kind: 'judged' }>['need']>, string>> = {
  broken: 'list.errorForeground',
  error: 'list.errorForeground',
  overdue: 'list.warningForeground',
  'due-soon': 'list.warningForeground',
};

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
