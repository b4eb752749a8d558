import type { TextRange } from '../base/edit.ts';
import { isRecord } from '../base/is-record.ts';
import { t } from '../base/words.ts';
import { Block, type BlockText } from './block.ts';
import { gluedComment } from './glued-comment.ts';
import { explain, isBeyondLimits, loadBlock } from './load.ts';

/** A line of the front matter that YAML does not take, and what there is to say of it. */
export interface Unread {
  readonly message: string;
  readonly at: TextRange;
}

/** What can be read of a block in spite of such lines. Nothing is to be written to it. */
export interface ReadAround {
  readonly block: Block;
  readonly data: Readonly<Record<string, unknown>>;
  readonly unread: readonly Unread[];
}

/** More lines than that are no slips: it is not known what they are. */
const MOST = 8;

/** Larger blocks are not looked through line by line while somebody is typing. */
const LARGEST = 32 * 1024;

/**
 * Reads a block around the lines that YAML does not take. A line without a colon is left out; the value of a line that is
 * wrong in itself is taken for the text that stands there. Nothing where that does not make the whole readable: a
 * mistake that reaches over several lines has no place of its own.
 */
export function readAround(block: BlockText): ReadAround | undefined {
  if (block.text.length > LARGEST) return undefined;
  const mends = mendsOf(block.text);
  if (mends === undefined || mends.length === 0) return undefined;
  const readable = mends.reduce(
    (text, { at, standIn }) => text.slice(0, at.start) + standIn + text.slice(at.end),
    block.text,
  );
  try {
    const values = new Map(mends.map(({ word, value }) => [word, value]));
    const data = withValues(loadBlock(readable), values);
    const unread = mends.map(({ message, at }) => ({
      message,
      at: { start: block.start + at.start, end: block.start + at.end },
    }));
    return isRecord(data) ? { block: new Block(block, readable), data, unread } : undefined;
  } catch {
    return undefined;
  }
}

/** What stands in for a stretch of a line, as long as it is, so that all other places stay the same. */
interface Mend {
  readonly at: TextRange;
  readonly standIn: string;
  /** The value in it, and what that is read as; nothing where the line is left out. */
  readonly word?: string;
  readonly value?: unknown;
  readonly message: string;
}

/** An entry of a map or a list whose lines are being looked at, by the column of its key or its value. */
interface Entry {
  readonly column: number;
  readonly isEmpty: boolean;
  readonly isBlockText: boolean;
}

function mendsOf(block: string): Mend[] | undefined {
  const lines = linesOf(block);
  const mends: Mend[] = [];
  const sign = unusedSign(block);
  let entry: Entry = { column: -1, isEmpty: true, isBlockText: false };
  for (const [index, line] of lines.entries()) {
    if (mends.length > MOST) return undefined;
    const next = lines[index + 1];
    const nextColumn = next?.indent ?? -1;
    // What is further right continues the value above, however it is written.
    if (line.indent > entry.column && (entry.isBlockText || !entry.isEmpty)) continue;
    const parts = partsOf(line);
    if (parts === undefined) {
      const isValue = line.indent > entry.column && entry.column >= 0 && !(next && isSibling(line, next));
      if (!isValue && isPlain(line.text)) mends.push(withoutColon(line, sign + mends.length));
      continue;
    }
    const { column, value, from } = parts;
    entry = { column, isEmpty: /^(?:#|$)/.test(value), isBlockText: /^[|>][-+\d]*(?:\s+#.*)?$/.test(value) };
    const goesOn = nextColumn > column;
    const error = entry.isEmpty || entry.isBlockText || goesOn ? undefined : errorAlone(value, block);
    if (error === undefined) continue;
    if (isOpen(value) || isBeyondLimits(error)) return undefined;
    mends.push(asText(from, withoutComment(value), sign + mends.length));
  }
  return mends.length > MOST ? undefined : mends;
}

interface Line {
  readonly start: number;
  readonly indent: number;
  /** Without its indentation, and without blanks at its end. */
  readonly text: string;
}

/** The lines in which something stands. */
function linesOf(block: string): Line[] {
  return [...block.matchAll(/^( *)([^\s#].*)$/gm)].map(({ index, 1: indent = '', 2: text = '' }) => ({
    start: index + indent.length,
    indent: indent.length,
    text: text.trimEnd(),
  }));
}

function withoutComment(text: string): string {
  const comment = text.search(/\s#/);
  return comment === -1 ? text : text.slice(0, comment).trimEnd();
}

/** A line with a key or a dash: where its content stands, and its value. Nothing for any other line. */
function partsOf({ start, indent, text }: Line): { column: number; value: string; from: number } | undefined {
  const dashes = /^(?:-(?: +|$))*/.exec(text)?.[0] ?? '';
  const rest = text.slice(dashes.length);
  const key =
    /^(?:(?:"[^"]*"|'[^']*')[ \t]*|(?:[^\s"'#&*!|>%@`[\]{},-]|-[^\s#])(?:[^#:]|:(?![ \t]|$))*):(?:[ \t]+|$)/.exec(
      rest,
    )?.[0] ?? '';
  if (dashes === '' && key === '') return undefined;
  const before = dashes.length + key.length;
  return { column: indent + dashes.length, value: text.slice(before), from: start + before };
}

/** Whether the line below begins a key in the same column: then this one was to be a key, too. */
function isSibling(line: Line, next: Line): boolean {
  return next.indent === line.indent && partsOf(next) !== undefined && !next.text.startsWith('-');
}

/** Whether a line may be words: brackets and quotes are part of something larger. */
function isPlain(text: string): boolean {
  return /^[^\s"'#&*!|>%@`[\]{},?-]/.test(text);
}

/** What YAML objects to in a value that stands alone. What it refers to may stand anywhere in the block. */
function errorAlone(value: string, block: string): unknown {
  const names = [...value.matchAll(/(?<![^\s,[{])\*([^\s,\]}]+)/g)].map(([, name]) => name);
  if (names.length > 0 && names.every(name => block.includes(`&${name}`))) return undefined;
  try {
    loadBlock(`key: ${value}`);
    return undefined;
  } catch (error) {
    return error;
  }
}

/** Whether a quote or a bracket is not closed: nobody knows how far it was to reach. */
function isOpen(value: string): boolean {
  if (/^(?:"(?:[^"\\]|\\.)*|'(?:[^']|'')*)$/.test(value)) return true;
  if (!/^[[{]/.test(value)) return false;
  const bare = value.replace(/"(?:[^"\\]|\\.)*(?:"|\\?$)|'(?:[^']|'')*(?:'|$)/g, '');
  return (bare.match(/[[{]/g)?.length ?? 0) > (bare.match(/[\]}]/g)?.length ?? 0);
}

function withoutColon({ start, text: line }: Line, sign: number): Mend {
  const text = withoutComment(line);
  const at = { start, end: start + text.length };
  const [, key, value] = /^([\p{L}_][\p{L}\p{N}_-]*):([^ \t/].*)$/u.exec(text) ?? [];
  if (key === undefined || value === undefined) {
    const message = t('The line “{line}” is read as nothing: a key needs a colon.', { line: shortened(text) });
    return { at, standIn: ' '.repeat(text.length), message };
  }
  const word = wordFor(value.slice(1), sign);
  return {
    at,
    standIn: `${key}: ${word}`,
    word,
    value: /^(["'])(.*)\1$/.exec(value)?.[2] ?? value.trim(),
    message: t('A blank belongs after the colon: without it, `{key}` is no key to YAML.', { key }),
  };
}

function asText(start: number, text: string, sign: number): Mend {
  const [, item] = /^- (.*)$/.exec(text) ?? [];
  const word = wordFor(text, sign);
  const message = t('The front matter is not valid YAML: {reason}.', { reason: reasonOf(text) });
  const at = { start, end: start + text.length };
  const glued = gluedComment(text);
  const meant = glued === undefined ? text : (loadBlock(`key: ${text.slice(0, glued)}`) as { key: unknown }).key;
  return { at, standIn: word, word, value: item === undefined ? meant : [item.trim()], message };
}

function reasonOf(value: string): string {
  const [first = ''] = value;
  if (/^-(?: |$)/.test(value)) return t('a list begins in the line below its key, or stands in brackets: [a, b]');
  if (/^\*\w+$/.test(value))
    return t('nothing is marked as &{name}, so a value that begins with * needs quotes', { name: value.slice(1) });
  if (gluedComment(value) !== undefined) return t('a blank belongs before the # of a comment');
  if ('"\''.includes(first)) return t('text stands after the closing quote: all of the value needs quotes');
  if (isSign(first) || ('[{'.includes(first) && !isClosedAtEnd(value)))
    return t('a value that begins with {first} needs quotes', { first });
  const alone = `key: ${value}`;
  try {
    loadBlock(alone);
    return t('it cannot be told what is meant');
  } catch (error) {
    return explain(error, alone).message;
  }
}

/** A sign with which no text may begin, unless it is in quotes. */
function isSign(character: string): boolean {
  return '@`%&*!|>,]}?'.includes(character);
}

/** Whether the bracket with which a value begins is closed by its last character. */
function isClosedAtEnd(value: string): boolean {
  let depth = 0;
  const end = [...value].findIndex(character => {
    if ('[{'.includes(character)) depth++;
    if (']}'.includes(character)) depth--;
    return depth === 0;
  });
  return end === [...value].length - 1;
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** A word of the length of another one, of a sign that the block does not have. */
function wordFor(text: string, sign: number): string {
  return String.fromCharCode(sign).repeat(text.length);
}

/** The first of as many signs in a row as may be needed, none of which is in the block. */
function unusedSign(block: string): number {
  let sign = 0xe000;
  for (let next = sign; next <= sign + MOST; next++) if (block.includes(String.fromCharCode(next))) sign = next + 1;
  return sign;
}

/** Puts the values in their places. What stands in several places, through aliases, is looked at once. */
function withValues(data: unknown, values: ReadonlyMap<unknown, unknown>, seen = new Set<unknown>()): unknown {
  if (values.has(data)) return values.get(data);
  if (typeof data !== 'object' || data === null || seen.has(data)) return data;
  seen.add(data);
  const parts = data as Record<string, unknown>;
  for (const key of Object.keys(parts)) parts[key] = withValues(parts[key], values, seen);
  return data;
}

/** A lone carriage return ends a line of YAML, but hardly any other tool takes it for a line end. */
export function readReturns(text: string, { bodyStart }: BlockText): Unread[] {
  const at = text.slice(0, bodyStart).search(/\r(?!\n)/);
  if (at === -1) return [];
  const message = t(
    'Lines end in a lone carriage return (CR) here, which few tools take for a line end: save the file with LF or CRLF.',
  );
  return [{ message, at: { start: 0, end: at } }];
}
