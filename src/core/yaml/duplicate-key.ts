import { YAMLException } from 'js-yaml';
import type { TextRange } from '../base/edit.ts';
import { t } from '../base/words.ts';
import { slotsOf } from './slots/block.ts';
import { nameOf, type Slot } from './slots/slot.ts';
import type { YamlPath } from './tree.ts';

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
  const position = mark?.position ?? Number.NaN;
  // What is told of the key stands in its line.
  const lineEnd = text.indexOf('\n', position);
  const slots = slotsOf(text, { start: 0, end: lineEnd === -1 ? text.length : lineEnd });
  const nth = slots.findIndex(({ part, at }) => part === 'key' && at.start <= position && position < at.end);
  const second = slots[nth];
  const former = slots.findIndex(({ part, path }) => part === 'key' && second && isSame(path, second.path));
  const first = slots[former];
  if (!first || !second || former === nth) return undefined;
  const name = String(second.path.at(-1));
  const [was, is] = [shortValue(text, slots[former + 1]), shortValue(text, slots[nth + 1])];
  return {
    message:
      was !== undefined && is !== undefined
        ? t(
            '“{name}” stands here for the second time, first as {was} and now as {is}: only one of the two can count.',
            { name, was, is },
          )
        : t('“{name}” stands here for the second time: only one of the two can count.', { name }),
    at: second.at,
    first: first.at,
  };
}

function isSame(a: YamlPath, b: YamlPath): boolean {
  return a.length === b.length && a.every((segment, depth) => segment === b[depth]);
}

/** A value that is short enough to be told, where one stands behind the key. */
function shortValue(text: string, slot: Slot | undefined): string | undefined {
  const value = slot?.part === 'value' && slot.holds === 'scalar' ? nameOf(text.slice(slot.at.start, slot.at.end)) : '';
  return /^.{1,40}$/.test(value) ? `“${value}”` : undefined;
}
