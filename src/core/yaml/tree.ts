import {
  type CST,
  type Document,
  isMap,
  isNode,
  isScalar,
  type Node,
  type Pair,
  parseDocument,
  type YAMLError,
} from 'yaml';
import type { TextRange } from '../base/edit.ts';

/** Keys and list indexes that lead from the top of a YAML block to a value. */
export type YamlPath = readonly (string | number)[];

/** A `key: value` of a map that was read from a text. */
export type YamlPair = Pair<Node, Node | null>;

/**
 * Parses a block that js-yaml has read before, with the places of all its parts. That reading proves the depth, and
 * that no key stands twice: `yaml` would compare each key with all others.
 */
export function parseTree(block: string): Document {
  return parseDocument(block, { keepSourceTokens: true, logLevel: 'error', uniqueKeys: false });
}

/** What `yaml` objects to, but for one thing that is legal: a line of comment before the end of a flow collection. */
export function errorsIn(tree: Document, text: string): readonly YAMLError[] {
  return tree.errors.filter(({ message, pos: [at] }) => {
    const isSeparate = /^\s?$/.test(text.charAt(at - 1));
    return !(isSeparate && message.startsWith('Comments must be separated'));
  });
}

export function keyOf(pair: YamlPair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

export function findPair(map: unknown, key: string): YamlPair | undefined {
  if (!isMap(map)) return undefined;
  return (map.items as readonly YamlPair[]).find(pair => isScalar(pair.key) && keyOf(pair) === key);
}

/** Where a node stands; nowhere for a value that is absent (`key:`). */
export function rangeOf(node: unknown): TextRange | undefined {
  if (!isNode(node) || !node.range || isEmpty(node)) return undefined;
  return { start: node.range[0], end: node.srcToken ? tokenEnd(node.srcToken) : node.range[1] };
}

/** Whether a value is absent: nothing stands after the colon or the dash. */
export function isEmpty(node: unknown): boolean {
  return (
    node === null ||
    (isScalar(node) && node.srcToken?.type === 'scalar' && node.srcToken.source === '') ||
    (isScalar(node) && !node.srcToken)
  );
}

/** The end of the last character that belongs to a token, without the comments and blank lines after it. */
export function tokenEnd(token: CST.Token): number {
  switch (token.type) {
    case 'block-map':
    case 'block-seq':
      return lastEnd(token.items) ?? token.offset;
    case 'flow-collection':
      return (
        sourceEnd(token.end.find(({ type }) => type === 'flow-map-end' || type === 'flow-seq-end')) ?? token.offset
      );
    case 'block-scalar': {
      // Its offset is that of the header, its source what comes below; blank lines after it belong to it with `|+` only.
      const keeps = token.props.some(prop => prop.type === 'block-scalar-header' && prop.source.includes('+'));
      return sumOfLengths(token.props) + token.offset + (keeps ? token.source : token.source.trimEnd()).length;
    }
    default:
      return 'source' in token ? token.offset + token.source.length : token.offset;
  }
}

/** Asks each item once: asked twice on every level, a deeply nested value would take for ever. */
function lastEnd(items: readonly CST.CollectionItem[]): number | undefined {
  for (const item of items.toReversed()) {
    const end = itemEnd(item);
    if (end !== undefined) return end;
  }
  return undefined;
}

/** The same for a map's pair or a list's item; nothing for one that holds only comments and blanks. */
export function itemEnd(item: CST.CollectionItem | undefined): number | undefined {
  if (!item) return undefined;
  if (item.value && !('source' in item.value && item.value.source === '')) return tokenEnd(item.value);
  const last = [...item.start, ...(item.key ? [item.key] : []), ...(item.sep ?? [])].findLast(isContent);
  return last && tokenEnd(last);
}

/** The first character that belongs to a map's pair or a list's item. */
export function contentStart(item: CST.CollectionItem | undefined): number | undefined {
  if (!item) return undefined;
  const first = [...item.start, item.key, ...(item.sep ?? []), item.value].find(
    token => token && token.type !== 'comma' && isContent(token),
  );
  return first?.offset;
}

export function colonOf(pair: YamlPair): CST.SourceToken | undefined {
  return pair.srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
}

function sumOfLengths(tokens: readonly CST.Token[]): number {
  return tokens.reduce((sum, token) => sum + ('source' in token ? token.source.length : 0), 0);
}

function isContent(token: CST.Token): boolean {
  return !['space', 'newline', 'comment'].includes(token.type);
}

function sourceEnd(token: CST.SourceToken | undefined): number | undefined {
  return token && token.offset + token.source.length;
}
