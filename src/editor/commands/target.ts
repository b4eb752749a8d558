import { type Uri, window, workspace } from 'vscode';
import { t } from '../../core/base/words.ts';
import { inWords } from '../../core/model/moves.ts';
import { positionOf } from '../../core/model/position.ts';
import { tellIgnored } from '../acts/tell.ts';
import { inform } from '../host/notify.ts';
import { type Item, pick } from '../questions/item.ts';
import type { InitiativeEntry } from '../workspace/entry.ts';
import { type Origin, originOfNode, withOthers } from './origin.ts';
import type { Tools } from './tools.ts';

/** What a command acts on: an initiative as it is now, and a step where one was pointed at. */
export interface Target {
  readonly entry: InitiativeEntry;
  readonly step?: string;
}

/**
 * What was pointed at, and never another thing in its place; where nothing was, the active initiative, else the chosen
 * one. Where there is none, the person is told why.
 */
export async function targetOf(tools: Tools, origin: Origin, title: string): Promise<Target | undefined> {
  switch (origin.kind) {
    case 'nowhere': {
      const entry = activeEntry(tools) ?? (await pickInitiative(tools, title));
      return entry && { entry };
    }
    case 'named':
      return named(tools, origin);
    case 'selection': {
      const selected = pointedAt(tools, origin);
      if (selected.kind !== 'selection') return targetOf(tools, selected, title);
      tellIgnored(t('{title}: select an initiative or a step in the tree first.', { title }));
      return undefined;
    }
    case 'stale-row':
      tellIgnored(t('{title}: the tree was just being drawn anew, so nothing was done. Click once more.', { title }));
      return undefined;
    case 'heading':
    case 'unknown':
      tellIgnored(t('{title}: choose an initiative or a step in the tree first.', { title }));
      return undefined;
  }
}

/** A selection stands for the rows that are selected, where there are any. */
export function pointedAt({ view }: Pick<Tools, 'view'>, origin: Origin): Origin {
  const [node, ...others] = origin.kind === 'selection' ? view.view.selection : [];
  if (!node) return origin;
  const first = originOfNode(node);
  return first.kind === 'named' ? withOthers(first, others) : first;
}

/** What was named, as it is this moment: an open document is read at once, whatever else is still to be read. */
async function named(tools: Tools, { uri, step }: Extract<Origin, { kind: 'named' }>): Promise<Target | undefined> {
  const entry = await entryNow(tools, uri);
  if (entry?.kind === 'initiative') return { entry, ...(step !== undefined && { step }) };
  const [problem] = entry?.problems ?? [];
  const file = workspace.asRelativePath(uri);
  void inform(
    problem
      ? t('{file} cannot be read. {problem}', { file, problem: problem.message })
      : t('{file} is not an initiative.', { file }),
  );
  return undefined;
}

async function entryNow({ store }: Tools, uri: Uri) {
  store.catchUp(uri);
  if (!store.get(uri)) await store.refresh(uri);
  return store.get(uri);
}

/** The initiative that the person is at: an open document, which needs nothing else to be read first. */
function activeEntry({ active, store }: Tools): InitiativeEntry | undefined {
  const document = window.activeTextEditor?.document;
  if (document) store.catchUp(document.uri);
  return active.entry;
}

/** Who waits for the first files of a large workspace is told so; what is known by then can be chosen. */
async function somethingKnown(store: Tools['store']): Promise<void> {
  if (store.isLoaded || store.size > 0) return;
  window.setStatusBarMessage(`$(loading~spin) ${t('Reading the initiatives…')}`, store.begun);
  await store.begun;
}

export async function pickInitiative({ store }: Tools, title: string): Promise<InitiativeEntry | undefined> {
  await somethingKnown(store);
  const items = store.entries
    .filter(entry => entry.kind === 'initiative')
    .map((entry): Item & { entry: InitiativeEntry } => {
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
    void inform(t('There is no initiative here yet. “New Initiative” makes one.'));
    return undefined;
  }
  return (await pick(items, { title, matchOnDescription: true, placeHolder: t('Which initiative?') }))?.entry;
}
