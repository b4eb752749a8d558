import { Lexer, parseDocument } from 'yaml';

/** Front matter as it is read here, by nothing that the product reads it with. */
export interface Independent {
  /** The opening fence, with what may stand before it. */
  readonly opening: string;
  readonly block: string;
  /** From the closing fence to the end of the text. */
  readonly rest: string;
  readonly data: ReadonlyMap<unknown, unknown>;
}

/** What was read last: many edits are made of one text. */
let latest: { readonly text: string; readonly read: Independent | undefined } | undefined;

/** Nothing where a text has no front matter, or holds there what is no map to this parser. */
export function readIndependently(text: string): Independent | undefined {
  if (latest?.text !== text) latest = { text, read: readAnew(text) };
  return latest.read;
}

/** The same, of a text that is looked at once. */
export function readAnew(text: string): Independent | undefined {
  const opening = /^\ufeff?---[^\n]*\n/.exec(text)?.[0];
  if (opening === undefined) return undefined;
  const inside = text.slice(opening.length);
  const close = /(?<![^\n])---[^\S\n]*(?:\n|$)/.exec(inside);
  if (!close) return undefined;
  const block = inside.slice(0, close.index);
  const data = dataOf(block);
  return data && { opening, block, rest: inside.slice(close.index), data };
}

function dataOf(block: string): ReadonlyMap<unknown, unknown> | undefined {
  try {
    const document = parseDocument(block, { logLevel: 'silent', prettyErrors: false, uniqueKeys: false });
    if (document.errors.length > 0) return undefined;
    const data: unknown = document.toJS({ mapAsMap: true, maxAliasCount: 100 });
    if (data === null) return new Map();
    return data instanceof Map && written(data) !== undefined ? data : undefined;
  } catch {
    return undefined; // Aliases without an anchor, or too many of them.
  }
}

/** A value in a form that is the same for what is the same only: `7` and `"7"` differ, and so does another order. */
export function written(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (part instanceof Map) return { map: [...part] };
    return typeof part === 'number' && !(Number.isFinite(part) && !Object.is(part, -0)) ? { number: `${part}` } : part;
  });
}

/** The comments of a block, one after the other. */
export function commentsIn(block: string): string[] {
  return [...new Lexer().lex(block)].filter(token => token.startsWith('#'));
}
