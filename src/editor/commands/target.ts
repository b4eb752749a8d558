import { type QuickPickItem, Uri, window, workspace } from 'vscode';
import { inWords } from '../../model/moves.ts';
import { positionOf } from '../../model/position.ts';
import type { InitiativeEntry } from '../entry.ts';
import type { Node } from '../tree/node.ts';
import type { Tools } from './tools.ts';

/** What a command acts on: an initiative, and a step where one was clicked. */
export interface Target {
  readonly entry: InitiativeEntry;
  readonly step?: string;
}

/** The clicked thing, and never another in its place; without a click the active initiative, else the chosen one. */
export async function targetOf(tools: Tools, argument: unknown, title: string): Promise<Target | undefined> {
  await tools.store.loaded;
  if (argument === undefined) {
    const entry = tools.active.entry ?? (await pickInitiative(tools, title));
    return entry && { entry };
  }
  const clicked = clickedTarget(tools, argument);
  if (!clicked) void window.showInformationMessage(whyNone(tools, argument));
  return clicked;
}

export function clickedTarget(tools: Tools, argument: unknown): Target | undefined {
  const clicked = clickedFile(tools, argument);
  const entry = clicked && tools.store.get(clicked.uri);
  if (entry?.kind !== 'initiative') return undefined;
  return { entry, ...(clicked?.step !== undefined && { step: clicked.step }) };
}

function clickedFile({ view }: Tools, argument: unknown): { uri: Uri; step?: string } | undefined {
  if (argument instanceof Uri) return { uri: argument };
  const node = isNode(argument) ? argument : focusedNode(view.view, argument);
  return node && 'uri' in node ? node : undefined;
}

function whyNone(tools: Tools, argument: unknown): string {
  const uri = clickedFile(tools, argument)?.uri;
  if (!uri) return 'Choose an initiative or a step in the tree first.';
  const [problem] = tools.store.get(uri)?.problems ?? [];
  const file = workspace.asRelativePath(uri);
  return problem ? `${file} cannot be read. ${problem.message}` : `${file} is not an initiative.`;
}

/** A keybinding passes nothing: it means the selected element of the tree that it is bound in. */
function focusedNode(view: Tools['view']['view'], argument: unknown): Node | undefined {
  return argument === 'selection' ? view.selection[0] : undefined;
}

export async function pickInitiative({ store }: Tools, title: string): Promise<InitiativeEntry | undefined> {
  const items = store.entries
    .filter(entry => entry.kind === 'initiative')
    .map((entry): QuickPickItem & { entry: InitiativeEntry } => {
      const { current, done, total } = positionOf(entry.model, entry.initiative);
      const at = current ? `${done}/${total} ${current.label}` : `${done}/${total}`;
      return {
        entry,
        label: entry.initiative.title,
        description: `${at} · ${inWords(entry.initiative.status)}`,
        detail: workspace.asRelativePath(entry.uri),
      };
    })
    .sort((a, b) => a.label.localeCompare(b.label));
  if (items.length === 0) {
    void window.showInformationMessage('There is no initiative here yet. “New Initiative” makes one.');
    return undefined;
  }
  return (await window.showQuickPick(items, { title, matchOnDescription: true, placeHolder: 'Which initiative?' }))
    ?.entry;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'kind' in value && 'id' in value;
}
