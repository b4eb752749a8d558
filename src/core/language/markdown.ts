import MarkdownIt, { type Token } from 'markdown-it';
import { once } from '../base/once.ts';

const parser = once(() => new MarkdownIt('commonmark', { html: false }));

/** A foreign text for markdown, in which it stands as it is: no link, no image, no command comes of it. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, character => (/[.,;?'"]/.test(character) ? character : `\\${character}`));
}

/**
 * The same for a text that is read in its source, too, as tables and minutes are: what does nothing inside of a line, such
 * as in dates and fractions, is not escaped.
 */
export function escapeInLine(text: string): string {
  return escapeMarkdown(text).replace(/(?<!^)\\([-=%/()+]|:(?=\s|$))/g, '$1');
}

/** A paragraph and the points of a list out of a markdown text, as plain texts. */
export interface Excerpt {
  readonly paragraph: string;
  readonly points: readonly string[];
}

/** What a markdown text says first: its first paragraph, and the first few points of its first list. */
export function excerptOf(markdown: string, points: number): Excerpt {
  const tokens = parser().parse(markdown, {});
  const plain = (token: Token | undefined) => (token ? plainText(token) : '');
  const list = tokens.findIndex(({ type }) => type === 'bullet_list_open' || type === 'ordered_list_open');
  const end = tokens.findIndex(({ type, level }, index) => index > list && level === 0 && /_list_close$/.test(type));
  const items =
    list === -1 ? [] : tokens.slice(list, end).filter(({ type, level }) => type === 'inline' && level === 3);
  const first = tokens.findIndex(({ type, level }) => type === 'paragraph_open' && level === 0);
  return { paragraph: plain(tokens[first + 1]), points: items.slice(0, points).map(plainText) };
}

function plainText({ children }: Token): string {
  return (children ?? [])
    .map(({ type, content }) => (type === 'softbreak' || type === 'hardbreak' ? ' ' : content))
    .join('')
    .trim();
}
