import { type TreeItem, TreeItemCheckboxState } from 'vscode';
import type { Node } from '../../src/editor/tree/node.ts';
import type { InitiativeTree } from '../../src/editor/tree/provider.ts';
import { expectEqual } from './expect.ts';

/** Compares what the tree shows, indented by level: check box, label, description. */
export async function expectTree(tree: InitiativeTree, expected: string, options: TreeTextOptions = {}): Promise<void> {
  expectEqual((await treeText(tree, options)).join('\n'), outdented(expected), 'the tree');
}

export interface TreeTextOptions {
  /** The node whose children are shown; the whole tree otherwise. */
  readonly under?: Node;
  /** How many levels are shown. */
  readonly levels?: number;
  readonly descriptions?: boolean;
}

export async function treeText(
  tree: InitiativeTree,
  { under, levels = 9, descriptions = true }: TreeTextOptions = {},
): Promise<string[]> {
  if (levels === 0) return [];
  const lines: string[] = [];
  for (const node of await tree.getChildren(under)) {
    const item = await tree.getTreeItem(node);
    lines.push(`${checkBox(item)}${item.label}${descriptions && item.description ? ` — ${item.description}` : ''}`);
    const below = await treeText(tree, { under: node, levels: levels - 1, descriptions });
    lines.push(...below.map(line => `  ${line}`));
  }
  return lines;
}

function checkBox({ checkboxState }: TreeItem): string {
  if (checkboxState === undefined) return '';
  return checkboxState === TreeItemCheckboxState.Checked ? '[x] ' : '[ ] ';
}

function outdented(text: string): string {
  const lines = text.replace(/^\n|\n *$/g, '').split('\n');
  const indent = Math.min(...lines.map(line => line.search(/\S/)));
  return lines.map(line => line.slice(indent)).join('\n');
}
