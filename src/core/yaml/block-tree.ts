import { type Document, isAlias, isMap, isNode, isPair, isScalar, isSeq, visit } from 'yaml';
import { shifted, type TextRange } from '../base/edit.ts';
import { once } from '../base/once.ts';
import { Refusal } from '../base/refusal.ts';
import { t } from '../base/words.ts';
import { type Fold, type Folded as FoldedText, foldLines } from './fold.ts';
import { SlotPlaces, type Sought } from './slots/slot-places.ts';
import { errorsIn, keyOf, parseTree, rangeOf, tokenEnd, type YamlPair, type YamlPath } from './tree.ts';
import { inPlainWords } from './words.ts';

/** An item or a pair that is not parsed yet: from its first character to the line of the next one, or to its comma. */
class Folded {
  readonly kind: Fold['kind'];
  readonly start: number;
  readonly end: number;
  /** Whether it is known to stand in one line. */
  readonly isFlow: boolean;

  constructor(kind: Fold['kind'], start: number, end: number, isFlow: boolean) {
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.isFlow = isFlow;
  }
}

/** What a path leads to in an entry that is not parsed yet. */
class InFold {
  readonly folded: Folded;
  readonly path: YamlPath;

  constructor(folded: Folded, path: YamlPath) {
    this.folded = folded;
    this.path = path;
  }
}

/** A part of a block: its node, and by how much the offsets in it differ from those of the block. */
export interface Part {
  readonly node: unknown;
  readonly from: number;
}

/** The tree of a text, which may lack the middle of long lists and maps, and what is folded of which of them. */
interface ParsedTree {
  readonly text: string;
  readonly document: Document;
  readonly folds: ReadonlyMap<unknown, readonly Fold[]>;
}

/** Where the parts of a block stand. Long lists and maps are parsed only as far as somebody asks for a place in them. */
export class BlockTree {
  /** Not to be changed. */
  readonly #parsedTree: () => ParsedTree;
  readonly #text: string;
  /** Whether so much is left that places are told from its characters. */
  readonly #isDense: boolean;
  readonly #slots = once(() => new SlotPlaces(this.#text, { start: 0, end: this.#text.length }));
  readonly #trees = new Map<Folded, BlockTree>();
  readonly #entries = new Map<unknown, ReadonlyMap<string | number, unknown>>();

  constructor(text: string, { isWhole = false } = {}) {
    const folded = isWhole ? undefined : foldLines(text);
    this.#text = text;
    this.#isDense = lengthOf(folded, text) > LONGEST;
    this.#parsedTree = once(() => {
      const shorter = folded?.text ?? text;
      const document = parseTree(shorter);
      const folds = foldsOf(document, shorter, folded?.folds ?? []);
      return folds ? { text: shorter, document, folds } : { text, document: parseTree(text), folds: new Map() };
    });
  }

  /** The tree of all of the text. Not to be changed. */
  whole(): Document {
    const { text, document } = this.#parsedTree();
    return text === this.#text ? document : parseTree(this.#text);
  }

  /** The place of what a path leads to: its value, or where there is none, its key; or the nearest part above it. */
  locate(path: YamlPath, part: Sought = 'value'): TextRange {
    if (this.#isDense) return this.#slots().locate(path, part);
    let node: unknown = this.#parsedTree().document.contents;
    let at = rangeOf(node) ?? { start: 0, end: 0 };
    for (const [depth, segment] of path.entries()) {
      if (isAlias(node)) node = node.resolve(this.#parsedTree().document);
      const next = this.#entriesOf(node).get(isSeq(node) ? Number(segment) : String(segment));
      if (next === undefined) return at;
      if (next instanceof Folded) return this.#within(next, path.slice(depth), part);
      const wantsKey = part === 'key' && isPair(next) && depth === path.length - 1;
      node = isPair(next) ? next.value : next;
      if (part === 'origin' && isAlias(node)) node = node.resolve(this.#parsedTree().document);
      at = (wantsKey ? undefined : rangeOf(node)) ?? (isPair(next) ? rangeOf(next.key) : undefined) ?? at;
    }
    return at;
  }

  /** The node that a path leads to. Refused where it stands in another place too, or cannot be read. */
  node(path: YamlPath): Part {
    const found = this.#reach(path, 'value');
    if (!(found instanceof InFold)) return found;
    const { tree, from } = this.#parsed(found.folded);
    const inside = tree.node(found.path);
    return { node: inside.node, from: from + inside.from };
  }

  /** Where a single value that a path leads to is written, or its key. Refused as a node is, and where it is none. */
  single(path: YamlPath, part: 'value' | 'key'): TextRange {
    const found = this.#reach(path, part);
    if (!(found instanceof InFold)) return rangeOfSingle(found.node);
    if (this.#isLine(found.folded)) {
      const at = new SlotPlaces(this.#text, found.folded).locate(found.path, part);
      if ('[{'.includes(this.#text.charAt(at.start))) throw noSingle();
      return at;
    }
    const { tree, from } = this.#parsed(found.folded);
    return shifted(tree.single(found.path, part), from);
  }

  #reach(path: YamlPath, part: 'value' | 'key'): Part | InFold {
    const tree = this.#parsedTree();
    const [error] = errorsIn(tree.document, tree.text);
    if (error)
      throw new Refusal(t('The front matter is not valid YAML: {reason}.', { reason: inPlainWords(error.message) }));
    let node: unknown = tree.document.contents;
    for (const [depth, segment] of path.entries()) {
      if (isAlias(node) || (isNode(node) && 'anchor' in node && node.anchor))
        throw new Refusal(t('It stands in another place too, through an alias.'));
      const next = this.#entriesOf(node).get(isSeq(node) ? Number(segment) : String(segment));
      if (next instanceof Folded) return new InFold(next, path.slice(next.kind === 'pair' ? depth : depth + 1));
      const isLast = depth === path.length - 1;
      node = isPair(next) ? (isLast && part === 'key' ? next.key : next.value) : next;
    }
    return { node, from: 0 };
  }

  #isLine({ start, end, isFlow }: Folded): boolean {
    return isFlow || this.#text.indexOf('\n', start) === end - 1;
  }

  /** The pairs and items of a map or list by their keys and places. */
  #entriesOf(node: unknown): ReadonlyMap<string | number, unknown> {
    const known = this.#entries.get(node);
    if (known) return known;
    const entries = new Map<string | number, unknown>();
    if (isMap(node) || isSeq(node)) {
      const folds = new Map((this.#parsedTree().folds.get(node) ?? []).map(fold => [fold.before, fold]));
      const isList = isSeq(node);
      let nth = 0;
      const add = (entry: unknown, nameOf: () => string) => {
        const key = isList ? nth++ : nameOf();
        // Of a key that stands twice the first one counts.
        if (!entries.has(key)) entries.set(key, entry);
      };
      for (const item of node.items as readonly unknown[]) {
        add(item, () => (isPair(item) ? keyOf(item as YamlPair) : ''));
        for (const folded of foldedIn(folds.get(startOf(item)), this.#text))
          add(folded, () => this.#text.slice(folded.start, this.#text.indexOf(':', folded.start)));
      }
    }
    this.#entries.set(node, entries);
    return entries;
  }

  #within(folded: Folded, path: YamlPath, part: Sought): TextRange {
    const inside = folded.kind === 'pair' ? path : path.slice(1);
    if (this.#isLine(folded)) return new SlotPlaces(this.#text, folded).locate(inside, part);
    const { tree, from } = this.#parsed(folded);
    return shifted(tree.locate(inside, part), from);
  }

  /** Its lines keep their columns; what stands in one needs none. */
  #parsed(folded: Folded): { readonly tree: BlockTree; readonly from: number } {
    const { start, end, isFlow } = folded;
    const column = isFlow ? 0 : start - (this.#text.lastIndexOf('\n', start - 1) + 1);
    const tree = this.#trees.get(folded) ?? new BlockTree(' '.repeat(column) + this.#text.slice(start, end));
    this.#trees.set(folded, tree);
    return { tree, from: start - column };
  }
}

/** A single value is written in one piece, and nothing else refers to it. */
function rangeOfSingle(node: unknown): TextRange {
  const token = isScalar(node) ? node.srcToken : undefined;
  if (!isScalar(node) || !token || token.type === 'block-scalar' || node.anchor || node.tag) throw noSingle();
  return { start: token.offset, end: tokenEnd(token) };
}

function noSingle(): Refusal {
  return new Refusal(t('What stands there is not a single value.'));
}

/** Characters: to parse more for a place takes longer than anybody waits. */
const LONGEST = 64 * 1024;

/** How much is left to be parsed. */
function lengthOf(folded: FoldedText | undefined, text: string): number {
  if (!folded) return text.length;
  return folded.folds.reduce(
    (length, { entries: [first = 0], after }) => length - Math.max(after - first, 0),
    text.length,
  );
}

function foldedIn(fold: Fold | undefined, text: string): Folded[] {
  if (!fold) return [];
  const { kind, entries, after, isFlow } = fold;
  return entries.map((start, index) => {
    const next = entries[index + 1] ?? after;
    const end = isFlow ? text.lastIndexOf(',', next - 1) : text.lastIndexOf('\n', next - 1) + 1;
    return new Folded(kind, start, end, isFlow);
  });
}

/** The lists and maps to which folds belong; nothing where some belong to none: a text may hold what looks like a list. */
function foldsOf(document: Document, text: string, folds: readonly Fold[]): Map<unknown, readonly Fold[]> | undefined {
  if (folds.length === 0) return new Map();
  if (errorsIn(document, text).length > 0) return undefined;
  const found = new Map<unknown, readonly Fold[]>();
  const left = new Map(folds.map(fold => [`${fold.kind} ${fold.before}`, fold]));
  visit(document, {
    Collection(_, node) {
      const kind = isSeq(node) ? 'item' : 'pair';
      const own = node.items.flatMap((item, index) => {
        const name = `${kind} ${startOf(item)}`;
        const fold = left.get(name);
        if (fold?.after !== startOf(node.items[index + 1]) || fold.isFlow !== (node.flow ?? false)) return [];
        left.delete(name);
        return [fold];
      });
      if (own.length > 0) found.set(node, own);
    },
  });
  return left.size === 0 ? found : undefined;
}

function startOf(item: unknown): number {
  const node = isPair(item) ? item.key : item;
  return (isNode(node) ? node.range?.[0] : undefined) ?? Number.NaN;
}
