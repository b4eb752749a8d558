import MarkdownIt, { type Token } from 'markdown-it';
import { once } from '../base/once.ts';

/** HTML is known as such, to be left out; nothing of this is ever rendered. */
const inline = once(() => new MarkdownIt('commonmark').enable('strikethrough'));

/** Longer than any heading or task that is read in one go: what is longer is taken as it is written. */
const LONGEST = 1000;

/** What a reader sees of a line of markdown: no marks, addresses, tags and comments; code and links by their text. */
export function seen(markdown: string): string {
  const plain = !/[\\`*_~[<&]/.test(markdown) || markdown.length > LONGEST;
  const text = plain ? markdown : seenOf(inline().parseInline(markdown, {})[0]?.children ?? []);
  return text.replace(/\s+/g, ' ').trim();
}

/** A picture stands for its words only where there are no others. */
function seenOf(tokens: readonly Token[]): string {
  const text = tokens.map(wordsOf).join('');
  return text.trim() === '' ? tokens.map(({ children }) => seenOf(children ?? [])).join('') : text;
}

function wordsOf({ type, content }: Token): string {
  switch (type) {
    case 'text':
      return content.replace(wikiLink, '$1');
    case 'code_inline':
      return content;
    case 'softbreak':
    case 'hardbreak':
      return ' ';
    case 'html_inline':
      return /^<br\b/i.test(content) ? ' ' : '';
    default:
      return '';
  }
}

/** `[[board|Take action]]`, as notes are linked in many tools. */
const wikiLink = /\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g;
