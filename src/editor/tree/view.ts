import {
  commands,
  Disposable,
  type ExtensionContext,
  TreeItemCheckboxState,
  type TreeView,
  window,
  workspace,
} from 'vscode';
import { allOf, t } from '../../core/base/words.ts';
import { needsInWords } from '../../core/checks/needs.ts';
import type { Mover } from '../acts/mover.ts';
import { tellIgnored } from '../acts/tell.ts';
import { settings } from '../host/settings.ts';
import type { ActiveInitiative } from '../workspace/active.ts';
import type { Findings } from '../workspace/findings.ts';
import { Needy } from '../workspace/needy.ts';
import type { Snapshots } from '../workspace/snapshots.ts';
import type { Store } from '../workspace/store.ts';
import { type Arrangement, loadArrangement, saveArrangement } from './arrangement.ts';
import { DragToStart, type DropTarget } from './drag.ts';
import type { Node } from './node.ts';
import { InitiativeTree } from './provider.ts';
import { whenSettled } from './settled.ts';

/** The view in the side bar, with all that hangs on it: badge, message, checkboxes, dragging. */
export interface InitiativeView extends Disposable {
  readonly tree: InitiativeTree;
  readonly view: TreeView<Node>;
  rearrange(change: Partial<Arrangement>): void;
}

interface Needs {
  readonly context: ExtensionContext;
  readonly store: Store;
  readonly snapshots: Snapshots;
  readonly findings: Findings;
  readonly active: ActiveInitiative;
  readonly mover: Mover;
  readonly drop: DropTarget;
}

export const viewId = 'continualImprovement.initiatives';

export function registerTree({ context, store, snapshots, findings, active, mover, drop }: Needs): InitiativeView {
  const tree = new InitiativeTree({ store, snapshots, findings }, loadArrangement(context.workspaceState));
  const view = window.createTreeView(viewId, {
    treeDataProvider: tree,
    showCollapseAll: true,
    canSelectMany: true,
    manageCheckboxStateManually: true,
    dragAndDropController: new DragToStart(drop),
  });

  const needy = new Needy(store, findings);
  needy.look(store.entries.map(({ uri }) => uri.toString()));
  const setContext = contextSetter();
  const showCounts = () => {
    const { filter } = tree.arrangement;
    const { all } = needy;
    const badge = all.length > 0 ? { value: all.length, tooltip: needsInWords(all) } : undefined;
    if (view.badge?.tooltip !== badge?.tooltip) view.badge = badge;
    view.description = progressInWords(store);
    view.message = filter
      ? t('“{filter}”: {shown} of {total} initiatives', { filter, shown: tree.shown, total: store.size })
      : '';
    setContext('continualImprovement.hasInitiatives', store.size > 0);
    setContext('continualImprovement.isFiltered', filter !== '');
  };
  const rearrange = (change: Partial<Arrangement>) => {
    tree.rearrange({ ...tree.arrangement, ...change });
    void saveArrangement(context.workspaceState, tree.arrangement);
    showCounts();
  };
  const loading = () =>
    window
      .withProgress({ location: { viewId } }, () => store.loaded)
      .then(() => {
        setContext('continualImprovement.isLoaded', true);
        showCounts();
      });
  void loading();

  const refresh = async (uris: ReadonlySet<string>) => {
    await snapshots.settled();
    tree.refresh(uris);
    needy.look(uris);
    showCounts();
  };
  const tick = async (node: Node, isChecked: boolean) => {
    tree.wasTicked(node);
    const isMade = node.kind === 'task' && (await mover.toggle(node.uri, node.task, isChecked));
    if (!isMade) tree.redraw([node]);
  };
  const listeners = Disposable.from(
    view,
    followEditor(view, tree, active),
    workspace.onDidChangeConfiguration(change => {
      if (settings.affects(change, 'priority')) tree.rearrange({ ...tree.arrangement, priority: settings.priority() });
    }),
    whenSettled({ changed: store.onDidChange, checked: findings.onDidChange }, uris => void refresh(uris)),
    view.onDidExpandElement(({ element }) => tree.wasFolded(element, false)),
    view.onDidCollapseElement(({ element }) => tree.wasFolded(element, true)),
    view.onDidChangeCheckboxState(async ({ items }) => {
      for (const [node, state] of items) await tick(node, state === TreeItemCheckboxState.Checked);
      if (items.length > 0) return;
      // The rows were being drawn anew: VS Code cannot tell which one was clicked.
      tellIgnored(t('The tree was just being drawn anew, so no task was ticked. Click once more.'));
      tree.redraw();
    }),
  );
  return { tree, view, rearrange, dispose: () => listeners.dispose() };
}

/** Selects the initiative that the person is at, where the view is to be seen; what is selected within it already, stays. */
function followEditor(view: TreeView<Node>, tree: InitiativeTree, active: ActiveInitiative): Disposable {
  let followed: string | undefined;
  const follow = () => {
    const { entry } = active;
    const uri = entry?.uri.toString();
    if (!entry || !view.visible || uri === followed || !settings.followEditor()) return;
    followed = uri;
    const isSelected = view.selection.some(node => 'uri' in node && node.uri.toString() === uri);
    if (isSelected || !tree.shows(entry)) return;
    // It may have gone meanwhile; then there is nothing to be selected.
    view.reveal(tree.nodeOf(entry), { select: true, focus: false }).then(undefined, () => undefined);
  };
  return Disposable.from(active.onDidChange(follow), view.onDidChangeVisibility(follow));
}

/** Sets what `when` clauses ask for, where it is not so already. */
function contextSetter(): (name: string, value: boolean) => void {
  const known = new Map<string, boolean>();
  return (name, value) => {
    if (known.get(name) === value) return;
    known.set(name, value);
    void commands.executeCommand('setContext', name, value);
  };
}

/** Beside the title, where it moves no row away from under the pointer. */
function progressInWords({ isLoaded, unlisted }: Store): string {
  if (!isLoaded) return t('still reading…');
  return unlisted.length > 0 ? t('{folders} cannot be listed', { folders: allOf(unlisted) }) : '';
}
