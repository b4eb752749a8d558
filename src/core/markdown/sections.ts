import type { Token } from 'markdown-it';
import type { TextRange } from '../base/edit.ts';
import { Lines } from '../base/lines.ts';
import { blocks } from './blocks.ts';

/** A heading as it is written, without the marks that make it one. */
export interface Heading {
  readonly heading: string;
  /** The heading's lines, without the line end. */
  readonly at: TextRange;
}

/** A level-2 heading and what stands under it, up to the next heading of level 1 or 2. Offsets are the whole text's. */
export interface Section extends Heading {
  /** From after the heading to the next section; blank lines at either end included. */
  readonly content: TextRange;
  readonly tasks: readonly Task[];
  /** Its headings of lower levels. */
  readonly parts: readonly Part[];
}

/** A heading of level 3 to 6. */
export interface Part extends Heading {
  readonly level: number;
}

/** A task-list item. `mark` is the one character between its brackets. */
export interface Task {
  /** As it is written, on one line. */
  readonly text: string;
  readonly done: boolean;
  readonly mark: TextRange;
  /** All its lines, without the last line end; what is nested in it is not its own. */
  readonly at: TextRange;
}

/** Finds the sections of a markdown text from `bodyStart` (the end of its front matter) on. */
export function readSections(text: string, bodyStart: number): Section[] {
  const body = text.slice(bodyStart);
  const lines = new Lines(body);
  const place = { body, lines, bodyStart };
  const sections: Open[] = [];
  let section: Open | undefined;
  blocks()
    .parse(body, {})
    .forEach((token, index, tokens) => {
      const level = levelOf(token);
      if (level > 6 || !token.map) {
        section?.tasks.push(...readTask(token, place));
        return;
      }
      const heading = { heading: tokens[index + 1]?.content ?? '', at: linesOf(token.map, place) };
      if (level > 2) section?.parts.push({ ...heading, level });
      else {
        if (section) section.content.end = heading.at.start;
        const content = { start: bodyStart + lines.start(token.map[1]), end: text.length };
        section = level === 2 ? { ...heading, content, tasks: [], parts: [] } : undefined;
        if (section) sections.push(section);
      }
    });
  return sections;
}

/** A section while it is read: what comes next may still be in it. */
interface Open extends Heading {
  readonly content: { readonly start: number; end: number };
  readonly tasks: Task[];
  readonly parts: Part[];
}

interface Place {
  readonly body: string;
  readonly lines: Lines;
  readonly bodyStart: number;
}

/** Of a heading that stands in nothing else; beyond all levels for what is none. */
function levelOf({ type, level, tag }: Token): number {
  return type === 'heading_open' && level === 0 ? Number(tag.slice('h'.length)) : Number.POSITIVE_INFINITY;
}

function linesOf([first, after]: readonly [number, number], { lines, bodyStart }: Place): TextRange {
  return { start: bodyStart + lines.start(first), end: bodyStart + lines.end(after - 1) };
}

/** A list item's text begins with its brackets; where the list marker ends is found in the line itself. */
function readTask(token: Token, place: Place): Task[] {
  const task = token.type === 'inline' && token.map ? /^\[([ xX])\]\s+(.*)/s.exec(token.content) : undefined;
  if (!task || !token.map) return [];
  const at = linesOf(token.map, place);
  const line = place.body.slice(at.start - place.bodyStart, place.lines.end(token.map[0]));
  // Each part begins with what cannot end the one before: there is one way only to go through a line.
  const marker = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+(?:>[ \t>]*)?)+\[(?=[ xX]\])/.exec(line);
  if (!marker) return [];
  const mark = at.start + marker[0].length;
  return [{ text: onOneLine(task[2] ?? ''), done: task[1] !== ' ', mark: { start: mark, end: mark + 1 }, at }];
}

/** Its lines joined; a backslash at the end of one only says that it is broken there on purpose. */
function onOneLine(text: string): string {
  return text
    .split(/\\?\n/)
    .map(line => line.trim())
    .join(' ');
}
