import type { Section } from './sections.ts';

/** A section as it is read: what must be the same before and after an edit that is about something else. */
export interface SectionReading {
  readonly heading: string;
  /** As `contentOf` has it. */
  readonly content: string;
  /** Each task's text, and whether it is done. */
  readonly tasks: readonly (readonly [text: string, done: boolean])[];
  /** The headings in it. */
  readonly parts: readonly string[];
}

export function readingOf(text: string, { heading, content, tasks, parts }: Section): SectionReading {
  return {
    heading,
    content: contentOf(text.slice(content.start, content.end)),
    tasks: tasks.map(({ text, done }) => [text, done]),
    parts: parts.map(({ heading }) => heading),
  };
}

/** What stands in a section, with LF as its line ends, without blanks around. */
export function contentOf(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
