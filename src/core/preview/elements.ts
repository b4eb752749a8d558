import { element, escapeText } from '../drawing/markup.ts';

type Attributes = Parameters<typeof element>[1];

/** An element of HTML, which closes only what has an end tag. Children are markup already. */
export function html(name: string, attributes: Attributes, ...children: readonly string[]): string {
  return element(name, attributes, ...children, '');
}

/** An element with nothing but a text in it. */
export function said(name: string, className: string, text: string): string {
  return html(name, { class: className }, escapeText(text));
}

/** Something that is opened on request. */
export function folded(summary: string, ...children: readonly string[]): string {
  return html('details', {}, html('summary', {}, escapeText(summary)), ...children);
}
