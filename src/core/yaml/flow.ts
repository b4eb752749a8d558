/** What is written into a file: scalars, and lists and maps of them in flow style. */
export type FlowValue = string | number | readonly FlowValue[] | { readonly [key: string]: FlowValue };

/** Written plain, these would not come back as text, in YAML 1.2 or in the YAML 1.1 of other tools. */
const notText =
  /^(?:~|null|true|false|yes|no|on|off|y|n|[-+.]?(?:inf|nan)|[-+]?[\d_.,:]*(?:e[-+]?\d+)?|\d{4}-\d\d?-\d\d?|0[xob][\da-f_]+)$/i;

/** Characters that mean nothing to YAML wherever they stand between others, in block and in flow style. */
const plain = /^[\p{L}\p{N}_./(][\p{L}\p{N}\p{M} _./()+'’“”–—…%;!?=~^$€<>-]*$/u;

/** A date's form is text to YAML 1.2, and what the format asks for: it stays unquoted. */
const date = /^\d{4}-\d{2}-\d{2}$/;

/** One line of YAML that reads as the value in block and in flow style alike. `quote` is the style to keep, if any. */
export function writeFlow(value: FlowValue, quote?: '"' | "'"): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return writeText(value, quote);
  if (isList(value)) return `[${value.map(item => writeFlow(item)).join(', ')}]`;
  const pairs = writePairs(Object.entries(value));
  return pairs ? `{ ${pairs} }` : '{}';
}

/** The pairs of a map in flow style, without its braces. */
export function writePairs(entries: readonly (readonly [string, FlowValue])[]): string {
  return entries.map(([key, value]) => `${writeKey(key)}: ${writeFlow(value)}`).join(', ');
}

/** A map with each key in a line of its own; anything else in one line. */
export function writeLines(value: FlowValue): string[] {
  return isFlowMap(value)
    ? Object.entries(value).map(([key, item]) => `${writeKey(key)}: ${writeFlow(item)}`)
    : [writeFlow(value)];
}

/** A key needs quotes more rarely than a value: whatever YAML takes it for, its name stays the same. */
export function writeKey(key: string): string {
  return /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(key) ? key : writeText(key);
}

function writeText(text: string, quote?: '"' | "'"): string {
  if (quote === "'" && !/[\p{C}\p{Zl}\p{Zp}]/u.test(text)) return `'${text.replaceAll("'", "''")}'`;
  if (quote === undefined && isPlain(text)) return text;
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escaped);
}

function isPlain(text: string): boolean {
  return date.test(text) || (plain.test(text) && text === text.trim() && !notText.test(text));
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

export function isFlowMap(value: FlowValue): value is { readonly [key: string]: FlowValue } {
  return typeof value === 'object' && !isList(value);
}

function isList(value: FlowValue): value is readonly FlowValue[] {
  return Array.isArray(value);
}
