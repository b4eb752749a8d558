import { own } from '../text/own.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in markup. Control characters, which XML does not have, are left out. */
export function escapeText(text: string): string {
  return (
    text
      .replace(/[&<>"']/g, character => own(entities, character) ?? '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
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

/** A number of pixels without digits that nobody sees. */
export function short(pixels: number): string {
  return String(Math.round(pixels * 10) / 10 || 0);
}
