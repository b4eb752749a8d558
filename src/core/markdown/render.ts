import MarkdownIt from 'markdown-it';
import { once } from '../base/once.ts';
import { t } from '../base/words.ts';

/** Only what leads to the web or to a mailbox is a link: a file must not be able to offer a command of the editor. */
const allowedLink = /^(?:https?:\/\/|mailto:)/i;

const renderer = once(() => {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable('image');
  markdown.validateLink = link => allowedLink.test(link.trim());
  return markdown;
});

/** More than anybody reads in a card; some texts take the renderer a time that grows faster than they do. */
const LONGEST = 32 * 1024;

/**
 * Renders markdown as HTML in which every tag is the renderer's own: raw HTML comes out as text. A long text is shown to
 * a line from which on the reader is sent to the file.
 */
export function renderMarkdown(markdown: string): string {
  if (markdown.length <= LONGEST) return renderer().render(markdown);
  const end = markdown.lastIndexOf('\n', LONGEST);
  const shown = markdown.slice(0, end > 0 ? end : LONGEST);
  return `${renderer().render(shown)}<p><em>${t('This goes on in the file.')}</em></p>`;
}
