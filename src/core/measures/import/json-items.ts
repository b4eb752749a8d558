import { t } from '../../base/words.ts';

/** What stands in JSON as a list, or in each of its lines. */
export interface JsonItems {
  readonly kind: 'items';
  /** What each is called where it is told. */
  readonly word: 'line' | 'entry';
  readonly items: readonly JsonItem[];
  /** Why a text that has one in each line is not one as a whole. */
  readonly apart?: string;
}

export type JsonItem =
  | { readonly at: number; readonly value: unknown }
  | { readonly at: number; readonly reason: string };

/**
 * Reads a JSON list, also one of lists, a single value, or a value in each line. Of a text whose first line is none all of
 * it was meant as one.
 */
export function readJsonItems(text: string): JsonItems | { readonly kind: 'refused'; readonly reason: string } {
  const whole = parsed(text);
  if (!('reason' in whole)) {
    const values: unknown[] = Array.isArray(whole.value) ? whole.value.flat() : [whole.value];
    return { kind: 'items', word: 'entry', items: values.map((value, index) => ({ at: index + 1, value })) };
  }
  const lines = text.split(/\r?\n/).flatMap((line, index) => (line.trim() === '' ? [] : [{ line, at: index + 1 }]));
  const items = lines.map(({ line, at }) => ({ at, ...parsed(line) }));
  const [first] = items;
  if (items.length < 2 || !first || 'reason' in first) return { kind: 'refused', reason: whole.reason };
  return { kind: 'items', word: 'line', items, apart: whole.reason };
}

function parsed(text: string): { readonly value: unknown } | { readonly reason: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { reason: t('It is no JSON: {why}', { why: error instanceof Error ? error.message : String(error) }) };
  }
}
