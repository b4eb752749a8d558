import type { Token } from 'markdown-it';
import { t } from '../base/words.ts';
import { blocks } from './blocks.ts';

/**
 * What a markdown text begins and does not close, in the words of its writer: whatever is written after it falls into
 * that. Nothing where a heading that came next would be one.
 */
export function openEndOf(markdown: string): string | undefined {
  const tokens = blocks().parse(`${markdown}\n\n## next`, {});
  const tag = openTag(
    tokens.flatMap(({ type, level, content }) => (type === 'html_block' && level === 0 ? [content] : [])).join('\n'),
  );
  if (tag !== undefined) return `\`<${tag}>\``;
  const last = tokens.at(-1);
  return last?.type === 'heading_close' && last.level === 0 ? undefined : inWords(last);
}

function inWords(token: Token | undefined): string {
  if (token?.type === 'fence') return t('a block of code');
  return token?.content.trimStart().startsWith('<!--') ? t('a comment') : t('a piece of HTML');
}

/** The innermost tag that holds other blocks, and has no end. */
function openTag(html: string): string | undefined {
  const open: string[] = [];
  for (const [, end, name = ''] of html.replace(comments, '').matchAll(holders)) {
    const tag = name.toLowerCase();
    const begun = open.lastIndexOf(tag);
    if (!end) open.push(tag);
    else if (begun !== -1) open.length = begun;
  }
  return open.at(-1);
}

const comments = /<!--[\s\S]*?(?:-->|$)/g;
const holders = /<(\/?)(details|div|section|article|aside|main|figure|blockquote|table|ul|ol|center)(?=[\s/>])/gi;
