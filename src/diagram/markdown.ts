import MarkdownIt from 'markdown-it';
import { once } from '../text/once.ts';

/** Only what leads to the web or to a mailbox is a link: a file must not be able to offer a command of the editor. */
const allowedLink = /^(?:https?:\/\/|mailto:)/i;

const renderer = once(() => {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable('image');
  markdown.validateLink = link => allowedLink.test(link.trim());
  return markdown;
});

/** Renders markdown as HTML in which every tag is the renderer's own: raw HTML comes out as text. */
export function renderMarkdown(markdown: string): string {
  return renderer().render(markdown);
}
