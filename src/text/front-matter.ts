import matter from 'gray-matter';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { type Document, parseDocument } from 'yaml';
import { findDuplicateKey, isDuplicateKey } from './duplicate-key.ts';
import type { TextRange } from './edit.ts';
import type { Problem, Related } from './problem.ts';
import { errorsIn } from './yaml-tree.ts';
import { inPlainWords } from './yaml-words.ts';

/** The YAML block at the head of a markdown file. Offsets are those of the whole text. */
export type FrontMatter =
  | { readonly kind: 'none' }
  | Broken
  | { readonly kind: 'read'; readonly block: Block; readonly data: Readonly<Record<string, unknown>> };

export type BrokenReason = 'invalid-yaml' | 'duplicate-key' | 'conflict-markers';

export interface Broken {
  readonly kind: 'broken';
  readonly reason: BrokenReason;
  readonly message: string;
  readonly at: TextRange;
  readonly related: readonly Related[];
}

/** The text between the fences, without them; `bodyStart` is where the markdown after the block begins. */
export interface Block {
  readonly text: string;
  readonly start: number;
  readonly bodyStart: number;
}

type Scan =
  | { readonly kind: 'none' }
  | { readonly kind: 'unclosed'; readonly at: TextRange }
  | { readonly kind: 'language'; readonly name: string; readonly at: TextRange }
  | { readonly kind: 'closed'; readonly block: Block };

/**
 * The largest block that is read, in characters. Reading is linear, but ranges come from a parser that is slower than
 * linear, so a file must not be able to make the editor wait.
 */
export const LARGEST_BLOCK = 256 * 1024;

const limits = { maxDepth: 64, maxAliases: 50, schema: CORE_SCHEMA };

/** gray-matter would run a `---js` block. Only YAML gets as far as the library, and these hold if that ever fails. */
function refuse(): never {
  throw new Error('Front matter is read as YAML only.');
}
const otherEngines = { javascript: refuse, json: refuse, coffee: refuse };

/** Whether a block that cannot be read is meant to be read by who asks. */
export type IsMeant = (block: string) => boolean;

/** Finds the fences alone: cheap, and enough to know how much of a file belongs to its head. */
export function scanFrontMatter(text: string): Scan {
  const open = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!text.startsWith('---', open)) return { kind: 'none' };
  const firstEnd = lineEnd(text, open);
  const language = text.slice(open + 3, firstEnd).trim();
  if (language.startsWith('-')) return { kind: 'none' };
  const first = { start: open, end: open + 3 + text.slice(open + 3, firstEnd).trimEnd().length };
  if (!/^(?:ya?ml)?$/i.test(language)) return { kind: 'language', name: language, at: first };

  const start = nextLine(text, firstEnd);
  for (let at = start; at < text.length && at - start <= LARGEST_BLOCK; ) {
    const end = lineEnd(text, at);
    if (text.startsWith('---', at) && text.slice(at + 3, end).trim() === '') {
      return { kind: 'closed', block: { text: text.slice(start, at), start, bodyStart: nextLine(text, end) } };
    }
    at = nextLine(text, end);
  }
  return { kind: 'unclosed', at: first };
}

/** Where the markdown after the front matter begins: 0 where there is none. */
export function bodyStartOf(text: string): number {
  const scan = scanFrontMatter(text);
  return scan.kind === 'closed' ? scan.block.bodyStart : 0;
}

/**
 * Reads the front matter of a markdown text where `expects` matches it. Never throws and never runs what it reads. What
 * is broken is reported only where it `isMeant` for who asks: a file that merely begins with a rule (`---`) is nobody's
 * error.
 */
export function readFrontMatter(
  text: string,
  expects: RegExp,
  isMeant: IsMeant = block => expects.test(block),
): FrontMatter {
  const scan = scanFrontMatter(text);
  switch (scan.kind) {
    case 'none':
      return scan;
    case 'unclosed':
      return isMeant(firstParagraph(text))
        ? broken('invalid-yaml', 'The front matter is not closed: a line `---` is missing after it.', scan.at)
        : { kind: 'none' };
    case 'language':
      return isMeant(beforeCode(text))
        ? broken('invalid-yaml', `Front matter in “${scan.name}” is neither read nor run: only YAML is.`, scan.at)
        : { kind: 'none' };
    case 'closed': {
      const head = beforeCode(scan.block.text);
      const read: FrontMatter = expects.test(head) ? parse(scan.block) : { kind: 'none' };
      return read.kind === 'broken' && !isMeant(head) ? { kind: 'none' } : read;
    }
  }
}

/** Where nothing closes the front matter, only what stands together at the top is taken for it; the rest is prose. */
function firstParagraph(text: string): string {
  const blank = text.search(/\n[ \t]*\r?\n/);
  return beforeCode(blank === -1 ? text : text.slice(0, blank));
}

/** As much of a text as can be front matter: a code block (not possible in YAML) only shows what that looks like. */
function beforeCode(text: string): string {
  const code = text.search(/^(?:```|~~~)/m);
  return text.slice(0, code === -1 ? LARGEST_BLOCK : Math.min(code, LARGEST_BLOCK));
}

function parse(block: Block): FrontMatter {
  const conflict = /^<{7} .*$/m.exec(block.text);
  if (conflict && /^>{7} /m.test(block.text)) {
    const start = block.start + conflict.index;
    const end = start + conflict[0].trimEnd().length;
    return broken('conflict-markers', 'The front matter holds merge conflict markers: settle them first.', {
      start,
      end,
    });
  }
  const fence = /(?<![^\n])---/.exec(block.text);
  if (fence)
    return broken('invalid-yaml', 'A line inside the front matter begins with `---`.', block.start + fence.index);
  try {
    const engines = { ...otherEngines, yaml: () => loadBlock(block.text) };
    const data: unknown = matter(`---\n${withoutGaps(block.text)}\n---\n`, { engines }).data;
    if (isRecord(data)) return { kind: 'read', block, data };
    return broken('invalid-yaml', 'The front matter is not a list of `key: value` lines.', block.start);
  } catch (error) {
    const within = ({ start, end }: TextRange) => ({ start: block.start + start, end: block.start + end });
    const twice = isDuplicateKey(error) && findDuplicateKey(block.text, error);
    if (twice)
      return broken('duplicate-key', twice.message, within(twice.at), [
        { message: 'The first time', at: within(twice.first) },
      ]);
    const { message, at } = explain(error, block.text);
    return broken('invalid-yaml', `The front matter is not valid YAML: ${message}.`, within(at));
  }
}

/** gray-matter looks for comments in a time that grows with the square of a run of blanks, so it sees short runs only. */
function withoutGaps(text: string): string {
  return text.replace(/\s{9,}/g, run => (run.includes('\n') ? '\n ' : ' '));
}

/**
 * Parses YAML 1.2 with js-yaml, and asks `yaml` where that refuses: now and then js-yaml does not take what the
 * standard allows (tabs between tokens, foreign tags). Throws what js-yaml throws.
 */
export function loadBlock(text: string): object {
  try {
    return load(text, limits) as object;
  } catch (error) {
    // `yaml` tells the key 1 from the key "1", but what is read here does not: one of the two would be lost.
    const data = isDuplicateKey(error) ? undefined : secondValue(text, error);
    if (!isRecord(data)) throw error;
    return data;
  }
}

function secondValue(text: string, error: unknown): unknown {
  const other = secondReading(text, error);
  if (!other || errorsIn(other).length > 0) return undefined;
  try {
    return other.toJS({ maxAliasCount: limits.maxAliases });
  } catch {
    // An alias without an anchor, or too many of them: `yaml` finds that out only here.
    return undefined;
  }
}

/**
 * What `yaml` makes of a text that js-yaml refused with `error`. It is slower than linear in what is wrong and in the
 * keys of a map, so it is asked about ordinary sizes only, and never about what goes beyond the limits.
 */
function secondReading(text: string, error: unknown): Document | undefined {
  const beyond = error instanceof YAMLException && error.reason.includes('exceeded max');
  const ordinary = text.length <= 16 * 1024 && isShallow(text);
  return ordinary && !beyond ? parseDocument(text, { logLevel: 'error', prettyErrors: false }) : undefined;
}

/**
 * Whether nesting cannot be deep, by a bound that needs no parser: what opens a level is counted, nothing is taken off
 * again. `yaml` recurses: some Node versions abort when it does so thousands of levels down, and a hundred keys that
 * are maps themselves (`? ? ?`) take it seconds.
 */
function isShallow(text: string): boolean {
  if ((text.match(/[[{]/g)?.length ?? 0) > 400) return false;
  return text
    .split(/\r\n?|\n/)
    .every(line => (/^[ \t]*/.exec(line)?.[0].length ?? 0) + (line.match(/[?:-](?=\s|$)/g)?.length ?? 0) <= 100);
}

/** What is wrong, as `yaml` explains it where it can be asked, and where: at the first place that either names. */
function explain(error: unknown, text: string): { message: string; at: TextRange } {
  const other = secondReading(text, error);
  const told = other && errorsIn(other)[0];
  const message = told?.message ?? (error instanceof YAMLException ? error.reason : String(error));
  const places = [told?.pos[0], error instanceof YAMLException ? error.mark?.position : undefined];
  const first = Math.min(text.length, ...places.filter(place => place !== undefined));
  const quote = /^Missing closing (['"])/.exec(message)?.[1];
  const start = quote ? Math.max(0, text.lastIndexOf(quote, first - 1)) : first;
  return {
    message: inPlainWords(message),
    at: { start, end: Math.max(start, lineEnd(text, start)) },
  };
}

/** What is to be told of front matter that cannot be read. */
export function problemOf({ reason, message, at, related }: Broken): Problem {
  return { id: reason, severity: 'error', message, at, related };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function broken(
  reason: BrokenReason,
  message: string,
  at: TextRange | number,
  related: readonly Related[] = [],
): Broken {
  return { kind: 'broken', reason, message, at: typeof at === 'number' ? { start: at, end: at } : at, related };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  if (end === -1) return text.length;
  return text.charCodeAt(end - 1) === 13 && end > from ? end - 1 : end;
}

function nextLine(text: string, end: number): number {
  const newline = text.indexOf('\n', end);
  return newline === -1 ? text.length : newline + 1;
}
