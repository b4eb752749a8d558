import type { Token } from 'markdown-it';
import { blocks } from './blocks.ts';
import type { TextRange } from './edit.ts';
import { Lines } from './lines.ts';

/** A level-2 heading and what stands under it, up to the next heading of level 1 or 2. Offsets are the whole text's. */
export interface Section {
  readonly heading: string;
  /** The heading's lines, without the line end. */
  readonly at: TextRange;
  /** From after the heading to the next section; blank lines at either end included. */
  readonly content: TextRange;
  readonly tasks: readonly Task[];
}

/** A task-list item. `mark` is the one character between its brackets. */
export interface Task {
  readonly text: string;
  readonly done: boolean;
  readonly mark: TextRange;
}

/** Finds the sections of a markdown text from `bodyStart` (the end of its front matter) on. */
export function readSections(text: string, bodyStart: number): Section[] {
  const body = text.slice(bodyStart);
  const lines = new Lines(body);
  const tokens = blocks().parse(body, {});
  const headings = tokens.flatMap((token, index) => (isSectionBreak(token) ? [index] : []));
  return headings.flatMap((from, nth) => {
    const open = tokens[from];
    if (open?.tag !== 'h2' || !open.map) return [];
    const to = headings[nth + 1];
    const [first, after] = open.map;
    const end = to === undefined ? body.length : lines.start(tokens[to]?.map?.[0] ?? lines.count);
    return {
      heading: tokens[from + 1]?.content ?? '',
      at: { start: bodyStart + lines.start(first), end: bodyStart + lines.end(after - 1) },
      content: { start: bodyStart + Math.min(lines.start(after), end), end: bodyStart + end },
      tasks: tokens.slice(from + 1, to).flatMap(token => readTask(token, body, lines, bodyStart)),
    };
  });
}

function isSectionBreak(token: Token): boolean {
  return token.type === 'heading_open' && token.level === 0 && (token.tag === 'h1' || token.tag === 'h2');
}

/** A list item's text begins with its brackets; where the list marker ends is found in the line itself. */
function readTask(token: Token, body: string, lines: Lines, bodyStart: number): Task[] {
  const task = token.type === 'inline' && token.map ? /^\[([ xX])\]\s+(.*)/.exec(token.content) : undefined;
  if (!task || !token.map) return [];
  const start = lines.start(token.map[0]);
  const marker = /^(?:[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+)+\[(?=[ xX]\])/.exec(
    body.slice(start, lines.end(token.map[0])),
  );
  if (!marker) return [];
  const at = bodyStart + start + marker[0].length;
  return [{ text: task[2] ?? '', done: task[1] !== ' ', mark: { start: at, end: at + 1 } }];
}
