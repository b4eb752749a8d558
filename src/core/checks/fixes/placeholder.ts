import type { TextEdit, TextRange } from '../../base/edit.ts';
import type { FlowValue } from '../../yaml/flow.ts';
import type { YamlPath } from '../../yaml/tree.ts';

/** A value of a fix that is only suggested: the place where the writer goes on. */
export class Placeholder {
  readonly suggestion: string | number;

  constructor(suggestion: string | number) {
    this.suggestion = suggestion;
  }
}

export function placeholder(suggestion: string | number): Placeholder {
  return new Placeholder(suggestion);
}

/** What a fix writes: a value of which some parts are only suggested. */
export type Fillable = FlowValue | Placeholder | readonly Fillable[] | { readonly [key: string]: Fillable };

/** A value as it is written, with what is suggested. */
export function suggested(value: Fillable): FlowValue {
  if (value instanceof Placeholder) return value.suggestion;
  if (typeof value !== 'object') return value;
  if (isList(value)) return value.map(suggested);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, suggested(part)]));
}

/** A placeholder in the front matter, and what is suggested there. */
export interface Placed {
  readonly path: YamlPath;
  readonly suggestion: string | number;
}

/** The placeholders of a value that stands at a path. */
export function placeholdersIn(value: Fillable, path: YamlPath): Placed[] {
  if (value instanceof Placeholder) return [{ path, suggestion: value.suggestion }];
  if (typeof value !== 'object') return [];
  const parts: readonly (readonly [string | number, Fillable])[] = isList(value)
    ? value.map((part, index) => [index, part])
    : Object.entries(value);
  return parts.flatMap(([segment, part]) => placeholdersIn(part, [...path, segment]));
}

function isList(value: object): value is readonly Fillable[] {
  return Array.isArray(value);
}

/** A stretch of an edit's text at which the writer goes on; those of one number are typed at once. */
export interface TextPlaceholder extends TextRange {
  readonly number: number;
}

/** One edit of a fix. Its text is what is written, whether somebody goes through the placeholders in it or not. */
export interface FixEdit extends TextEdit {
  readonly placeholders: readonly TextPlaceholder[];
}

/**
 * Edits with the placeholders that lie in what they write. Places are those of the edited text, in groups of what is typed at
 * once; one that lies outside, or in part, is none.
 */
export function withPlaceholders(edits: readonly TextEdit[], groups: readonly (readonly TextRange[])[]): FixEdit[] {
  const inOrder = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const numbers = new Map<readonly TextRange[], number>();
  const places = groups
    .flatMap(group => group.map(range => ({ range, group })))
    .toSorted((a, b) => a.range.start - b.range.start);
  let grown = 0;
  return inOrder.map(edit => {
    const from = edit.start + grown;
    grown += edit.text.length - (edit.end - edit.start);
    const placeholders = places
      .filter(({ range }) => from <= range.start && range.end <= from + edit.text.length)
      .map(({ range, group }) => {
        const number = numbers.get(group) ?? numbers.size + 1;
        numbers.set(group, number);
        return { start: range.start - from, end: range.end - from, number };
      });
    return { ...edit, placeholders };
  });
}
