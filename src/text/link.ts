import type { TextRange } from './edit.ts';

/** Where a link leads. */
export type LinkTarget =
  /** An address that a browser or a mail program opens. */
  | { readonly kind: 'web'; readonly url: string }
  /** A file: from the one that holds the link, or with a leading slash from the workspace folder. Decoded. */
  | { readonly kind: 'file'; readonly path: string; readonly fragment?: string };

/** A link as it is written somewhere in a text. */
export interface WrittenLink {
  readonly at: TextRange;
  readonly target: LinkTarget;
}

/**
 * `[text](target "title")`, `<target>`, and addresses in the middle of prose. No part can run past where another link
 * may begin, so that no text takes longer than its length.
 */
const inProse =
  /\[[^[\]]*\]\(\s*<?(?<linked>[^\s()<>]+)>?(?:\s[^()]*)?\)|<(?<angled>[^\s<>]+)>|(?<bare>\bhttps?:\/\/[^\s<>]+)/g;

/**
 * The links of a text that people write on one line: those in markdown and in angle brackets, web addresses, and the
 * whole text where it looks like the path of a file. Words alone are no links, and only http, https and mailto are
 * schemes: what would run a command or leave for another machine is none.
 */
export function linksOf(text: string): WrittenLink[] {
  const [start, whole] = [text.length - text.trimStart().length, text.trim()];
  const path = looksLikePath(whole) ? targetOf(whole) : undefined;
  if (path) return [{ at: { start, end: start + whole.length }, target: path }];
  return [...text.matchAll(inProse)].flatMap(match => {
    const { linked, angled, bare } = match.groups ?? {};
    const written = linked ?? angled ?? withoutStops(bare ?? '');
    const target = targetOf(written);
    // The text of a link may be its own target: what counts stands behind it.
    const from = match.index + match[0].indexOf(written, linked === undefined ? 0 : match[0].indexOf(']('));
    return target ? [{ at: { start: from, end: from + written.length }, target }] : [];
  });
}

/** An address without what ends the sentence or the bracket that it stands in. */
function withoutStops(address: string): string {
  let end = address.length;
  while (end > 0 && `.,;:!?)]}'"`.includes(address.charAt(end - 1))) end--;
  return address.slice(0, end);
}

/** Longer than any path that a system allows. */
const LONGEST_PATH = 4096;

/** Whether a whole text is plainly meant as a file: `./x`, `../x`, `/x`, and `x.md`, but no sentence. */
function looksLikePath(text: string): boolean {
  if (text.length > LONGEST_PATH) return false;
  const file = /\.(?:md|markdown)(?:[?#]\S*)?$/i;
  return /^\.{0,2}\//.test(text) ? !/\s/.test(text) || file.test(text) : !/[\s:<>[\]()]/.test(text) && file.test(text);
}

function targetOf(written: string): LinkTarget | undefined {
  if (/^(?:https?:\/\/|mailto:)./i.test(written)) return { kind: 'web', url: written };
  const [, encoded = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(written) ?? [];
  const path = decoded(encoded);
  if (path === '' || !isSafe(path)) return undefined;
  return { kind: 'file', path, ...(fragment && { fragment: decoded(fragment) }) };
}

/** A scheme, a drive or the name of another machine is no path of this workspace. */
function isSafe(path: string): boolean {
  return !/^[a-z][a-z\d+.-]*:|^\/\/|[\\\0]/i.test(path);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A lone per cent sign is one.
  }
}
