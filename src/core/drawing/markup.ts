import { replaceHidden } from '../base/hidden.ts';
import { own } from '../base/own.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text as it may stand in markup. What nobody sees is written as a reference to it, so that it does nothing where the
 * markup itself is read; control characters and halves of characters, which XML does not have, are left out.
 */
export function escapeText(text: string): string {
  const escaped = text.replace(/[&<>"']/g, character => own(entities, character) ?? '');
  return replaceHidden(escaped, character =>
    /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/u.test(character) ? '' : `&#${character.codePointAt(0)};`,
  );
}

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element. Attributes are escaped and numbers shortened; `undefined` leaves one out. Children are markup already. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : escapeText(String(value))}"`)
    .join('');
  return children.length > 0 ? `<${name}${written}>${children.join('')}</${name}>` : `<${name}${written}/>`;
}

/** An element of HTML, which closes only what has an end tag. Children are markup already. */
export function html(name: string, attributes: Attributes, ...children: readonly string[]): string {
  return element(name, attributes, ...children, '');
}

/** An element with nothing but a text in it. */
export function said(name: string, className: string | undefined, text: string): string {
  return html(name, { class: className }, escapeText(text));
}

/** A number of pixels without digits that nobody sees. */
export function short(pixels: number): string {
  return String(Math.round(pixels * 10) / 10 || 0);
}
