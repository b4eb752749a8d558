import { type CST, isAlias, isMap, isNode, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { applyEdits, type Planned, refused, type TextEdit } from './edit.ts';
import { isRecord, loadBlock } from './front-matter.ts';
import { type FlowValue, writeFlow, writeKey } from './yaml-flow.ts';
import {
  colonOf,
  errorsIn,
  findPair,
  isEmpty,
  itemEnd,
  parseTree,
  tokenEnd,
  type YamlPair,
  type YamlPath,
} from './yaml-tree.ts';

/**
 * A change of a YAML block. `set` gives keys of one map their values, `append` adds items to the end of a list; both
 * make the map or list where it is missing. A path must lead through what is there, but for its last step.
 */
export type YamlChange =
  | { readonly kind: 'set'; readonly path: YamlPath; readonly entries: readonly (readonly [string, FlowValue])[] }
  | { readonly kind: 'append'; readonly path: YamlPath; readonly items: readonly FlowValue[] };

/** Tells in which order the keys of a map are customary; a new key goes after those that come before it. */
export type KeyOrder = (path: YamlPath) => readonly string[];

/**
 * Makes changes to a YAML block by splicing: every byte that a change does not mean stays as it is. Each map and list
 * may be named by one change only. The result is parsed again and must read as the block did, with the changes made;
 * where it does not, or where there is no safe place to write, the splice is refused with the reason.
 */
export function spliceYaml(block: string, changes: readonly YamlChange[], keyOrder: KeyOrder): Planned {
  try {
    const edits = new Splicer(block, keyOrder).edits(changes);
    const expected = structuredChange(loadBlock(block), changes);
    const reads = sameValue(loadBlock(applyEdits(block, edits)), expected);
    return reads
      ? { kind: 'edits', edits }
      : refused('The front matter is written in a way that cannot be edited safely.');
  } catch (error) {
    if (error instanceof Refusal) return refused(error.message);
    return refused(`The front matter cannot be edited safely (${error instanceof Error ? error.message : error}).`);
  }
}

class Refusal extends Error {}

class Splicer {
  readonly #block: string;
  readonly #keyOrder: KeyOrder;
  readonly #top: YAMLMap;

  constructor(block: string, keyOrder: KeyOrder) {
    const tree = parseTree(block);
    const [error] = errorsIn(tree);
    if (error) throw new Refusal(`The front matter is not valid YAML: ${error.message}`);
    if (!isMap(tree.contents)) throw new Refusal('The front matter is not a list of `key: value` lines.');
    this.#block = block;
    this.#keyOrder = keyOrder;
    this.#top = tree.contents;
  }

  edits(changes: readonly YamlChange[]): TextEdit[] {
    return changes.flatMap(change => (change.kind === 'set' ? this.#set(change) : this.#append(change)));
  }

  #set({ path, entries }: Extract<YamlChange, { kind: 'set' }>): TextEdit[] {
    const { node, pair, parent } = this.#resolve(path);
    if (isMap(node)) {
      const order = this.#keyOrder(path);
      const sorted = entries.toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b));
      if (node.flow && node.items.length === 0) return [this.#fillFlow(node, writePairs(sorted))];
      return sorted.map(([key, value]) => {
        const present = findPair(node, key);
        return present
          ? this.#replace(present, value)
          : this.#insertPair(node, path, key, [`${writeKey(key)}: ${writeFlow(value)}`]);
      });
    }
    if (node && !isEmpty(node) && !isNull(node)) throw new Refusal(`\`${path.join('.')}\` is not a map.`);
    const lines = entries.map(([key, value]) => `${writeKey(key)}: ${writeFlow(value)}`);
    return [this.#create(path, pair, parent, lines, `{ ${writePairs(entries)} }`)];
  }

  #append({ path, items }: Extract<YamlChange, { kind: 'append' }>): TextEdit[] {
    const { node, pair, parent } = this.#resolve(path);
    const written = items.map(item => writeFlow(item));
    if (isSeq(node)) return [node.flow ? this.#appendFlow(node, written) : this.#appendBlock(node, written)];
    if (node && !isEmpty(node) && !isNull(node)) throw new Refusal(`\`${path.join('.')}\` is not a list.`);
    return [
      this.#create(
        path,
        pair,
        parent,
        written.map(item => `- ${item}`),
        `[${written.join(', ')}]`,
      ),
    ];
  }

  /** Follows a path to its map or list; the last step may be missing or empty. */
  #resolve(path: YamlPath): { node: unknown; pair: YamlPair | undefined; parent: YAMLMap } {
    let node: unknown = this.#top;
    let parent = this.#top;
    let pair: YamlPair | undefined;
    for (const [depth, segment] of path.entries()) {
      if (isMap(node)) {
        parent = node;
        pair = findPair(node, String(segment));
        node = pair?.value;
      } else if (isSeq(node)) {
        node = node.items[Number(segment)];
      }
      const here = path.slice(0, depth + 1).join('.');
      if (isAlias(node)) throw new Refusal(`\`${here}\` is an alias of another place.`);
      if (isNode(node) && this.#isShared(node))
        throw new Refusal(`\`${here}\` stands in another place too, through an alias.`);
      if (depth < path.length - 1 && !isMap(node) && !isSeq(node))
        throw new Refusal(`\`${path.join('.')}\` has no place to be in.`);
    }
    return { node, pair, parent };
  }

  /** Writes a map or list where none is: in place of an empty or null value, or under a key of its own. */
  #create(
    path: YamlPath,
    pair: YamlPair | undefined,
    parent: YAMLMap,
    lines: readonly string[],
    flow: string,
  ): TextEdit {
    const key = String(path.at(-1));
    if (!pair)
      return this.#insertPair(
        parent,
        path.slice(0, -1),
        key,
        parent.flow ? [`${writeKey(key)}: ${flow}`] : [`${writeKey(key)}:`, ...lines.map(line => this.#step + line)],
      );
    if (!isEmpty(pair.value) || parent.flow) return this.#replaceText(pair, flow);
    const colon = colonOf(pair);
    if (!colon || hasProperties(pair.value)) throw new Refusal(`\`${key}\` has no value that could be replaced.`);
    const indent = this.#indentOf(parent) + this.#step;
    return this.#insertAfterLine(
      tokenEnd(colon),
      lines.map(line => indent + line),
    );
  }

  #replace(pair: YamlPair, value: FlowValue): TextEdit {
    const scalar = isScalar(pair.value) ? pair.value.srcToken : undefined;
    const quote =
      scalar?.type === 'single-quoted-scalar' ? "'" : scalar?.type === 'double-quoted-scalar' ? '"' : undefined;
    return this.#replaceText(pair, writeFlow(value, typeof value === 'string' ? quote : undefined));
  }

  #replaceText(pair: YamlPair, text: string): TextEdit {
    const name = String(pair.key);
    if (isAlias(pair.value)) throw new Refusal(`\`${name}\` is an alias of another place.`);
    if (isNode(pair.value) && this.#isShared(pair.value))
      throw new Refusal(`\`${name}\` stands in another place too, through an alias.`);
    if (isEmpty(pair.value)) {
      if (hasProperties(pair.value)) throw new Refusal(`\`${name}\` carries an anchor or a tag.`);
      const colon = colonOf(pair);
      if (!colon) throw new Refusal(`\`${name}\` has no value that could be replaced.`);
      return insertion(tokenEnd(colon), ` ${text}`);
    }
    const token = isScalar(pair.value) ? pair.value.srcToken : undefined;
    if (!token || token.type === 'block-scalar') throw new Refusal(`\`${name}\` is not a single value.`);
    return { start: token.offset, end: tokenEnd(token), text };
  }

  /** Adds a pair, whose first line begins with its key, after the customary ones before it. */
  #insertPair(map: YAMLMap, path: YamlPath, key: string, lines: readonly string[]): TextEdit {
    const order = this.#keyOrder(path);
    const rank = order.indexOf(key);
    const pairs = map.items as readonly YamlPair[];
    const before = rank === -1 ? pairs.at(-1) : pairs.findLast(pair => isBefore(order, keyOf(pair), rank));
    const [first] = pairs;
    const after = before ?? (order.some(name => findPair(map, name)) ? undefined : pairs.at(-1));
    if (after) {
      const end = itemEnd(after.srcToken as CST.CollectionItem) ?? 0;
      if (map.flow) return insertion(end, `, ${lines.join('')}`);
      return this.#insertAfterLine(
        end,
        lines.map(line => this.#indentOf(map) + line),
      );
    }
    const start = isNode(first?.key) ? first.key.range?.[0] : undefined;
    if (start === undefined) throw new Refusal(`There is no place for \`${key}\`.`);
    if (map.flow) return insertion(start, `${lines.join('')}, `);
    const indent = this.#indentOf(map);
    return insertion(start, lines.map(line => line + this.#lineEnding(start) + indent).join(''));
  }

  #fillFlow(map: YAMLMap | YAMLSeq, content: string): TextEdit {
    const open = (map.range?.[0] ?? 0) + 1;
    const pad = isMap(map) ? ' ' : '';
    return insertion(open, pad + content + (/[}\]]/.test(this.#block.charAt(open)) ? pad : ''));
  }

  #appendFlow(list: YAMLSeq, items: readonly string[]): TextEdit {
    const source = list.srcToken as CST.FlowCollection;
    const last = source.items.findLast(item => item.value);
    const end = itemEnd(last);
    if (!last || end === undefined) return this.#fillFlow(list, items.join(', '));
    const start = last.value?.offset ?? end;
    const indent = this.#block.slice(this.#lineStart(start), start);
    const separator = indent.trim() === '' && indent.length < start ? `,${this.#lineEnding(start)}${indent}` : ', ';
    return insertion(end, items.map(item => separator + item).join(''));
  }

  #appendBlock(list: YAMLSeq, items: readonly string[]): TextEdit {
    const source = list.srcToken as CST.BlockSequence;
    const last = source.items.findLast(item => itemEnd(item) !== undefined);
    const dash = last?.start.find(({ type }) => type === 'seq-item-ind');
    if (!last || !dash) throw new Refusal('The list has no item to write after.');
    const padding = last.value && /^ +$/.exec(this.#block.slice(dash.offset + 1, last.value.offset))?.[0];
    const bullet = `${this.#blanksBefore(dash.offset)}-${padding ?? ' '}`;
    return this.#insertAfterLine(
      itemEnd(last) ?? 0,
      items.map(item => bullet + item),
    );
  }

  /** Inserts whole lines below the line in which content ends. */
  #insertAfterLine(contentEnd: number, lines: readonly string[]): TextEdit {
    const inside = /\n$/.test(this.#block.slice(0, contentEnd)) ? contentEnd - 1 : contentEnd;
    const newline = this.#block.indexOf('\n', inside);
    const end =
      newline === -1 ? this.#block.length : newline > 0 && this.#block[newline - 1] === '\r' ? newline - 1 : newline;
    return insertion(end, lines.map(line => this.#lineEnding(inside) + line).join(''));
  }

  #isShared(node: Node): boolean {
    return 'anchor' in node && node.anchor !== undefined && this.#block.includes(`*${node.anchor}`);
  }

  #lineEnding(at: number): string {
    const newline = this.#block.indexOf('\n', at);
    return this.#block[(newline === -1 ? this.#block.lastIndexOf('\n') : newline) - 1] === '\r' ? '\r\n' : '\n';
  }

  #lineStart(at: number): number {
    return this.#block.lastIndexOf('\n', at - 1) + 1;
  }

  /** As many blanks as stand before an offset in its line; a dash or key there counts as blanks. */
  #blanksBefore(at: number): string {
    return ' '.repeat(at - this.#lineStart(at));
  }

  #indentOf(map: YAMLMap): string {
    const [first] = map.items as readonly YamlPair[];
    const source = first?.srcToken as CST.CollectionItem | undefined;
    const start = source?.start.find(({ type }) => !['space', 'newline', 'comment'].includes(type)) ?? source?.key;
    if (!start || start.type === 'explicit-key-ind')
      throw new Refusal('A key is written in a form that cannot be edited safely.');
    return this.#blanksBefore(start.offset);
  }

  /** The file's own indentation: that of its first map under a key of its own. */
  get #step(): string {
    return /^[^\s#-].*\r?\n( +)[^\s#-]/m.exec(this.#block)?.[1] ?? '  ';
  }
}

function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}

function writePairs(entries: readonly (readonly [string, FlowValue])[]): string {
  return entries.map(([key, value]) => `${writeKey(key)}: ${writeFlow(value)}`).join(', ');
}

function keyOf(pair: YamlPair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

function isBefore(order: readonly string[], key: string, rank: number): boolean {
  const other = order.indexOf(key);
  return other !== -1 && other < rank;
}

function isNull(node: unknown): boolean {
  return isScalar(node) && node.value === null;
}

function hasProperties(node: unknown): boolean {
  return isNode(node) && !isAlias(node) && (node.anchor !== undefined || node.tag !== undefined);
}

/** The data of a block with the changes made: what the spliced text has to read as. */
function structuredChange(data: unknown, changes: readonly YamlChange[]): unknown {
  return changes.reduce((result, { path, ...change }) => {
    const make = (old: unknown) =>
      change.kind === 'append'
        ? [...(Array.isArray(old) ? old : []), ...change.items]
        : { ...(isRecord(old) ? old : {}), ...Object.fromEntries(change.entries) };
    return changedAt(result, path, make);
  }, data);
}

function changedAt(data: unknown, path: YamlPath, make: (old: unknown) => unknown): unknown {
  const [segment, ...rest] = path;
  if (segment === undefined) return make(data);
  if (Array.isArray(data)) return data.with(Number(segment), changedAt(data[Number(segment)], rest, make));
  const record = isRecord(data) ? data : {};
  return { ...record, [segment]: changedAt(Object.hasOwn(record, segment) ? record[segment] : undefined, rest, make) };
}

/** Deep equality of what YAML can hold. Shared parts are compared once, so that aliases cannot multiply the work. */
function sameValue(a: unknown, b: unknown, seen = new Map<unknown, unknown>()): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (seen.get(a) === b) return true;
  seen.set(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return (
    left.length === right.length &&
    left.every(([key, value]) => Object.hasOwn(b, key) && sameValue(value, (b as Record<string, unknown>)[key], seen))
  );
}
