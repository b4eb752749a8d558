import MarkdownIt from 'markdown-it';
import { once } from '../base/once.ts';

/** Blocks are all that is needed: the text inside paragraphs is never looked into. */
export const blocks = once(() => new MarkdownIt('commonmark').disable(['inline', 'text_join'], true));
