import {
  type CST,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { insertion, type TextEdit } from '../base/edit.ts';
import { Refusal } from '../base/refusal.ts';
import { t } from '../base/words.ts';
import { BlockLines } from './block-lines.ts';
import type { YamlChange } from './change.ts';
import { type FlowValue, isFlowMap, writeFlow, writeKey, writeLines, writePairs } from './flow.ts';
import { removalOf } from './removal.ts';
import {
  colonOf,
  errorsIn,
  findPair,
  isEmpty,
  itemEnd,
  keyOf,
  tokenEnd,
  type YamlPair,
  type YamlPath,
} from './tree.ts';
import { inPlainWords } from './words.ts';

/** Tells in which order the keys of a map are customary; a new key goes after those that come before it. */
export type KeyOrder = (path: YamlPath) => readonly string[];

/** Finds the edits that make changes to a YAML block; throws a `Refusal` where there is no safe place to write. */
export class Splicer {
  readonly #block: string;
  readonly #lines: BlockLines;
  readonly #keyOrder: KeyOrder;
  readonly #top: YAMLMap;

  constructor(block: string, tree: Document, keyOrder: KeyOrder) {
    const [error] = errorsIn(tree, block);
    if (error)
      throw new Refusal(t('The front matter is not valid YAML: {reason}.', { reason: inPlainWords(error.message) }));
    if (!isMap(tree.contents)) throw new Refusal(t('The front matter is not a list of `key: value` lines.'));
    this.#block = block;
    this.#lines = new BlockLines(block);
    this.#keyOrder = keyOrder;
    this.#top = tree.contents;
  }

  edits(changes: readonly YamlChange[]): TextEdit[] {
    const edits = changes.flatMap(change => {
      if (change.kind === 'set') return this.#set(change);
      if (change.kind === 'append' || change.kind === 'append-lines') return this.#append(change);
      const { node } = this.#resolve(change.path.slice(0, -1));
      return [removalOf(node, change.path, this.#lines)];
    });
    const removals = edits.filter(({ start, end, text }) => end > start && text === '');
    return edits.map(edit => (edit.start === edit.end ? this.#outside(removals, edit) : edit));
  }

  /** What comes below lines that are taken out comes below the line before them. */
  #outside(removals: readonly TextEdit[], edit: TextEdit): TextEdit {
    const around = removals.find(({ start, end }) => start < edit.start && edit.start < end);
    if (!around || around.start === 0) return edit;
    const before = around.start - this.#lines.ending(around.start - 1).length;
    return this.#outside(removals, insertion(before, edit.text));
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
    if (node && !isEmpty(node) && !isNull(node))
      throw new Refusal(t('`{path}` is not a map.', { path: path.join('.') }));
    const lines = entries.map(([key, value]) => `${writeKey(key)}: ${writeFlow(value)}`);
    return [this.#create(path, pair, parent, lines, `{ ${writePairs(entries)} }`)];
  }

  #append({ kind, path, items }: Extract<YamlChange, { items: unknown }>): TextEdit[] {
    const { node, pair, parent } = this.#resolve(path);
    const written = items.map(item => writeFlow(item));
    const inLines = kind === 'append-lines' || isInLines(node) ? items.map(writeLines) : written.map(item => [item]);
    if (isSeq(node)) return [node.flow ? this.#appendFlow(node, written) : this.#appendBlock(node, inLines)];
    if (node && !isEmpty(node) && !isNull(node))
      throw new Refusal(t('`{path}` is not a list.', { path: path.join('.') }));
    const lines = inLines.flatMap(item => bulleted('- ', item));
    return [this.#create(path, pair, parent, lines, `[${written.join(', ')}]`)];
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
      if (isAlias(node)) throw new Refusal(t('`{here}` is an alias of another place.', { here }));
      if (isNode(node) && this.#isShared(node))
        throw new Refusal(t('`{here}` stands in another place too, through an alias.', { here }));
      if (depth < path.length - 1 && !isMap(node) && !isSeq(node))
        throw new Refusal(t('`{path}` has no place to be in.', { path: path.join('.') }));
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
        parent.flow
          ? [`${writeKey(key)}: ${flow}`]
          : [`${writeKey(key)}:`, ...lines.map(line => this.#lines.step + line)],
      );
    if (!isEmpty(pair.value) || parent.flow) return this.#replaceText(pair, flow);
    const colon = colonOf(pair);
    if (!colon || hasProperties(pair.value))
      throw new Refusal(t('`{key}` has no value that could be replaced.', { key }));
    const indent = this.#indentOf(parent) + this.#lines.step;
    return this.#lines.insertionBelow(
      tokenEnd(colon),
      lines.map(line => indent + line),
    );
  }

  #replace(pair: YamlPair, value: FlowValue): TextEdit {
    const scalar = isScalar(pair.value) ? pair.value.srcToken : undefined;
    const quote =
      scalar?.type === 'single-quoted-scalar' ? "'" : scalar?.type === 'double-quoted-scalar' ? '"' : undefined;
    const text = writeFlow(value, typeof value === 'string' ? quote : undefined);
    return isMap(pair.value) && isFlowMap(value)
      ? this.#replaceMap(pair, pair.value, text)
      : this.#replaceText(pair, text);
  }

  /** A map takes the place of another one, which goes with all that is in it. */
  #replaceMap(pair: YamlPair, map: YAMLMap, text: string): TextEdit {
    const colon = colonOf(pair);
    if (!map.srcToken || !colon || hasProperties(map))
      throw new Refusal(t('`{key}` is not a single value.', { key: String(pair.key) }));
    const end = tokenEnd(map.srcToken);
    if (map.flow) return { start: map.srcToken.offset, end, text };
    return { start: tokenEnd(colon), end, text: ` ${text}` };
  }

  #replaceText(pair: YamlPair, text: string): TextEdit {
    const name = String(pair.key);
    if (isAlias(pair.value)) throw new Refusal(t('`{name}` is an alias of another place.', { name }));
    if (isNode(pair.value) && this.#isShared(pair.value))
      throw new Refusal(t('`{name}` stands in another place too, through an alias.', { name }));
    if (isEmpty(pair.value)) {
      if (hasProperties(pair.value)) throw new Refusal(t('`{name}` carries an anchor or a tag.', { name }));
      const colon = colonOf(pair);
      if (!colon) throw new Refusal(t('`{name}` has no value that could be replaced.', { name }));
      return insertion(tokenEnd(colon), ` ${text}`);
    }
    const token = isScalar(pair.value) ? pair.value.srcToken : undefined;
    if (!token || token.type === 'block-scalar') throw new Refusal(t('`{name}` is not a single value.', { name }));
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
      return this.#lines.insertionBelow(
        end,
        lines.map(line => this.#indentOf(map) + line),
      );
    }
    const start = isNode(first?.key) ? first.key.range?.[0] : undefined;
    if (start === undefined) throw new Refusal(t('There is no place for `{key}`.', { key }));
    if (map.flow) return insertion(start, `${lines.join('')}, `);
    const indent = this.#indentOf(map);
    return insertion(start, lines.map(line => line + this.#lines.ending(start) + indent).join(''));
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
    const indent = this.#block.slice(this.#lines.start(start), start);
    const separator = indent.trim() === '' && indent.length < start ? `,${this.#lines.ending(start)}${indent}` : ', ';
    return insertion(end, items.map(item => separator + item).join(''));
  }

  #appendBlock(list: YAMLSeq, items: readonly (readonly string[])[]): TextEdit {
    const source = list.srcToken as CST.BlockSequence;
    const last = source.items.findLast(item => itemEnd(item) !== undefined);
    const dash = last?.start.find(({ type }) => type === 'seq-item-ind');
    if (!last || !dash) throw new Refusal(t('The list has no item to write after.'));
    const padding = last.value && /^ +$/.exec(this.#block.slice(dash.offset + 1, last.value.offset))?.[0];
    const bullet = `${this.#lines.blanksBefore(dash.offset)}-${padding ?? ' '}`;
    return this.#lines.insertionBelow(
      itemEnd(last) ?? 0,
      items.flatMap(item => bulleted(bullet, item)),
    );
  }

  #isShared(node: Node): boolean {
    return 'anchor' in node && node.anchor !== undefined && this.#block.includes(`*${node.anchor}`);
  }

  #indentOf(map: YAMLMap): string {
    const [first] = map.items as readonly YamlPair[];
    const source = first?.srcToken as CST.CollectionItem | undefined;
    const start = source?.start.find(({ type }) => !['space', 'newline', 'comment'].includes(type)) ?? source?.key;
    if (!start || start.type === 'explicit-key-ind')
      throw new Refusal(t('A key is written in a form that cannot be edited safely.'));
    return this.#lines.blanksBefore(start.offset);
  }
}

/** Whether the last item of a list has a line for each of its keys: what comes after it looks like it. */
function isInLines(list: unknown): boolean {
  const last = isSeq(list) ? list.items.at(-1) : undefined;
  return isMap(last) && !last.flow;
}

function bulleted(bullet: string, lines: readonly string[]): string[] {
  return lines.map((line, index) => (index === 0 ? bullet : ' '.repeat(bullet.length)) + line);
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
