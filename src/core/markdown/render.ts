import MarkdownIt, { type Token } from 'markdown-it';
import { once } from '../base/once.ts';
import { t } from '../base/words.ts';

/** Only what leads to the web or to a mailbox is a link: a file must not be able to offer a command of the editor. */
const allowedLink = /^(?:https?:\/\/|mailto:)/i;

const renderer = once(() => {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable('image');
  markdown.validateLink = () => true;
  markdown.core.ruler.push('links', ({ tokens }) => {
    for (const token of tokens) if (token.children) token.children = withoutForbidden(token.children);
  });
  return markdown;
});

/** A link to anywhere else is shown by its words alone. Links do not nest. */
function withoutForbidden(tokens: readonly Token[]): Token[] {
  let isOut = false;
  return tokens.filter(token => {
    if (token.type === 'link_open') isOut = !allowedLink.test(String(token.attrGet('href') ?? '').trim());
    return !(isOut && (token.type === 'link_open' || token.type === 'link_close'));
  });
}

/** More than anybody reads in a card; some texts take the renderer a time that grows faster than they do. */
const LONGEST = 32 * 1024;

/**
 * Renders markdown as HTML in which every tag is the renderer's own: raw HTML comes out as text. What is longer than
 * `longest` characters is shown to the end of a line or of a word, from which on the reader is sent to the file.
 */
export function renderMarkdown(markdown: string, longest = LONGEST): string {
  if (markdown.length <= longest) return renderer().render(markdown);
  const start = markdown.slice(0, longest);
  const line = start.lastIndexOf('\n');
  const end = line > longest / 2 ? line : start.lastIndexOf(' ');
  const shown = end > 0 ? start.slice(0, end) : start;
  return `${renderer().render(shown)}<p><em>${t('This goes on in the file.')}</em></p>`;
}
