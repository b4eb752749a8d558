import { isScalar, isSeq, type YAMLSeq } from 'yaml';
import type { Planned, TextEdit } from '../base/edit.ts';
import { Refusal } from '../base/refusal.ts';
import { BlockTree, type Part } from './block-tree.ts';
import { writeFlow, writeKey } from './flow.ts';
import { itemEnd, tokenEnd, type YamlPath } from './tree.ts';
import { verified } from './verified.ts';

/** A change of one thing that stands in a YAML block already; `spliceYaml` is for what is new. */
export type YamlAmendment =
  /** Another value in place of a single one. */
  | { readonly kind: 'replace'; readonly path: YamlPath; readonly value: string | number }
  | { readonly kind: 'rename'; readonly path: YamlPath; readonly to: string }
  /** Puts the item of a list before another one. */
  | { readonly kind: 'put-before'; readonly path: YamlPath; readonly from: number; readonly to: number };

/** Makes amendments by splicing, with the same promises as `spliceYaml`. Each value and each key may be named by one only. */
export function amendYaml(block: string, ...amendments: readonly YamlAmendment[]): Planned {
  const find = (tree: BlockTree) => amendments.flatMap(amendment => editsOf(block, tree, amendment));
  const meant = (data: unknown) => amended(data, amendments);
  // An item that is put elsewhere has to be there with its lines, which long lists lack.
  const isWhole = amendments.some(({ kind }) => kind === 'put-before');
  const planned = verified(block, () => find(new BlockTree(block, { isWhole })), meant);
  return planned.kind === 'edits' || isWhole
    ? planned
    : verified(block, () => find(new BlockTree(block, { isWhole: true })), meant);
}

function editsOf(block: string, tree: BlockTree, amendment: YamlAmendment): TextEdit[] {
  switch (amendment.kind) {
    case 'replace': {
      const part = tree.part(amendment.path, 'value');
      return [replacement(part, quote => writeValue(amendment.value, quote))];
    }
    case 'rename':
      return [replacement(tree.part(amendment.path, 'key'), () => writeKey(amendment.to))];
    case 'put-before':
      return transfer(block, tree.part(amendment.path, 'value').node, amendment);
  }
}

function writeValue(value: string | number, quote: Quote): string {
  return writeFlow(value, typeof value === 'string' ? quote : undefined);
}

type Quote = '"' | "'" | undefined;

function replacement({ node, from }: Part, write: (quote: Quote) => string): TextEdit {
  const token = isScalar(node) ? node.srcToken : undefined;
  if (!isScalar(node) || !token || token.type === 'block-scalar' || node.anchor || node.tag)
    throw new Refusal('What stands there is not a single value.');
  const quote = token.type === 'single-quoted-scalar' ? "'" : token.type === 'double-quoted-scalar' ? '"' : undefined;
  return { start: from + token.offset, end: from + tokenEnd(token), text: write(quote) };
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
  if (block.slice(start, from).trim() !== '' || !/^\s*(?:#[\s\S]*)?$/.test(block.slice(to, end)))
    throw new Refusal('Something else stands in the same line.');
  return { start, end };
}

/** The data of a block with amendments made: what the edited text has to read as. Values go first: paths are of before. */
function amended(data: unknown, amendments: readonly YamlAmendment[]): unknown {
  const renames = new Map<unknown, Map<string, string>>();
  for (const amendment of amendments) {
    const holder = valueAt(data, amendment.path.slice(0, -1));
    const last = amendment.path.at(-1) ?? '';
    switch (amendment.kind) {
      case 'replace':
        (holder as Record<string, unknown>)[last] = amendment.value;
        break;
      case 'rename':
        renames.set(holder, (renames.get(holder) ?? new Map()).set(String(last), amendment.to));
        break;
      case 'put-before': {
        const items = (holder as Record<string, unknown[]>)[last] ?? [];
        items.splice(amendment.to, 0, ...items.splice(amendment.from, 1));
        break;
      }
    }
  }
  for (const [map, names] of renames) {
    const entries = Object.entries(map as object);
    for (const [key] of entries) delete (map as Record<string, unknown>)[key];
    Object.assign(map as object, Object.fromEntries(entries.map(([key, value]) => [names.get(key) ?? key, value])));
  }
  return data;
}

function valueAt(data: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((value, segment) => (value as Record<string, unknown>)[segment], data);
}
