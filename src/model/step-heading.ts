import { readSections } from '../text/sections.ts';
import { Headings } from './heading.ts';
import type { Model, Step } from './model.ts';

/**
 * What the heading of a step says, so that a reader of the file takes it for this step's: its question, else its label
 * or its id where markdown would make something else of the question, or another step has it. Nothing where none of
 * them will do.
 */
export function stepHeading(model: Model, step: Step): string | undefined {
  const headings = new Headings(model);
  return [step.question, step.label, step.id].flatMap(waysToWrite).find(heading => {
    const [section, ...others] = readSections(`## ${heading}\n`, 0);
    return section && others.length === 0 && headings.stepOf(section.heading)?.id === step.id;
  });
}

/** On one line; and with the signs at its end that would be taken for the heading's own kept from it. */
function waysToWrite(name: string): string[] {
  const line = name.replace(/\s+/g, ' ').trim();
  return [line, line.replace(/#+$/, signs => signs.replaceAll('#', '\\#'))];
}
