import matter from 'gray-matter';
import type { TextRange } from '../base/edit.ts';
import { isRecord } from '../base/is-record.ts';
import { t } from '../base/words.ts';
import { Block, type BlockText } from './block.ts';
import { findDuplicateKey, isDuplicateKey } from './duplicate-key.ts';
import { type Doubt, explain, readBlock } from './load.ts';
import type { Problem, Related } from './problem.ts';

/** The YAML block at the head of a markdown file. Offsets are those of the whole text. */
export type FrontMatter =
  | { readonly kind: 'none' }
  | Broken
  | {
      readonly kind: 'read';
      readonly block: Block;
      readonly data: Readonly<Record<string, unknown>>;
      /** What is no valid YAML, although it could be read. */
      readonly unread: readonly Doubt[];
    };

export type BrokenReason = 'invalid-yaml' | 'duplicate-key' | 'conflict-markers';

export interface Broken {
  readonly kind: 'broken';
  readonly reason: BrokenReason;
  readonly message: string;
  readonly at: TextRange;
  readonly related: readonly Related[];
  /** The block, where it is complete: some of it may be readable, see `readAround`. */
  readonly block?: BlockText;
}

type Scan =
  | { readonly kind: 'none' }
  /** `dots` are where YAML, but not front matter, would end. */
  | { readonly kind: 'unclosed'; readonly at: TextRange; readonly dots?: TextRange }
  /** Something stands before what would be front matter: `at` reaches to its first fence. */
  | { readonly kind: 'late'; readonly at: TextRange; readonly block: BlockText }
  | { readonly kind: 'language'; readonly name: string; readonly at: TextRange }
  | { readonly kind: 'closed'; readonly block: BlockText };

/**
 * The largest block that is read, in characters. Reading is linear, but ranges come from a parser that is slower than
 * linear, so a file must not be able to make the editor wait.
 */
export const LARGEST_BLOCK = 256 * 1024;

/** gray-matter would run a `---js` block. Only YAML gets as far as the library, and these hold if that ever fails. */
function refuse(): never {
  throw new Error('Front matter is read as YAML only.');
}
const otherEngines = { javascript: refuse, json: refuse, coffee: refuse };

/** Whether a block that cannot be read is meant to be read by who asks. */
export type IsMeant = (block: string) => boolean;

/** Finds the fences alone: cheap, and enough to know how much of a file belongs to its head. */
export function scanFrontMatter(text: string): Scan {
  // A tool that adds a byte order mark may do so twice.
  const open = /^\ufeff*/.exec(text)?.[0].length ?? 0;
  return text.startsWith('---', open) ? scanFrom(text, open) : scanBelow(text, open);
}

/** What stands before the first fence in good faith: blank lines, comments, and blanks; and not much of it. */
const before = /(?:[^\S\r\n]*(?:#.*|<!--(?:(?!-->)[\s\S])*-->[^\S\r\n]*)?(?:\r(?!\n)|\r?\n))*[^\S\r\n]*(?=---)/y;

const MOST_BEFORE = 4096;

function scanBelow(text: string, open: number): Scan {
  before.lastIndex = open;
  const start = before.test(text.slice(0, MOST_BEFORE)) ? before.lastIndex : open;
  const scan: Scan = start > open ? scanFrom(text, start) : { kind: 'none' };
  return scan.kind === 'closed'
    ? { kind: 'late', at: { start: open, end: start + 3 }, block: scan.block }
    : { kind: 'none' };
}

function scanFrom(text: string, open: number): Scan {
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
    if (/^\.\.\.(?:\s|$)/.test(text.slice(at, Math.min(end, at + 4))))
      return { kind: 'unclosed', at: first, dots: { start: at, end: at + text.slice(at, end).trimEnd().length } };
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
    case 'late':
      return { kind: 'none' };
    case 'unclosed':
      return isMeant(firstParagraph(scan.dots ? text.slice(0, scan.dots.start) : text))
        ? scan.dots
          ? broken(
              'invalid-yaml',
              t('The front matter ends with a line `---`: a line `...` does not close it.'),
              scan.dots,
            )
          : broken('invalid-yaml', t('The front matter is not closed: a line `---` is missing after it.'), scan.at)
        : { kind: 'none' };
    case 'language':
      return expects.test(beforeCode(text))
        ? broken(
            'invalid-yaml',
            t('Front matter in “{scan}” is neither read nor run: only YAML is.', { scan: scan.name }),
            scan.at,
          )
        : { kind: 'none' };
    case 'closed': {
      const head = beforeCode(scan.block.text);
      const read: FrontMatter = expects.test(head) ? parse(scan.block) : { kind: 'none' };
      return read.kind === 'broken' && !isMeant(head) ? { kind: 'none' } : read;
    }
  }
}

/** What would be front matter, were it not for what stands before it; nothing where none is meant. */
export function readHidden(text: string, isMeant: IsMeant): Broken | undefined {
  const scan = scanFrontMatter(text);
  if (scan.kind !== 'late' || !isMeant(beforeCode(scan.block.text))) return undefined;
  return broken(
    'invalid-yaml',
    t('Front matter begins in the first line: what stands before its `---` hides all of it.'),
    scan.at,
  );
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

function parse(block: BlockText): FrontMatter {
  const conflict = /^<{7} .*$/m.exec(block.text);
  if (conflict && /^>{7} /m.test(block.text)) {
    const start = block.start + conflict.index;
    const end = start + conflict[0].trimEnd().length;
    return broken('conflict-markers', t('The front matter holds merge conflict markers: settle them first.'), {
      start,
      end,
    });
  }
  const fence = /(?<![^\n])---/.exec(block.text);
  if (fence)
    return broken('invalid-yaml', t('A line inside the front matter begins with `---`.'), block.start + fence.index);
  // One of the two parsers takes a lone carriage return for a line end, the other one does not.
  const text = block.text.replace(/\r(?!\n)/g, '\n');
  try {
    const doubts: Doubt[] = [];
    const yaml = () => {
      const { data, doubt } = readBlock(text);
      if (doubt) doubts.push(doubt);
      return data;
    };
    const engines = { ...otherEngines, yaml };
    const data: unknown = matter(`---\n${withoutGaps(text)}\n---\n`, { engines }).data;
    if (isRecord(data)) {
      const unread = doubts.map(({ message, at }) => ({ message: notValid(message), at: within(at, block) }));
      return { kind: 'read', block: new Block(block, text), data, unread };
    }
    const message = t('The front matter is not a list of `key: value` lines.');
    return { ...broken('invalid-yaml', message, block.start), block };
  } catch (error) {
    const twice = isDuplicateKey(error) && findDuplicateKey(text, error);
    if (twice)
      return broken('duplicate-key', twice.message, within(twice.at, block), [
        { message: t('The first time'), at: within(twice.first, block) },
      ]);
    const { message, at } = explain(error, text);
    return { ...broken('invalid-yaml', notValid(message), within(at, block)), block };
  }
}

function within({ start, end }: TextRange, block: BlockText): TextRange {
  return { start: block.start + start, end: block.start + end };
}

function notValid(message: string): string {
  return t('The front matter is not valid YAML: {reason}.', { reason: message });
}

/** gray-matter looks for comments in a time that grows with the square of a run of blanks, so it sees short runs only. */
function withoutGaps(text: string): string {
  return text.replace(/\s{9,}/g, run => (run.includes('\n') ? '\n ' : ' '));
}

/** What is to be told of front matter that cannot be read. */
export function problemOf({ reason, message, at, related }: Broken): Problem {
  return { id: reason, severity: 'error', message, at, related };
}

function broken(
  reason: BrokenReason,
  message: string,
  at: TextRange | number,
  related: readonly Related[] = [],
): Broken {
  return { kind: 'broken', reason, message, at: typeof at === 'number' ? { start: at, end: at } : at, related };
}

/** Where a line ends. Line ends are LF, CRLF and a lone CR, as in YAML and in markdown. */
function lineEnd(text: string, from: number): number {
  lineEnds.lastIndex = from;
  return lineEnds.exec(text)?.index ?? text.length;
}

const lineEnds = /[\r\n]/g;

function nextLine(text: string, end: number): number {
  return end + (text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0);
}
