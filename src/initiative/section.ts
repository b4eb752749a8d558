import { type Model, type Step, stepOfHeading } from '../model/model.ts';
import { insertion, type TextEdit } from '../text/edit.ts';
import { bodyStartOf } from '../text/front-matter.ts';
import { readSections } from '../text/sections.ts';

/**
 * Adds the section of a step, headed by the step's question, with the lines of its content: before the first section of
 * a later step, else at the end. One insertion; everything that is there stays as it is.
 */
export function planSection(text: string, model: Model, step: Step, content: readonly string[] = []): TextEdit {
  const later = model.steps.slice(model.steps.indexOf(step) + 1);
  const next = readSections(text, bodyStartOf(text)).find(({ heading }) => {
    const other = stepOfHeading(model, heading);
    return other !== undefined && later.includes(other);
  });
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const heading = [`## ${step.question}`, ...(content.length > 0 ? ['', ...content] : []), ''].join(newline);
  // An empty section is one to write on in: it has a line for that.
  const space = content.length > 0 ? '' : newline;
  if (next) return insertion(next.at.start, `${blankBefore(text, next.at.start, newline)}${heading}${space}${newline}`);
  return insertion(text.length, `${blankBefore(text, text.length, newline)}${heading}${space}`);
}

/** Writes lines under a step's heading, before what may stand there; the section is added where it is missing. */
export function planStepText(text: string, model: Model, step: Step, content: readonly string[]): TextEdit {
  const section = readSections(text, bodyStartOf(text)).find(({ heading }) => stepOfHeading(model, heading) === step);
  if (!section) return planSection(text, model, step, content);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return insertion(section.at.end, ['', '', ...content].join(newline));
}

/** The line ends that are missing between a text and a heading, for one blank line to be between them. */
function blankBefore(text: string, at: number, newline: string): string {
  const before = text.slice(0, at);
  if (before === '' || /(?:^|\r?\n)[ \t]*\r?\n$/.test(before)) return '';
  return before.endsWith('\n') ? newline : newline + newline;
}
