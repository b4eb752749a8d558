import { type DataTransfer, DataTransferItem, type TreeDragAndDropController, type Uri } from 'vscode';
import type { Node, StepNode } from './node.ts';

/** What happens when an initiative is dropped on a step, which may be another one's. */
export type DropTarget = (uri: Uri, target: StepNode) => Promise<void>;

const mime = 'application/vnd.code.tree.continualimprovement.initiatives';

/** An initiative can be dragged onto one of its steps, to take that up. */
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
    for (const uri of dragged as Uri[]) await this.#drop(uri, target);
  }
}
