/** The end of a line's characters, before its line end. */
export function lineEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

export function isBlank(text: string, at: number, end: number): boolean {
  if (at >= end) return true;
  const code = text.charCodeAt(at);
  return code === 32 || (code >= 9 && code <= 13);
}

export function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}

/** Where a key that begins at an offset ends, and where its colon is; nothing where there is no key on the line. */
export function endOfKey(text: string, at: number, end: number): { end: number; colon: number } | undefined {
  const quoted = endOfQuoted(text, at, end);
  if (quoted !== undefined) {
    const colon = skipBlanks(text, quoted, end);
    return text[colon] === ':' && isBlank(text, colon + 1, end) ? { end: quoted, colon } : undefined;
  }
  if (/["'[{#|>]/.test(text[at] ?? '')) return undefined;
  for (let colon = at; colon < end; colon++) {
    if (text[colon] === '#' && isBlank(text, colon - 1, end)) return undefined;
    if (text[colon] === ':' && isBlank(text, colon + 1, end)) return { end: beforeBlanks(text, at, colon), colon };
  }
  return undefined;
}

/** Where a text on one line ends: at its closing quote, else before a comment, and in flow style before what ends it. */
export function endOfScalar(text: string, at: number, end: number, style: 'block' | 'flow'): number {
  const quoted = endOfQuoted(text, at, end);
  if (quoted !== undefined) return quoted;
  let stop = at;
  while (stop < end && !endsPlain(text, stop, end, style)) stop++;
  return beforeBlanks(text, at, stop);
}

/** Only what is blank to YAML is left out: to JavaScript a byte order mark or a no-break space is blank, too. */
function beforeBlanks(text: string, start: number, end: number): number {
  let stop = end;
  while (stop > start && isBlank(text, stop - 1, end)) stop--;
  return stop;
}

/** What ends a plain text in flow style. */
const indicators = ',[]{}';

function endsPlain(text: string, at: number, end: number, style: 'block' | 'flow'): boolean {
  const character = text[at] ?? '';
  if (character === '#') return isBlank(text, at - 1, end);
  if (style === 'block') return false;
  return (
    indicators.includes(character) ||
    (character === ':' && (isBlank(text, at + 1, end) || indicators.includes(text[at + 1] ?? '')))
  );
}

/** After the closing quote; nothing where there is no quoted text, or it does not end on its line. */
function endOfQuoted(text: string, at: number, end: number): number | undefined {
  const quote = text[at];
  if (quote !== '"' && quote !== "'") return undefined;
  for (let next = at + 1; next < end; next++) {
    if (quote === '"' && text[next] === '\\') next++;
    else if (text[next] === quote && quote === "'" && text[next + 1] === "'") next++;
    else if (text[next] === quote) return next + 1;
  }
  return undefined;
}
