import { type Document, isAlias, isNode, isPair, isSeq, visit } from 'yaml';
import type { TextRange } from './edit.ts';
import { type Fold, foldLines } from './fold.ts';
import type { Block } from './front-matter.ts';
import { errorsIn, findPair, parseTree, rangeOf, type YamlPath } from './yaml-tree.ts';

/** Where the parts of a block stand. Long lists are parsed only as far as somebody asks for a place in them. */
export class BlockTree {
  /** The block's tree, which may lack the middle of lists of one-line maps. Not to be changed. */
  readonly document: Document;
  readonly #text: string;
  /** The whole lists that are folded: of each item its node, or the offset of its map. */
  readonly #lists: ReadonlyMap<unknown, readonly unknown[]>;

  constructor(text: string) {
    const folded = foldLines(text);
    const document = parseTree(folded?.text ?? text);
    const lists = listsOf(document, folded?.text ?? text, folded?.folds ?? []);
    this.#text = text;
    this.#lists = lists ?? new Map();
    this.document = lists ? document : parseTree(text);
  }

  /** The place of what a path leads to: its value, or where there is none, its key; or the nearest part above it. */
  locate(path: YamlPath, part: 'value' | 'key' = 'value'): TextRange {
    let node: unknown = this.document.contents;
    let at = rangeOf(node) ?? { start: 0, end: 0 };
    for (const [depth, segment] of path.entries()) {
      if (isAlias(node)) node = node.resolve(this.document);
      const next: unknown = isSeq(node)
        ? (this.#lists.get(node) ?? node.items)[Number(segment)]
        : findPair(node, String(segment));
      if (next === undefined) return at;
      if (typeof next === 'number') return this.#locateInLine(next, path.slice(depth + 1), part);
      const wantsKey = part === 'key' && depth === path.length - 1;
      at = (isPair(next) ? ((wantsKey ? undefined : rangeOf(next.value)) ?? rangeOf(next.key)) : rangeOf(next)) ?? at;
      node = isPair(next) ? next.value : next;
    }
    return at;
  }

  #locateInLine(from: number, path: YamlPath, part: 'value' | 'key'): TextRange {
    const line = new BlockTree(this.#text.slice(from, this.#text.indexOf('\n', from)));
    const { start, end } = line.locate(path, part);
    return { start: from + start, end: from + end };
  }
}

/** The lists to which folded lines belong; nothing where some belong to none: a text may hold what looks like a list. */
function listsOf(
  document: Document,
  text: string,
  folds: readonly Fold[],
): Map<unknown, readonly unknown[]> | undefined {
  if (errorsIn(document, text).length > 0) return undefined;
  const lists = new Map<unknown, readonly unknown[]>();
  const left = new Map(folds.map(fold => [fold.before, fold]));
  if (folds.length > 0)
    visit(document, {
      Seq(_, list) {
        const items = list.items.flatMap((item, index) => {
          const start = startOf(item);
          const fold = left.get(start);
          if (fold?.after !== startOf(list.items[index + 1])) return [item];
          left.delete(start);
          return [item, ...fold.lines];
        });
        if (items.length > list.items.length) lists.set(list, items);
      },
    });
  return left.size === 0 ? lists : undefined;
}

function startOf(item: unknown): number {
  return (isNode(item) && item.range?.[0]) || Number.NaN;
}

type Parsed = Pick<Block, 'text' | 'readable'>;

const trees = new WeakMap<Parsed, BlockTree>();

/** The tree of a block that was read: whoever asks for places in it while it is looked at shares one. */
export function treeOf(block: Parsed): BlockTree {
  const tree = trees.get(block) ?? new BlockTree(block.readable ?? block.text);
  trees.set(block, tree);
  return tree;
}
