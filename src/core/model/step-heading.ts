import { readSections } from '../markdown/sections.ts';
import type { Headings } from './heading.ts';
import type { Step } from './model.ts';

/**
 * What the heading of a step says, so that a reader of the file takes it for this step's: its question, else its label
 * or its id where markdown would make something else of the question, or another step has it. Nothing where none of
 * them will do. `headings` are those of the step's model.
 */
export function stepHeading(headings: Headings, { id, question, label }: Step): string | undefined {
  return [question, label, id].flatMap(waysToWrite).find(heading => {
    const [section, ...others] = readSections(`## ${heading}\n`, 0);
    return section && others.length === 0 && headings.stepOf(section.heading)?.id === id;
  });
}

/** On one line; and with the signs at its end that would be taken for the heading's own kept from it. */
function waysToWrite(name: string): string[] {
  const line = name.replace(/\s+/g, ' ').trim();
  return [line, line.replace(/(?<!#)#+$/, signs => signs.replaceAll('#', '\\#'))];
}
