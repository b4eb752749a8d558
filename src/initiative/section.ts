import { Headings } from '../model/heading.ts';
import type { Model, Step } from '../model/model.ts';
import type { Standing } from '../model/standing.ts';
import { StepSections } from '../model/step-sections.ts';
import { applyEdits, insertion, type Planned, refused } from '../text/edit.ts';
import { bodyStartOf } from '../text/front-matter.ts';
import { openEndOf } from '../text/open-end.ts';
import { readSections, type Section } from '../text/sections.ts';
import { readingOf, type SectionReading, verifiedBody } from '../text/verified-body.ts';

/** What of a file says which sections are a step's. */
interface File {
  readonly model: Model;
  readonly initiative: Pick<Standing, 'cycle'>;
}

/**
 * Adds the section of a step, headed by the step's question, with the lines of its content: before the first section of
 * a later step, else at the end. One insertion; everything that is there stays and reads as it is, else it is refused.
 */
export function planSection(text: string, file: File, step: Step, content: readonly string[] = []): Planned {
  const bodyStart = bodyStartOf(text);
  if (bodyStart === 0) return refused('The front matter cannot be read.');
  const sections = readSections(text, bodyStart);
  if (new StepSections(sections, file.model, file.initiative).of(step).length > 0)
    return refused(`The section “${step.question}” is there already.`);
  const place = placeOf(sections, file.model, step);
  const at = sections[place]?.at.start ?? text.length;
  const open = openEndOf(text.slice(bodyStart, at));
  if (open) return refused(`Above the place of “${step.question}”, ${open} is begun and not closed: close it first.`);

  const newline = newlineOf(text);
  const heading = [`## ${step.question}`, ...(content.length > 0 ? ['', ...content] : []), ''].join(newline);
  // An empty section is one to write on in: it has a line for that.
  const space = (content.length > 0 ? '' : newline) + (place < sections.length ? newline : '');
  const readings = sections.map(section => readingOf(text, section));
  return verifiedBody(
    text,
    [insertion(at, `${blankBefore(text, at, newline)}${heading}${space}`)],
    readings.toSpliced(place, 0, readingIn(step.question, content)),
  );
}

/** Writes lines under a step's heading, before what may stand there; the section is added where it is missing. */
export function planStepText(text: string, file: File, step: Step, content: readonly string[]): Planned {
  const sections = readSections(text, bodyStartOf(text));
  const [under] = new StepSections(sections, file.model, file.initiative).now(step);
  if (!under) return planSection(text, file, step, content);
  const newline = newlineOf(text);
  const at = under.at.end;
  // What follows at once would be taken for one more line of what is added.
  const isFollowed = /^(?:\r\n?|\n)[ \t]*\S/.test(text.slice(at));
  const edit = insertion(at, ['', '', ...content, ...(isFollowed ? [''] : [])].join(newline));
  const after = applyEdits(text, [edit]);
  const { tasks } = readingIn(step.question, content);
  const meant = sections.map(section => {
    const { at: heading, content, tasks: above } = section;
    if (at < heading.end || content.end < at) return readingOf(text, section);
    const reading = readingOf(after, {
      ...section,
      content: { start: heading.end, end: content.end + edit.text.length },
    });
    const place = above.filter(task => task.at.end <= at).length;
    return { ...reading, tasks: reading.tasks.toSpliced(place, 0, ...tasks) };
  });
  return verifiedBody(text, [edit], meant);
}

/** The place among the sections: before the first one of a later step. */
function placeOf(sections: readonly Section[], model: Model, step: Step): number {
  const headings = new Headings(model);
  const later = new Set(model.steps.slice(model.steps.indexOf(step) + 1));
  const place = sections.findIndex(({ heading }) => {
    const other = headings.stepOf(heading);
    return other !== undefined && later.has(other);
  });
  return place === -1 ? sections.length : place;
}

/** How lines read under a heading of their own. */
function readingIn(heading: string, lines: readonly string[]): SectionReading {
  const text = ['', ...lines].join('\n');
  const [section] = readSections(`## x\n${text}`, 0);
  return { heading, content: text.trim(), tasks: (section?.tasks ?? []).map(({ text, done }) => [text, done]) };
}

function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** The line ends that are missing between a text and a heading, for one blank line to be between them. */
function blankBefore(text: string, at: number, newline: string): string {
  const before = text.slice(0, at);
  if (before === '' || /(?:^|\r?\n)[ \t]*\r?\n$/.test(before)) return '';
  return before.endsWith('\n') ? newline : newline + newline;
}
