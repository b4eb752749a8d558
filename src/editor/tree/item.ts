import {
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  workspace,
} from 'vscode';
import type { PlacedFinding } from '../../checks/placed-finding.ts';
import { ofNoStep, ofStep, tallyInWords, tallyOf, worstFirst } from '../../checks/tally.ts';
import { stateInWords } from '../../diagram/loop.ts';
import { findStep } from '../../model/model.ts';
import { nextMove, wordsOf } from '../../model/move-words.ts';
import { allowedMoves, inWords } from '../../model/moves.ts';
import { positionOf } from '../../model/position.ts';
import { type Status, stateOf } from '../../model/standing.ts';
import { capitalized } from '../../text/capitalized.ts';
import type { Task } from '../../text/sections.ts';
import { isOverdue } from '../attention.ts';
import type { BrokenEntry, Entry, InitiativeEntry } from '../entry.ts';
import type { GroupNode, InitiativeNode, StepNode, TaskNode } from './node.ts';
import { progressIcon } from './progress-icon.ts';

const statusIcons: Record<Exclude<Status, 'active'>, string> = {
  proposed: 'lightbulb',
  'on-hold': 'debug-pause',
  completed: 'pass',
  dropped: 'trash',
};

const stepMarks = {
  current: new ThemeIcon('play-circle', new ThemeColor('charts.blue')),
  next: new ThemeIcon('play-circle'),
  active: new ThemeIcon('sync', new ThemeColor('charts.blue')),
  done: new ThemeIcon('pass-filled', new ThemeColor('charts.green')),
  'done, stale': new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
  skipped: new ThemeIcon('circle-slash'),
  'not started': new ThemeIcon('circle-large-outline'),
};

export function groupItem(node: GroupNode, count: number): TreeItem {
  const item = new TreeItem(node.label, TreeItemCollapsibleState.Expanded);
  item.id = node.id;
  item.description = String(count);
  item.contextValue = 'group';
  return item;
}

type Said = readonly PlacedFinding[];

export function initiativeItem(node: InitiativeNode, entry: Entry, findings: Said): TreeItem {
  return entry.kind === 'broken' ? brokenItem(node, entry) : readableItem(node, entry, findings);
}

function readableItem(node: InitiativeNode, entry: InitiativeEntry, findings: Said): TreeItem {
  const { initiative, model } = entry;
  const { current, done, total } = positionOf(model, initiative);
  const overdue = isOverdue(initiative);
  const tally = tallyOf(findings);
  const item = new TreeItem(initiative.title, TreeItemCollapsibleState.Collapsed);
  item.id = node.id;
  item.description = [
    current && initiative.status !== 'completed' ? `${done}/${total} ${current.label}` : `${done}/${total}`,
    ...(initiative.cycle > 1 ? [`cycle ${initiative.cycle}`] : []),
    ...(overdue ? ['review overdue'] : []),
    ...(tally ? [tallyInWords(tally)] : []),
  ].join(' · ');
  const warns = overdue || tally !== undefined;
  item.iconPath =
    initiative.status === 'active'
      ? progressIcon(done, total, warns)
      : new ThemeIcon(statusIcons[initiative.status], warns ? new ThemeColor('list.warningForeground') : undefined);
  item.tooltip = withFindings(initiativeTooltip(entry), ofNoStep(findings, model));
  item.contextValue = contextOf('initiative', entry, findings);
  item.accessibilityInformation = {
    label: `${initiative.title}, ${inWords(initiative.status)}, ${done} of ${total} steps done${current ? `, at ${current.label}` : ''}${overdue ? ', review overdue' : ''}${tally ? `, ${tallyInWords(tally)}` : ''}`,
  };
  return item;
}

/** An error that can be seen: it leads to its place, and the rest of the tree is as ever. */
function brokenItem(node: InitiativeNode, { uri, problems: [problem] }: BrokenEntry): TreeItem {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const item = new TreeItem(name, TreeItemCollapsibleState.None);
  item.id = node.id;
  item.description = problem ? `line ${problem.start.line + 1}: ${problem.message}` : '';
  item.tooltip = problem?.message;
  item.iconPath = new ThemeIcon('error', new ThemeColor('list.errorForeground'));
  item.contextValue = 'broken';
  item.command = { command: 'continualImprovement.open', title: 'Go to the Error', arguments: [node] };
  item.accessibilityInformation = { label: `${name} cannot be read. ${item.description}` };
  return item;
}

export function stepItem(node: StepNode, entry: InitiativeEntry, tasks: readonly Task[], all: Said): TreeItem {
  const { initiative, model } = entry;
  const step = findStep(model, node.step);
  const position = positionOf(model, initiative);
  const state = stateInWords({
    state: stateOf(initiative, node.step),
    current: position.current?.id === node.step,
    stale: position.stale.some(({ id }) => id === node.step),
  });
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
  item.iconPath = stepMarks[state as keyof typeof stepMarks];
  const tooltip = withFindings(new MarkdownString(`**${step?.question}**`), findings);
  item.tooltip = tooltip.appendMarkdown(`\n\n${(step?.guidance ?? '').replace(/^### (.*)$/gm, '**$1**')}`);
  item.contextValue = contextOf('step', entry, findings, node.step);
  item.command = { command: 'continualImprovement.open', title: 'Open the Section', arguments: [node] };
  item.accessibilityInformation = {
    label: `${label}, ${state}${tasks.length > 0 ? `, ${done} of ${tasks.length} tasks done` : ''}${tally ? `, ${tallyInWords(tally)}` : ''}`,
  };
  return item;
}

export function taskItem(node: TaskNode, task: Task): TreeItem {
  const item = new TreeItem(task.text.replace(/[*_`]/g, ''), TreeItemCollapsibleState.None);
  item.id = node.id;
  item.checkboxState = task.done ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked;
  item.contextValue = 'task';
  item.command = { command: 'continualImprovement.open', title: 'Go to the Task', arguments: [node] };
  return item;
}

function initiativeTooltip({ uri, initiative, model }: InitiativeEntry): MarkdownString {
  const text = new MarkdownString();
  const next = nextMove(model, initiative);
  const lines = [
    ['Status', `${inWords(initiative.status)}, cycle ${initiative.cycle}, ${model.name}`],
    ['Vision', initiative.vision],
    ['Value', initiative.value],
    ['Owner', [initiative.owner, initiative.sponsor && `sponsor ${initiative.sponsor}`].filter(Boolean).join(', ')],
    ['Review', initiative.review],
    ['Next', next && wordsOf(model, initiative, next).detail],
    ['File', workspace.asRelativePath(uri)],
  ];
  text.appendText(initiative.title);
  for (const [name, value] of lines) {
    if (value) text.appendMarkdown(`\n\n**${name}:** `).appendText(value);
  }
  return text;
}

/** All of them, also those that are not counted. */
function withFindings(tooltip: MarkdownString, findings: Said): MarkdownString {
  for (const { severity, message } of worstFirst(findings))
    tooltip.appendMarkdown(`\n\n**${capitalized(severity)}:** `).appendText(message);
  return tooltip;
}

/** What menus ask of an item: its kind, each move that is allowed on it now, as `;revisit;`, and whether there are findings. */
function contextOf(
  kind: 'initiative' | 'step',
  { initiative, model }: InitiativeEntry,
  findings: Said,
  step?: string,
): string {
  const moves = allowedMoves(model, initiative).filter(
    move => step === undefined || ('step' in move && move.step === step),
  );
  const kinds = [...new Set(moves.map(move => move.kind))];
  return `${[kind, ...kinds, ...(findings.length > 0 ? ['findings'] : [])].join(';')};`;
}
