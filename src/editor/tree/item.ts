import { ThemeColor, ThemeIcon, TreeItem, TreeItemCheckboxState, TreeItemCollapsibleState } from 'vscode';
import { t } from '../../core/base/words.ts';
import type { PlacedFinding } from '../../core/checks/placed-finding.ts';
import { ofStep, tallyInWords, tallyOf } from '../../core/checks/tally.ts';
import type { Task } from '../../core/markdown/sections.ts';
import { seen } from '../../core/markdown/seen.ts';
import { findStep } from '../../core/model/model.ts';
import { positionOf } from '../../core/model/position.ts';
import { stateOf } from '../../core/model/standing.ts';
import { type ShownState, shownStateOf, stateInWords } from '../../core/views/loop.ts';
import type { InitiativeEntry } from '../workspace/entry.ts';
import type { Group } from './arranged.ts';
import { contextOf } from './context.ts';
import type { GroupNode, StepNode, TaskNode } from './node.ts';
import { stepTooltip } from './tooltip.ts';

const stepMarks: Readonly<Record<ShownState, ThemeIcon>> = {
  current: new ThemeIcon('play-circle', new ThemeColor('charts.blue')),
  next: new ThemeIcon('play-circle'),
  active: new ThemeIcon('sync', new ThemeColor('charts.blue')),
  done: new ThemeIcon('pass-filled', new ThemeColor('charts.green')),
  stale: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
  skipped: new ThemeIcon('circle-slash'),
  'not-started': new ThemeIcon('circle-large-outline'),
};

/** Those that are closed are counted only where there is nothing else. */
export function groupItem(node: GroupNode, group: Pick<Group, 'open' | 'uris'> | undefined): TreeItem {
  const item = new TreeItem(node.label, TreeItemCollapsibleState.Expanded);
  item.id = node.id;
  item.description = String(group?.open || (group?.uris.length ?? 0));
  item.contextValue = 'group';
  return item;
}

export function stepItem(
  node: StepNode,
  entry: InitiativeEntry,
  tasks: readonly Task[],
  all: readonly PlacedFinding[],
): TreeItem {
  const { initiative, model } = entry;
  const step = findStep(model, node.step);
  const position = positionOf(model, initiative);
  const standing = {
    state: stateOf(initiative, node.step),
    current: position.current?.id === node.step,
    stale: position.stale.some(({ id }) => id === node.step),
  };
  const state = stateInWords(standing);
  const done = tasks.filter(task => task.done).length;
  const findings = ofStep(all, node.step);
  const tally = tallyOf(findings);
  const label = `${model.steps.findIndex(({ id }) => id === node.step) + 1}. ${step?.label ?? node.step}`;
  const item = new TreeItem(
    label,
    tasks.length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
  );
  item.id = node.id;
  item.description = [
    state,
    ...(tally ? [tallyInWords(tally)] : []),
    ...(tasks.length > 0 ? [`${done}/${tasks.length}`] : []),
  ].join(' · ');
  item.iconPath = stepMarks[shownStateOf(standing)];
  if (step) item.tooltip = stepTooltip(step, findings);
  item.contextValue = contextOf('step', entry, findings, node.step);
  item.command = { command: 'continualImprovement.open', title: t('Open the Section'), arguments: [node] };
  item.accessibilityInformation = {
    label: [
      label,
      state,
      ...(tasks.length > 0 ? [t('{done} of {total} tasks done', { done, total: tasks.length })] : []),
      ...(tally ? [tallyInWords(tally)] : []),
    ].join(', '),
  };
  return item;
}

export function taskItem(node: TaskNode, task: Task): TreeItem {
  const item = new TreeItem(seen(task.text), TreeItemCollapsibleState.None);
  item.id = node.id;
  item.checkboxState = task.done ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked;
  item.contextValue = 'task';
  item.command = { command: 'continualImprovement.open', title: t('Go to the Task'), arguments: [node] };
  return item;
}
