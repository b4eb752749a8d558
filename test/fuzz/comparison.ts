import type { TextEdit } from '../../src/core/base/edit.ts';
import { commentsIn, type Independent, readAnew, readIndependently, written } from './independent.ts';

/** What an edit may change; all else has to be there after it as it was before. */
export interface Allowed {
  /** Keys of the top level. */
  readonly keys: readonly string[];
  /** Whether what is taken away may hold comments. */
  readonly removes?: boolean;
  /** Whether it writes in the body, and not in the front matter. */
  readonly body?: boolean;
}

/** A text before and after an edit, as an independent parser reads them. */
export interface Compared {
  readonly before: Independent;
  readonly after: Independent;
}

export type Comparison =
  | ({ readonly kind: 'right' } & Compared)
  /** `what` is a kind of fault, and behind a colon what it is about. */
  | { readonly kind: 'wrong'; readonly what: string }
  /** The independent parser does not read the text as it was. */
  | { readonly kind: 'unread' };

/** Compares a text with what edits made of it, without the product's help. */
export function compare(text: string, result: string, edits: readonly TextEdit[], allowed: Allowed): Comparison {
  const before = readIndependently(text);
  if (!before) return { kind: 'unread' };
  const after = readAnew(result);
  if (!after) return { kind: 'wrong', what: 'the front matter cannot be read any more' };
  const what = applied(text, edits) === result ? wrongIn(before, after, allowed) : 'the edits make another text of it';
  if (what !== undefined) return { kind: 'wrong', what };
  const [were, are] = [lineEnds(text), lineEnds(result)];
  return were === are || were === ''
    ? { kind: 'right', before, after }
    : { kind: 'wrong', what: `${were} became ${are}` };
}

function wrongIn(before: Independent, after: Independent, allowed: Allowed): string | undefined {
  if (after.opening !== before.opening) return 'the opening fence has changed';
  if (!allowed.body && after.rest !== before.rest) return 'the text below the front matter has changed';
  if (allowed.body && after.block !== before.block) return 'the front matter has changed';
  const [left, right] = [others(before, allowed.keys), others(after, allowed.keys)];
  if (left !== right) return `another key has changed: ${differing(left, right)}`;
  if (!allowed.removes) {
    const lost = missing(commentsIn(before.block), commentsIn(after.block));
    if (lost.length > 0) return `a comment is gone: ${lost[0]}`;
  }
  return undefined;
}

/** The edits made from the last to the first, which needs no sum of what grew. */
function applied(text: string, edits: readonly TextEdit[]): string {
  return edits
    .map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => b.start - a.start || b.end - a.end || b.index - a.index)
    .reduce((result, { start, end, text: inserted }) => result.slice(0, start) + inserted + result.slice(end), text);
}

function others({ data }: Independent, keys: readonly string[]): string {
  return written([...data].filter(([key]) => !keys.includes(String(key))));
}

function differing(left: string, right: string): string {
  let at = 0;
  while (left[at] === right[at]) at++;
  return `${left.slice(Math.max(0, at - 20), at + 40)} → ${right.slice(Math.max(0, at - 20), at + 40)}`;
}

function missing(before: readonly string[], after: readonly string[]): string[] {
  const left = [...after];
  return before.filter(comment => {
    const at = left.indexOf(comment);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

/** The kinds of line ends in a text. */
function lineEnds(text: string): string {
  return [/(?<!\r)\n/.test(text) ? 'LF' : '', text.includes('\r\n') ? 'CRLF' : ''].join('');
}
