import { Uri } from 'vscode';
import type { Node } from '../tree/node.ts';

/** Where a command comes from, which decides what it acts on. */
export type Origin =
  /** The palette, a toolbar or a keybinding: nothing was pointed at. */
  | { readonly kind: 'nowhere' }
  /** A row, a lens, a button or another extension has named this. */
  | Named
  /** A row that names no file: a heading of the tree. */
  | { readonly kind: 'heading' }
  /** A keybinding of the tree: what is selected there is meant. */
  | { readonly kind: 'selection' }
  /** A row that VS Code could not name any more, as the tree was just being drawn anew. It is never another one. */
  | { readonly kind: 'stale-row' }
  /** Something that no part of this extension passes. */
  | { readonly kind: 'unknown' };

export interface Named {
  readonly kind: 'named';
  readonly uri: Uri;
  readonly step?: string;
  readonly node?: Node;
  readonly fromRow?: true;
  /** The other rows that are selected with it. */
  readonly others?: readonly Named[];
}

/**
 * Reads what VS Code passes to a command. A menu of the tree passes two arguments, the row and the rows that are
 * selected; both are `undefined` where the tree was refreshed and the window has not asked for its rows again. Taken
 * for “no row”, such a click would reach the initiative in the editor.
 */
export function originOf(passed: readonly unknown[]): Origin {
  const [first, selected] = passed;
  if (first === undefined || first === null) return { kind: passed.length > 1 ? 'stale-row' : 'nowhere' };
  if (first === 'selection') return { kind: 'selection' };
  if (first instanceof Uri) return { kind: 'named', uri: first };
  if (!isNode(first)) return { kind: 'unknown' };
  const origin = originOfNode(first);
  if (origin.kind !== 'named' || passed.length < 2) return origin;
  const rows = Array.isArray(selected) ? selected.filter(isNode) : [];
  return { ...withOthers(origin, rows), fromRow: true };
}

/** The row that was clicked, and the others that are selected with it. */
export function withOthers(origin: Named, rows: readonly Node[]): Named {
  const others = rows.filter(row => row.id !== origin.node?.id).map(originOfNode);
  const named = others.filter(other => other.kind === 'named');
  return named.length > 0 ? { ...origin, others: named } : origin;
}

export function originOfNode(node: Node): Origin {
  switch (node.kind) {
    case 'group':
      return { kind: 'heading' };
    case 'initiative':
      return { kind: 'named', uri: node.uri, node };
    case 'step':
      return { kind: 'named', uri: node.uri, step: node.step, node };
    case 'task':
      return { kind: 'named', uri: node.uri, step: node.task.step, node };
  }
}

const kinds: Readonly<Record<Node['kind'], true>> = { group: true, initiative: true, step: true, task: true };

/** Nodes reach commands as they were handed out, or as a lens has made them. */
function isNode(value: unknown): value is Node {
  if (typeof value !== 'object' || value === null || !('kind' in value) || !('id' in value)) return false;
  return (
    Object.hasOwn(kinds, String(value.kind)) && (value.kind === 'group' || ('uri' in value && value.uri instanceof Uri))
  );
}
