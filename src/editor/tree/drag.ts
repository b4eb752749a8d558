import { type DataTransfer, DataTransferItem, type TreeDragAndDropController, type Uri } from 'vscode';
import type { Node } from './node.ts';

/** What happens when an initiative is dropped on a step: the same as choosing that step for it by keyboard. */
export type DropTarget = (uri: Uri, step: string) => Promise<void>;

const mime = 'application/vnd.code.tree.continualimprovement.initiatives';

/** An initiative can be dragged onto a step, its own or another's of the same name, to take that step up. */
export class DragToStart implements TreeDragAndDropController<Node> {
  readonly dragMimeTypes = [mime, 'text/uri-list'];
  readonly dropMimeTypes = [mime];
  readonly #drop: DropTarget;

  constructor(drop: DropTarget) {
    this.#drop = drop;
  }

  handleDrag(nodes: readonly Node[], data: DataTransfer): void {
    const uris = nodes.flatMap(node => (node.kind === 'initiative' ? [node.uri] : []));
    if (uris.length === 0) return;
    data.set(mime, new DataTransferItem(uris));
    data.set('text/uri-list', new DataTransferItem(uris.join('\r\n')));
  }

  async handleDrop(target: Node | undefined, data: DataTransfer): Promise<void> {
    const dragged: unknown = data.get(mime)?.value;
    if (target?.kind !== 'step' || !Array.isArray(dragged)) return;
    for (const uri of dragged as Uri[]) await this.#drop(uri, target.step);
  }
}
