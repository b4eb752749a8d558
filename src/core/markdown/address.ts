import MarkdownIt, { type StateInline, type Token } from 'markdown-it';
import type { TextRange } from '../base/edit.ts';
import { once } from '../base/once.ts';

/** Where something leads: `at` is what is written for it, without brackets around, `to` what that means. */
export interface Address {
  readonly at: TextRange;
  readonly to: string;
}

/**
 * The addresses of a markdown text without blocks: those of links and pictures, in angle brackets, and of the web in the
 * middle of prose.
 */
export function addressesOf(whole: string): Address[] {
  const text = whole.slice(0, LONGEST);
  // Most have none, which can be told without looking closer.
  if (!/\]\(|<|:\/\//.test(text)) return [];
  const tokens = markdown().parseInline(text, {})[0]?.children ?? [];
  return tokens.flatMap(token => {
    const at = Number(token.meta);
    switch (token.type) {
      case 'address':
        return [{ at: { start: at, end: at + token.content.length }, to: token.content }];
      case 'link_open':
        return token.markup === 'autolink' ? inAngles(text, at + '<'.length, token) : [];
      case 'link_close':
        return token.markup === 'autolink' ? [] : inBrackets(text, at);
      case 'image':
        return inBrackets(text, at + '!['.length + token.content.length);
      default:
        return [];
    }
  });
}

/** More than anybody writes into one value: what stands behind it is not looked at. */
const LONGEST = 20_000;

/** Whether a text is plainly meant as a file: `./x`, `../x`, `/x`, and `x.md`, but no sentence. */
export function looksLikePath(text: string): boolean {
  if (text.length > LONGEST_PATH) return false;
  const file = /^[^?#]*\.(?:md|markdown)(?:[?#]\S*)?$/i;
  return /^\.{0,2}\//.test(text) ? !/\s/.test(text) || file.test(text) : !/[\s:<>[\]()]/.test(text) && file.test(text);
}

/** Longer than any path that a system allows. */
const LONGEST_PATH = 4096;

const markdown = once(() => {
  const parser = new MarkdownIt('commonmark').disable('normalize');
  // The parser tells no places inside a line: each token keeps the one at which it was made.
  parser.inline.State = class extends parser.inline.State {
    override push(...made: Parameters<StateInline['push']>): Token {
      return Object.assign(super.push(...made), { meta: this.pos });
    }
  };
  parser.inline.ruler.after('html_inline', 'path', readPath);
  parser.inline.ruler.after('text', 'web', readWeb);
  return parser;
});

/** `<./a.md>`; other angle brackets hold addresses with a scheme, or are HTML. */
function readPath(state: StateInline, silent: boolean): boolean {
  const path = /^<([^<>\n]+)>/.exec(state.src.slice(state.pos, state.pos + LONGEST_PATH))?.[1];
  if (!path || state.linkLevel > 0 || !looksLikePath(path)) return false;
  if (!silent) pushAddress(state, state.pos + '<'.length, path);
  state.pos += `<${path}>`.length;
  return true;
}

/** `https://…`, found at its colon: what stands before it is read as text until then. */
function readWeb(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('://', state.pos) || state.linkLevel > 0) return false;
  const before = state.src.slice(Math.max(0, state.pos - ' https'.length), state.pos);
  const scheme = /(?<![\p{L}\p{N}_])https?$/iu.exec(before)?.[0];
  const rest = withoutStops(/^:\/\/[^\s<>[\]`]*/.exec(state.src.slice(state.pos))?.[0] ?? '');
  if (scheme === undefined || rest.length <= '://'.length) return false;
  if (!silent) pushAddress(state, state.pos - scheme.length, scheme + rest);
  state.pos += rest.length;
  return true;
}

function pushAddress(state: StateInline, at: number, content: string): void {
  Object.assign(state.push('address', '', 0), { content, meta: at });
}

/** An address without what ends the sentence, the emphasis or the bracket that it stands in. */
function withoutStops(address: string): string {
  let unopened = address.replace(/[^)]/g, '').length - address.replace(/[^(]/g, '').length;
  let end = address.length;
  while (end > 0 && isStop(address.charAt(end - 1))) end--;
  return address.slice(0, end);

  function isStop(character: string): boolean {
    return character === ')' ? unopened-- > 0 : `.,;:!?}'"*_~`.includes(character);
  }
}

/** After the brackets of a link's text, at `end`. */
function inBrackets(text: string, end: number): Address[] {
  const start = end + 2 + (/^\s*/.exec(text.slice(end + 2))?.[0].length ?? 0);
  const { ok, pos, str } = markdown().helpers.parseLinkDestination(text, start, text.length);
  if (!ok) return [];
  const bracket = text.charAt(start) === '<' ? 1 : 0;
  return [{ at: { start: start + bracket, end: pos - bracket }, to: str }];
}

function inAngles(text: string, start: number, token: Token): Address[] {
  const written = text.slice(start, text.indexOf('>', start));
  const isMail = String(token.attrGet('href')).startsWith('mailto:') && !/^mailto:/i.test(written);
  return [{ at: { start, end: start + written.length }, to: isMail ? `mailto:${written}` : written }];
}
