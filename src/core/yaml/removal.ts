import { isMap, isSeq } from 'yaml';
import type { TextEdit } from '../base/edit.ts';
import { Refusal } from '../base/refusal.ts';
import { t } from '../base/words.ts';
import type { BlockLines } from './block-lines.ts';
import { contentStart, itemEnd, keyOf, type YamlPair, type YamlPath } from './tree.ts';

/**
 * Takes what a path leads to out of its map or list: in flow style with its comma, in block style with its whole lines
 * and the comment at their end.
 */
export function removalOf(parent: unknown, path: YamlPath, lines: BlockLines): TextEdit {
  const name = path.join('.');
  if (!(isMap(parent) || isSeq(parent)) || !parent.srcToken || !('items' in parent.srcToken))
    throw new Refusal(t('There is no `{name}`.', { name }));
  const { items } = parent.srcToken;
  const last = path.at(-1);
  const index = isMap(parent)
    ? (parent.items as readonly YamlPair[]).findIndex(pair => keyOf(pair) === String(last))
    : Number(last);
  const item = items[index];
  const start = contentStart(item);
  const end = itemEnd(item);
  if (start === undefined || end === undefined) throw new Refusal(t('There is no `{name}`.', { name }));
  if (parent.flow) {
    const before = itemEnd(items[index - 1]);
    if (before !== undefined) return { start: before, end, text: '' };
    return { start, end: contentStart(items[index + 1]) ?? end, text: '' };
  }
  if (!lines.beginsWith(start)) throw new Refusal(t('`{name}` shares its line with something else.', { name }));
  return lines.removal(start, end);
}
