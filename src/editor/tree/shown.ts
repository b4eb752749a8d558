import type { TreeItem } from 'vscode';
import type { Node } from './node.ts';

/** What the window shows: the item of each node that it has asked for, and the nodes below it in their order. */
export class Shown {
  readonly #items = new Map<Node, string>();
  readonly #children = new Map<Node, readonly Node[]>();

  /** The topmost nodes, as the window has them; nothing where it has not asked, or has to ask again. */
  roots: readonly Node[] | undefined;

  /** The window is given this item for a node. */
  item(node: Node, item: TreeItem): void {
    this.#items.set(node, appearanceOf(item));
  }

  /** The window has drawn a node otherwise than it was given it, such as the tick of a click. */
  drawnOtherwise(node: Node): void {
    if (this.#items.has(node)) this.#items.set(node, '');
  }

  /** The window is given these nodes below another one; it has forgotten those that are not among them. */
  children(node: Node, children: readonly Node[]): void {
    const kept = new Set(children);
    this.forget((this.#children.get(node) ?? []).filter(former => !kept.has(former)));
    this.#children.set(node, children);
  }

  /** Whether the window shows a node otherwise than it would be given it now. */
  hasChanged(node: Node, item: TreeItem): boolean {
    const shown = this.#items.get(node);
    return shown !== undefined && shown !== appearanceOf(item);
  }

  /** The nodes below another one, as the window has them; nothing where it has not asked. */
  below(node: Node): readonly Node[] | undefined {
    return this.#children.get(node);
  }

  /** The window forgets nodes and all that is below them, or everything; what it still shows it asks for again. */
  forget(nodes?: readonly Node[]): void {
    if (!nodes) {
      this.#items.clear();
      this.#children.clear();
      this.roots = undefined;
      return;
    }
    for (const node of nodes) {
      this.forget(this.#children.get(node) ?? []);
      this.#items.delete(node);
      this.#children.delete(node);
    }
  }
}

/** All of an item that can be seen or heard, or that menus ask about. Its command is that of its node. */
function appearanceOf({ command: _, ...seen }: TreeItem): string {
  return JSON.stringify(seen);
}
