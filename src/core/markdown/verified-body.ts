import { applyEdits, type Planned, refused, type TextEdit } from '../base/edit.ts';
import { scanFrontMatter } from '../yaml/front-matter.ts';
import { readSections, type Section } from './sections.ts';

/** A section as it is read: what must be the same before and after an edit that is about something else. */
export interface SectionReading {
  readonly heading: string;
  /** With LF as its line ends, without blanks around. */
  readonly content: string;
  /** Each task's text, and whether it is done. */
  readonly tasks: readonly (readonly [text: string, done: boolean])[];
  /** The headings in it. */
  readonly parts: readonly string[];
}

export function readingOf(text: string, { heading, content, tasks, parts }: Section): SectionReading {
  return {
    heading,
    content: text.slice(content.start, content.end).replace(/\r\n?/g, '\n').trim(),
    tasks: tasks.map(({ text, done }) => [text, done]),
    parts: parts.map(({ heading }) => heading),
  };
}

/**
 * Edits of the markdown below the front matter, where its sections then read as was meant; else they are refused. What
 * is a heading or a task depends on all that stands above it: only reading it again tells.
 */
export function verifiedBody(text: string, edits: readonly TextEdit[], meant: readonly SectionReading[]): Planned {
  const after = applyEdits(text, edits);
  const [before, now] = [scanFrontMatter(text), scanFrontMatter(after)];
  const isBelow = before.kind === 'closed' && edits.every(({ start }) => start >= before.block.bodyStart);
  if (!isBelow || now.kind !== 'closed' || now.block.text !== before.block.text) return unsafe;
  const read = readSections(after, now.block.bodyStart).map(section => readingOf(after, section));
  return JSON.stringify(read) === JSON.stringify(meant) ? { kind: 'edits', edits } : unsafe;
}

const unsafe = refused('The text is written in a way that cannot be edited safely.');
