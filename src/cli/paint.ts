import { visible } from '../core/base/hidden.ts';
import type { Severity } from '../core/checks/finding.ts';

const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  green: [32, 39],
  cyan: [36, 39],
} as const;

export type Style = keyof typeof codes;

/** Shows a text on one line, in which everything can be seen: with a style, or without where nobody would see colour. */
export type Paint = (style: Style | undefined, text: string) => string;

export const plain: Paint = (_, text) => visible(text);

export const coloured: Paint = (style, text) =>
  style && text !== '' ? `\u001b[${codes[style][0]}m${visible(text)}\u001b[${codes[style][1]}m` : visible(text);

/** What `coloured` puts around a text. */
export const styles = new RegExp(`(\u001b\\[(?:${Object.values(codes).flat().join('|')})m)`);

export const styleOf: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  information: 'cyan',
  hint: 'dim',
};
