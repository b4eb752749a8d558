import { commands, Disposable, type ExtensionContext, TreeItemCheckboxState, type TreeView, window } from 'vscode';
import { wantsInWords, wantsOf } from '../attention.ts';
import type { Findings } from '../findings.ts';
import type { Mover } from '../mover.ts';
import type { Outlines } from '../outline.ts';
import type { Store } from '../store.ts';
import { type Arrangement, loadArrangement, saveArrangement } from './arrangement.ts';
import { DragToStart, type DropTarget } from './drag.ts';
import type { Node } from './node.ts';
import { InitiativeTree } from './provider.ts';

/** The view in the side bar, with all that hangs on it: badge, message, checkboxes, dragging. */
export interface InitiativeView extends Disposable {
  readonly tree: InitiativeTree;
  readonly view: TreeView<Node>;
  rearrange(change: Partial<Arrangement>): void;
}

interface Needs {
  readonly context: ExtensionContext;
  readonly store: Store;
  readonly outlines: Outlines;
  readonly findings: Findings;
  readonly mover: Mover;
  readonly drop: DropTarget;
}

export const viewId = 'continualImprovement.initiatives';

export function registerTree({ context, store, outlines, findings, mover, drop }: Needs): InitiativeView {
  const tree = new InitiativeTree({ store, outlines, findings }, loadArrangement(context.workspaceState));
  const view = window.createTreeView(viewId, {
    treeDataProvider: tree,
    showCollapseAll: true,
    manageCheckboxStateManually: true,
    dragAndDropController: new DragToStart(drop),
  });

  const showCounts = () => {
    const { filter } = tree.arrangement;
    const wanting = store.entries.map(entry => wantsOf(entry, findings)).filter(wants => wants.length > 0);
    view.badge = wanting.length > 0 ? { value: wanting.length, tooltip: wantsInWords(wanting) } : undefined;
    view.message = filter ? `“${filter}”: ${tree.shown} of ${store.entries.length} initiatives` : '';
    void commands.executeCommand('setContext', 'continualImprovement.hasInitiatives', store.entries.length > 0);
    void commands.executeCommand('setContext', 'continualImprovement.isFiltered', filter !== '');
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
        void commands.executeCommand('setContext', 'continualImprovement.isLoaded', true);
        showCounts();
      });
  void loading();

  const refresh = (uris: ReadonlySet<string>) => {
    tree.refresh(uris);
    showCounts();
  };
  const listeners = Disposable.from(
    view,
    store.onDidChange(refresh),
    findings.onDidDiffer(refresh),
    view.onDidChangeCheckboxState(async ({ items: [changed] }) => {
      const [node, state] = changed ?? [];
      if (node?.kind !== 'task') return;
      await mover.toggle(node.uri, node.task, state === TreeItemCheckboxState.Checked);
      tree.refresh(new Set([node.uri.toString()]));
    }),
  );
  return { tree, view, rearrange, dispose: () => listeners.dispose() };
}
