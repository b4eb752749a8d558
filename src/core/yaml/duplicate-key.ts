import { YAMLException } from 'js-yaml';
import { isMap, isScalar, isSeq } from 'yaml';
import type { TextRange } from '../base/edit.ts';
import { t } from '../base/words.ts';
import { parseTree, rangeOf, type YamlPair } from './tree.ts';

/** A key that a map has twice: where it stands for the second time, and where for the first. */
export interface DuplicateKey {
  readonly message: string;
  readonly at: TextRange;
  readonly first: TextRange;
}

/** js-yaml finds keys that stand twice when it has read everything else: the rest of the text is valid, and not too deep. */
export function isDuplicateKey(error: unknown): error is YAMLException {
  return error instanceof YAMLException && error.reason === 'duplicated mapping key';
}

/** The key that js-yaml objects to; nothing where its place cannot be told, as with a key that is an alias. */
export function findDuplicateKey(text: string, { mark }: YAMLException): DuplicateKey | undefined {
  const position = mark?.position;
  if (position === undefined) return undefined;
  const pairs = mapAround(parseTree(text).contents, position);
  const second = pairs.findIndex(({ key }) => holds(rangeOf(key), position));
  const name = nameOf(pairs[second]);
  const first = pairs.slice(0, second).find(pair => nameOf(pair) === name);
  const [at, before] = [rangeOf(pairs[second]?.key), rangeOf(first?.key)];
  if (name === undefined || !at || !before) return undefined;
  const [was, is] = [shortValue(first), shortValue(pairs[second])];
  return {
    message:
      was !== undefined && is !== undefined
        ? t(
            '“{name}” stands here for the second time, first as {was} and now as {is}: only one of the two can count.',
            { name, was, is },
          )
        : t('“{name}” stands here for the second time: only one of the two can count.', { name }),
    at,
    first: before,
  };
}

/** The pairs of the innermost map that has a key at a place. */
function mapAround(node: unknown, position: number): readonly YamlPair[] {
  if (!isMap(node) && !isSeq(node)) return [];
  const pairs = isMap(node) ? (node.items as YamlPair[]) : [];
  if (pairs.some(({ key }) => holds(rangeOf(key), position))) return pairs;
  const inside = isMap(node) ? pairs.map(({ value }) => value) : node.items;
  return mapAround(
    inside.find(child => holds(rangeOf(child), position)),
    position,
  );
}

function holds(range: TextRange | undefined, position: number): boolean {
  return range !== undefined && range.start <= position && position < range.end;
}

function nameOf(pair: YamlPair | undefined): string | undefined {
  return isScalar(pair?.key) ? String(pair.key.value) : undefined;
}

/** A value that is short enough to be told. */
function shortValue(pair: YamlPair | undefined): string | undefined {
  const value = isScalar(pair?.value) ? String(pair.value.value ?? '') : '';
  return /^.{1,40}$/.test(value) ? `“${value}”` : undefined;
}
