import assert from 'node:assert/strict';
import type { TextRange } from '../../src/core/base/edit.ts';

/** A text with the marks « and » around a range, and | at an empty one, so that a test shows the place. */
export function mark(text: string, { start, end }: TextRange): string {
  const inside = start === end ? '|' : `«${text.slice(start, end)}»`;
  return text.slice(0, start) + inside + text.slice(end);
}

/** The lines of a text that a mark touches. */
export function markedLines(text: string, at: TextRange): string {
  const lines = mark(text, at).split(/\r?\n/);
  const first = lines.findIndex(line => /[«|]/.test(line));
  const last = lines.findLastIndex(line => /[»|]/.test(line));
  return lines.slice(first, last + 1).join('\n');
}

/** Narrows a union to the kind that a test expects. */
export function ofKind<T extends { readonly kind: string }, K extends T['kind']>(value: T, kind: K): T & { kind: K } {
  if (value.kind !== kind) assert.fail(`${JSON.stringify(value)} is not “${kind}”.`);
  return value as T & { kind: K };
}
