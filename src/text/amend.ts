import { isAlias, isNode, isScalar, isSeq, type YAMLSeq } from 'yaml';
import type { Planned, TextEdit } from './edit.ts';
import { Refusal } from './refusal.ts';
import { verified } from './verified.ts';
import { changedAt } from './yaml-change.ts';
import { writeFlow, writeKey } from './yaml-flow.ts';
import { errorsIn, findPair, itemEnd, parseTree, tokenEnd, type YamlPath } from './yaml-tree.ts';

/** A change of one thing that stands in a YAML block already; `spliceYaml` is for what is new. */
export type YamlAmendment =
  /** Another value in place of a single one. */
  | { readonly kind: 'replace'; readonly path: YamlPath; readonly value: string | number }
  | { readonly kind: 'rename'; readonly path: YamlPath; readonly to: string }
  /** Puts the item of a list before another one. */
  | { readonly kind: 'put-before'; readonly path: YamlPath; readonly from: number; readonly to: number };

/** Makes amendments by splicing, with the same promises as `spliceYaml`. */
export function amendYaml(block: string, ...amendments: readonly YamlAmendment[]): Planned {
  const find = () => {
    const tree = parseTree(block);
    const [error] = errorsIn(tree);
    if (error) throw new Refusal(`The front matter is not valid YAML: ${error.message}`);
    return amendments.flatMap(amendment => editsOf(block, tree.contents, amendment));
  };
  return verified(block, find, data => amendments.reduce(amended, data));
}

function editsOf(block: string, top: unknown, amendment: YamlAmendment): TextEdit[] {
  switch (amendment.kind) {
    case 'replace':
      return [replacement(nodeAt(top, amendment.path), quote => writeValue(amendment.value, quote))];
    case 'rename':
      return [replacement(keyAt(top, amendment.path), () => writeKey(amendment.to))];
    case 'put-before':
      return transfer(block, nodeAt(top, amendment.path), amendment);
  }
}

function writeValue(value: string | number, quote: Quote): string {
  return writeFlow(value, typeof value === 'string' ? quote : undefined);
}

type Quote = '"' | "'" | undefined;

function replacement(node: unknown, write: (quote: Quote) => string): TextEdit {
  const token = isScalar(node) ? node.srcToken : undefined;
  if (!isScalar(node) || !token || token.type === 'block-scalar' || node.anchor || node.tag)
    throw new Refusal('What stands there is not a single value.');
  const quote = token.type === 'single-quoted-scalar' ? "'" : token.type === 'double-quoted-scalar' ? '"' : undefined;
  return { start: token.offset, end: tokenEnd(token), text: write(quote) };
}

function transfer(
  block: string,
  list: unknown,
  { from, to }: { readonly from: number; readonly to: number },
): TextEdit[] {
  if (!isSeq(list) || list.flow) throw new Refusal('The list is not written one item a line.');
  const [moved, next] = [itemLines(block, list, from), itemLines(block, list, to)];
  return [
    { start: next.start, end: next.start, text: block.slice(moved.start, moved.end) },
    { ...moved, text: '' },
  ];
}

function itemLines(block: string, list: YAMLSeq, index: number) {
  const item = list.srcToken?.type === 'block-seq' ? list.srcToken.items[index] : undefined;
  const dash = item?.start.find(({ type }) => type === 'seq-item-ind');
  const end = itemEnd(item);
  if (!dash || end === undefined) throw new Refusal('The list has no such item.');
  return wholeLines(block, dash.offset, end);
}

/** The lines that a stretch fills; it must be alone in them. */
function wholeLines(block: string, from: number, to: number): { start: number; end: number } {
  const start = block.lastIndexOf('\n', from - 1) + 1;
  const newline = block.indexOf('\n', to);
  const end = newline === -1 ? block.length : newline + 1;
  if (block.slice(start, from).trim() !== '' || !/^\s*(?:#[^]*)?$/.test(block.slice(to, end)))
    throw new Refusal('Something else stands in the same line.');
  return { start, end };
}

function nodeAt(top: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((node, segment) => {
    if (isAlias(node) || (isNode(node) && 'anchor' in node && node.anchor))
      throw new Refusal('It stands in another place too, through an alias.');
    return isSeq(node) ? node.items[Number(segment)] : findPair(node, String(segment))?.value;
  }, top);
}

function keyAt(top: unknown, path: YamlPath): unknown {
  return findPair(nodeAt(top, path.slice(0, -1)), String(path.at(-1)))?.key;
}

/** The data of a block with an amendment made: what the edited text has to read as. */
function amended(data: unknown, amendment: YamlAmendment): unknown {
  switch (amendment.kind) {
    case 'replace':
      return changedAt(data, amendment.path, () => amendment.value);
    case 'rename':
      return changedAt(data, amendment.path.slice(0, -1), map =>
        Object.fromEntries(
          Object.entries(map ?? {}).map(([key, value]) => [key === amendment.path.at(-1) ? amendment.to : key, value]),
        ),
      );
    case 'put-before':
      return changedAt(data, amendment.path, list => {
        const items: unknown[] = Array.isArray(list) ? [...list] : [];
        items.splice(amendment.to, 0, ...items.splice(amendment.from, 1));
        return items;
      });
  }
}
