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

/** The clicked thing; else the active initiative; else one that the person chooses. */
export async function targetOf(tools: Tools, argument: unknown, title: string): Promise<Target | undefined> {
  const clicked = clickedTarget(tools, argument);
  if (clicked) return clicked;
  await tools.store.loaded;
  const entry = tools.active.entry ?? (await pickInitiative(tools, title));
  return entry && { entry };
}

export function clickedTarget({ store, view }: Tools, argument: unknown): Target | undefined {
  const clicked = isNode(argument)
    ? argument
    : argument instanceof Uri
      ? { uri: argument }
      : focusedNode(view.view, argument);
  if (!clicked || !('uri' in clicked)) return undefined;
  const entry = store.get(clicked.uri);
  if (entry?.kind !== 'initiative') return undefined;
  return { entry, ...('step' in clicked && { step: clicked.step }) };
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

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'kind' in value && 'id' in value;
}
