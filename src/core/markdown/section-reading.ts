import type { Section } from './sections.ts';

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
