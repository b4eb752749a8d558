import { type Document, isAlias, isMap, isNode, isPair, isScalar, isSeq, visit } from 'yaml';
import type { TextRange } from '../base/edit.ts';
import { once } from '../base/once.ts';
import { Refusal } from '../base/refusal.ts';
import { t } from '../base/words.ts';
import { type Fold, type Folded as FoldedText, foldLines } from './fold.ts';
import { nameOf } from './slots/slot.ts';
import { type PlacedValue, SlotPlaces } from './slots/slot-places.ts';
import { errorsIn, keyOf, parseTree, rangeOf, type YamlPair, type YamlPath } from './tree.ts';
import { inPlainWords } from './words.ts';

/** An item or a pair that is not parsed yet: from its first character to the line of the next one. */
class Folded {
  readonly kind: Fold['kind'];
  readonly start: number;
  readonly end: number;

  constructor(kind: Fold['kind'], start: number, end: number) {
    this.kind = kind;
    this.start = start;
    this.end = end;
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
  locate(path: YamlPath, part: 'value' | 'key' = 'value'): TextRange {
    if (this.#isDense) return this.#slots().locate(path, part);
    let node: unknown = this.#parsedTree().document.contents;
    let at = rangeOf(node) ?? { start: 0, end: 0 };
    for (const [depth, segment] of path.entries()) {
      if (isAlias(node)) node = node.resolve(this.#parsedTree().document);
      const next = this.#entriesOf(node).get(isSeq(node) ? Number(segment) : String(segment));
      if (next === undefined) return at;
      if (next instanceof Folded) return this.#within(next, path.slice(depth), part);
      const wantsKey = part === 'key' && depth === path.length - 1;
      at = (isPair(next) ? ((wantsKey ? undefined : rangeOf(next.value)) ?? rangeOf(next.key)) : rangeOf(next)) ?? at;
      node = isPair(next) ? next.value : next;
    }
    return at;
  }

  /** The node that a path leads to, or its key's. Refused where it stands in another place too, or cannot be read. */
  part(path: YamlPath, part: 'value' | 'key'): Part {
    const tree = this.#parsedTree();
    const [error] = errorsIn(tree.document, tree.text);
    if (error)
      throw new Refusal(t('The front matter is not valid YAML: {reason}.', { reason: inPlainWords(error.message) }));
    let node: unknown = tree.document.contents;
    for (const [depth, segment] of path.entries()) {
      if (isAlias(node) || (isNode(node) && 'anchor' in node && node.anchor))
        throw new Refusal(t('It stands in another place too, through an alias.'));
      const next = this.#entriesOf(node).get(isSeq(node) ? Number(segment) : String(segment));
      if (next instanceof Folded) {
        const { tree, from } = this.#parsed(next);
        const inside = tree.part(path.slice(next.kind === 'pair' ? depth : depth + 1), part);
        return { node: inside.node, from: from + inside.from };
      }
      const isLast = depth === path.length - 1;
      node = isPair(next) ? (isLast && part === 'key' ? next.key : next.value) : next;
    }
    return { node, from: 0 };
  }

  /** The single values of a list, or the one value, at a key of the top: aliases are followed. */
  valuesAt(key: string): PlacedValue[] {
    if (this.#isDense) return this.#slots().valuesAt(key);
    const resolved = (node: unknown) => (isAlias(node) ? node.resolve(this.#parsedTree().document) : node);
    const pair = this.#entriesOf(this.#parsedTree().document.contents).get(key);
    if (pair instanceof Folded) {
      const { tree, from } = this.#parsed(pair);
      return tree.valuesAt(key).map(({ path, value, at }) => ({ path, value, at: shifted(at, from) }));
    }
    const value = isPair(pair) ? resolved(pair.value) : undefined;
    const items = isSeq(value) ? [...this.#entriesOf(value).values()] : [value];
    return items.flatMap((item, index) => {
      const path = isSeq(value) ? [key, index] : [key];
      const found = item instanceof Folded ? this.#valueIn(item) : scalarOf(resolved(item));
      return found.map(one => ({ path, ...one }));
    });
  }

  #valueIn(item: Folded): Omit<PlacedValue, 'path'>[] {
    if (this.#isLine(item)) {
      const at = placeIn(this.#text, item, [0], 'value');
      const written = this.#text.slice(at.start, at.end);
      return written.startsWith('{') ? [] : [{ value: nameOf(written), at }];
    }
    const { tree, from } = this.#parsed(item);
    return scalarOf(tree.#parsedTree().document.contents).map(({ value, at }) => ({ value, at: shifted(at, from) }));
  }

  #isLine({ start, end }: Folded): boolean {
    return this.#text.indexOf('\n', start) === end - 1;
  }

  /** The pairs and items of a map or list by their keys and places. */
  #entriesOf(node: unknown): ReadonlyMap<string | number, unknown> {
    const known = this.#entries.get(node);
    if (known) return known;
    const entries = new Map<string | number, unknown>();
    if (isMap(node) || isSeq(node)) {
      const folds = new Map((this.#parsedTree().folds.get(node) ?? []).map(fold => [fold.before, fold]));
      let nth = 0;
      const add = (entry: unknown, name: string) => {
        const key = isSeq(node) ? nth++ : name;
        // Of a key that stands twice the first one counts.
        if (!entries.has(key)) entries.set(key, entry);
      };
      for (const item of node.items as readonly unknown[]) {
        add(item, isPair(item) ? keyOf(item as YamlPair) : '');
        for (const folded of foldedIn(folds.get(startOf(item)), this.#text))
          add(folded, /^[^:]*/.exec(this.#text.slice(folded.start, folded.end))?.[0] ?? '');
      }
    }
    this.#entries.set(node, entries);
    return entries;
  }

  #within(folded: Folded, path: YamlPath, part: 'value' | 'key'): TextRange {
    if (this.#isLine(folded)) return placeIn(this.#text, folded, path, part);
    const { tree, from } = this.#parsed(folded);
    const { start, end } = tree.locate(folded.kind === 'pair' ? path : path.slice(1), part);
    return { start: from + start, end: from + end };
  }

  /** Its lines keep their columns. */
  #parsed(folded: Folded): { readonly tree: BlockTree; readonly from: number } {
    const { start, end } = folded;
    const column = start - (this.#text.lastIndexOf('\n', start - 1) + 1);
    const tree = this.#trees.get(folded) ?? new BlockTree(' '.repeat(column) + this.#text.slice(start, end));
    this.#trees.set(folded, tree);
    return { tree, from: start - column };
  }
}

function scalarOf(node: unknown): Omit<PlacedValue, 'path'>[] {
  const at = isScalar(node) ? rangeOf(node) : undefined;
  return isScalar(node) && at ? [{ value: String(node.value), at }] : [];
}

function shifted({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}

/** The place of what a path leads to in an entry of one plain line, which needs no parser; or the nearest part above it. */
function placeIn(text: string, { kind, start, end }: Folded, path: YamlPath, part: 'value' | 'key'): TextRange {
  return new SlotPlaces(text, { start, end }).locate(kind === 'pair' ? path : path.slice(1), part);
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
  const { kind, entries, after } = fold;
  return entries.map((start, index) => {
    const next = entries[index + 1] ?? after;
    return new Folded(kind, start, text.lastIndexOf('\n', next - 1) + 1);
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
        if (fold?.after !== startOf(node.items[index + 1])) return [];
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
