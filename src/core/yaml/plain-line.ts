/** What stands in a line of a YAML block, as far as that can be told from the line alone. Columns count from its start. */
export type PlainLine = Told & {
  /** Where a bracket opens that a value begins with. */
  readonly open?: number;
};

type Told =
  /** Nothing, or a comment. */
  | { readonly kind: 'blank' }
  /** An item of a list, and the column of what stands behind its dash; `key` where that is the first pair of a map. */
  | { readonly kind: 'item'; readonly column: number; readonly content: number; readonly key: string | undefined }
  | { readonly kind: 'pair'; readonly column: number; readonly key: string }
  /** Something that may reach further than its line, or that refers to other places. */
  | { readonly kind: 'other'; readonly column: number };

const blank = / *(?:#[^\n]*)?\r?\n/y;
const begin = /( *)(- +)?(?:([\p{L}_][^\s:#]*):(?: +|(?=\r?\n)))?/uy;

/** A text in quotes without escapes, or one that needs none and holds nothing that could be a sign. */
const scalar = /(?:"[^"\\\n]*" *|'[^'\n]*' *|(?:[\p{L}\p{N}_./(+~$€]|-(?=[\d.]))(?:[^\n\r#:]|:(?![ \r\n]))*)\r?\n/uy;

/** A map of such texts in one line. */
const map =
  /\{ *(?:[\p{L}_][\p{L}\p{N}_-]*: +(?:"[^"\\\n]*" *|'[^'\n]*' *|(?:[\p{L}\p{N}_./(+~$€]|-(?=[\d.]))(?:[^\n\r#:{}[\],"]|:(?=[^\s,{}[\]]))*)(?:, *|(?=\})))+\} *\r?\n/uy;

const lineEnd = /\r?\n/y;

/** Looks at the line that begins at an offset, and ends in a line feed. */
export function plainLine(text: string, start: number): PlainLine {
  if (isAt(blank, text, start)) return { kind: 'blank' };
  begin.lastIndex = start;
  const [whole = '', blanks = '', dash, key] = begin.exec(text) ?? [];
  const column = blanks.length;
  const value = start + whole.length;
  const isEmpty = key !== undefined && isAt(lineEnd, text, value);
  const open = '[{'.includes(text[value] ?? ' ') ? { open: value } : {};
  const isPlain = isEmpty || isAt(scalar, text, value) || isAt(map, text, value);
  if (!isPlain || (dash === undefined && key === undefined)) return { kind: 'other', column, ...open };
  return dash === undefined
    ? { kind: 'pair', column, key: key ?? '', ...open }
    : { kind: 'item', column, content: column + dash.length, key, ...open };
}

function isAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
