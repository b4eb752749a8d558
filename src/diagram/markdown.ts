import MarkdownIt from 'markdown-it';

/** Only what leads to the web or to a mailbox is a link: a file must not be able to offer a command of the editor. */
const allowedLink = /^(?:https?:\/\/|mailto:)/i;

const renderer = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable('image');
renderer.validateLink = link => allowedLink.test(link.trim());

/** Renders markdown as HTML in which every tag is the renderer's own: raw HTML comes out as text. */
export function renderMarkdown(markdown: string): string {
  return renderer.render(markdown);
}
