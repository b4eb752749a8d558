import { isScalar, isSeq, type YAMLSeq } from 'yaml';
import type { Planned, TextEdit } from '../base/edit.ts';
import { isRecord } from '../base/is-record.ts';
import { Refusal } from '../base/refusal.ts';
import { t } from '../base/words.ts';
import { BlockTree, type Part } from './block-tree.ts';
import { writeFlow, writeKey } from './flow.ts';
import { itemEnd, tokenEnd, type YamlPath } from './tree.ts';
import { type BlockRead, rereading, verified } from './verified.ts';

/** A change of one thing that stands in a YAML block already; `spliceYaml` is for what is new. */
export type YamlAmendment =
  /** Another value in place of a single one. */
  | { readonly kind: 'replace'; readonly path: YamlPath; readonly value: string | number }
  | { readonly kind: 'rename'; readonly path: YamlPath; readonly to: string }
  /** Puts the item of a list before another one. */
  | { readonly kind: 'put-before'; readonly path: YamlPath; readonly from: number; readonly to: number };

/** Makes amendments by splicing, with the same promises as `spliceYaml`. Each value and each key may be named by one only. */
export function amendYaml(
  { block, data }: BlockRead,
  amendments: readonly YamlAmendment[],
  reread = rereading(block),
): Planned {
  const edits = (tree: BlockTree) => amendments.flatMap(amendment => editsOf(block.text, tree, amendment));
  const plan = (tree: () => BlockTree) =>
    verified(
      () => edits(tree()),
      () => amended(data, amendments),
      reread,
    );
  const whole = () => plan(() => new BlockTree(block.text, { isWhole: true }));
  // An item that is put elsewhere has to be there with its lines, which long lists lack.
  if (amendments.some(({ kind }) => kind === 'put-before')) return whole();
  const planned = plan(block.tree);
  return planned.kind === 'edits' ? planned : whole();
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
    throw new Refusal(t('What stands there is not a single value.'));
  const quote = token.type === 'single-quoted-scalar' ? "'" : token.type === 'double-quoted-scalar' ? '"' : undefined;
  return { start: from + token.offset, end: from + tokenEnd(token), text: write(quote) };
}

function transfer(
  block: string,
  list: unknown,
  { from, to }: { readonly from: number; readonly to: number },
): TextEdit[] {
  if (!isSeq(list) || list.flow) throw new Refusal(t('The list is not written one item a line.'));
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
  if (!dash || end === undefined) throw new Refusal(t('The list has no such item.'));
  return wholeLines(block, dash.offset, end);
}

/** The lines that a stretch fills; it must be alone in them. */
function wholeLines(block: string, from: number, to: number): { start: number; end: number } {
  const start = block.lastIndexOf('\n', from - 1) + 1;
  const newline = block.indexOf('\n', to);
  const end = newline === -1 ? block.length : newline + 1;
  if (block.slice(start, from).trim() !== '' || !/^\s*(?:#[\s\S]*)?$/.test(block.slice(to, end)))
    throw new Refusal(t('Something else stands in the same line.'));
  return { start, end };
}

/** The data of a block with amendments made: what the edited text has to read as. Paths are of before. */
function amended(data: unknown, amendments: readonly YamlAmendment[]): unknown {
  const here = amendments.find(({ path }) => path.length === 0);
  const below = new Map<string, YamlAmendment[]>();
  for (const amendment of amendments) {
    const segment = String(amendment.path[0]);
    const others = below.get(segment);
    if (others) others.push(amendment);
    else below.set(segment, [amendment]);
  }
  const at = (segment: string | number, value: unknown): unknown => {
    const own = below.get(String(segment)) ?? [];
    const replaced = own.find(isOf('replace'));
    const inside = own.filter(({ kind, path }) => path.length > 1 || kind === 'put-before');
    return replaced ? replaced.value : inside.length > 0 ? amended(value, inside.map(oneDown)) : value;
  };
  if (Array.isArray(data)) {
    const items = data.map((item, index) => at(index, item));
    return here?.kind === 'put-before' ? items.toSpliced(here.from, 1).toSpliced(here.to, 0, items[here.from]) : items;
  }
  if (!isRecord(data)) return data;
  const named = (key: string) => below.get(key)?.find(isOf('rename'))?.to ?? key;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [named(key), at(key, value)]));
}

/** Whether an amendment is of a kind, and is of what its path begins with. */
function isOf<Kind extends YamlAmendment['kind']>(kind: Kind) {
  return (amendment: YamlAmendment): amendment is Extract<YamlAmendment, { kind: Kind }> =>
    amendment.kind === kind && amendment.path.length === 1;
}

function oneDown(amendment: YamlAmendment): YamlAmendment {
  return { ...amendment, path: amendment.path.slice(1) };
}
