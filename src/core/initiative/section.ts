import { insertion, refused } from '../base/edit.ts';
import { t } from '../base/words.ts';
import { openEndOf } from '../markdown/open-end.ts';
import { readingOf, type SectionReading } from '../markdown/section-reading.ts';
import { readSections, type Section } from '../markdown/sections.ts';
import { Headings } from '../model/heading.ts';
import type { Model, Step } from '../model/model.ts';
import type { Standing } from '../model/standing.ts';
import { stepHeading } from '../model/step-heading.ts';
import { StepSections } from '../model/step-sections.ts';
import { bodyStartOf } from '../yaml/front-matter.ts';
import { unreadable } from './change.ts';
import type { Plan, Snapshot } from './snapshot.ts';
import { notUnderstood } from './understood.ts';
import { verifiedBody } from './verified-body.ts';

/** What of a file says which sections are a step's. */
interface File {
  readonly model: Model;
  readonly initiative: Pick<Standing, 'cycle'>;
}

/**
 * Adds the section of a step, headed by the step's question, with the lines of its content: before the first section of
 * a later step, else at the end. One insertion; everything that is there stays and reads as it is, else it is refused.
 */
export function planSection(
  snapshot: Snapshot,
  { model }: Pick<File, 'model'>,
  step: Step,
  content: readonly string[] = [],
): Plan {
  const { text, sections } = snapshot;
  const bodyStart = bodyStartOf(text);
  if (bodyStart === 0) return unreadable();
  const headings = new Headings(model);
  const owners = sections.map(({ heading }) => headings.stepOf(heading));
  if (owners.some(owner => owner?.id === step.id))
    return refused(t('The section “{step}” is there already.', { step: step.question }));
  const title = stepHeading(headings, step);
  if (title === undefined)
    return refused(t('No heading that can be written would belong to the step {step}.', { step: step.label }));
  const added = readingOfNew(title, content);

  const later = model.steps.slice(model.steps.findIndex(({ id }) => id === step.id) + 1);
  const next = owners.findIndex(owner => owner !== undefined && later.includes(owner));
  const place = next === -1 ? sections.length : next;
  const at = sections[place]?.at.start ?? text.length;
  const open = openEndOf(text.slice(bodyStart, at));
  if (open)
    return refused(
      t('Above the place of “{step}”, {open} is begun and not closed: close it first.', { step: step.question, open }),
    );

  const newline = newlineBefore(text, at);
  const heading = [`## ${title}`, ...(content.length > 0 ? ['', ...content] : []), ''].join(newline);
  // An empty section is one to write on in: it has a line for that.
  const space = (content.length > 0 ? '' : newline) + (place < sections.length ? newline : '');
  const readings = sections.map(section => readingOf(text, section));
  return verifiedBody(snapshot, [insertion(at, `${blankBefore(text, at, newline)}${heading}${space}`)], () =>
    readings.toSpliced(place, 0, added),
  );
}

/** The same in an initiative; where its model is not understood, nobody knows which sections belong to it. */
export function planSectionOf(snapshot: Snapshot, step: Step): Plan {
  const { read } = snapshot;
  if (read.kind !== 'initiative') return unreadable();
  const obstacle = notUnderstood(read, [['model']]);
  return obstacle === undefined ? planSection(snapshot, read, step) : refused(obstacle);
}

/** Writes lines under a step's heading, before what may stand there; the section is added where it is missing. */
export function planStepText(snapshot: Snapshot, file: File, step: Step, content: readonly string[]): Plan {
  const { text, sections } = snapshot;
  const [under] = new StepSections(sections, file.model, file.initiative).now(step);
  if (!under) return planSection(snapshot, file, step, content);
  const at = under.at.end;
  const [own = ''] = /^(?:\r\n?|\n)/.exec(text.slice(at)) ?? [];
  const newline = newlineBefore(text, at + own.length);
  // What follows at once would be taken for one more line of what is added.
  const isFollowed = own !== '' && /^[ \t]*\S/.test(text.slice(at + own.length));
  const edit = insertion(at, ['', '', ...content, ...(isFollowed ? [''] : [])].join(newline));
  const added = readingOfNew('a', content);
  return verifiedBody(snapshot, [edit], after =>
    sections.map(section => {
      if (at < section.at.end || section.content.end < at) return readingOf(text, section);
      const content = { start: section.at.end, end: section.content.end + edit.text.length };
      const reading = readingOf(after.text, { ...section, content });
      const place = section.tasks.filter(task => task.at.end <= at).length;
      return { ...reading, tasks: reading.tasks.toSpliced(place, 0, ...added.tasks) };
    }),
  );
}

/** Where one writes on in a section: at its text, or in an empty one after a blank line, if there is room for it. */
export function writingPlace(text: string, { content: { start, end } }: Section): number {
  const written = text.slice(start, end);
  const blank = /^\s*/.exec(written)?.[0] ?? '';
  if (blank.length < written.length) return start + blank.length;
  const [first = '', second] = blank.match(/\r?\n/g) ?? [];
  return second || end === text.length ? start + first.length : start;
}

/** How a section reads on its own. */
function readingOfNew(heading: string, content: readonly string[]): SectionReading {
  const text = [`## ${heading}`, '', ...content].join('\n');
  const [section] = readSections(text, 0);
  return section ? readingOf(text, section) : { heading: '', content: '', tasks: [], parts: [] };
}

/** The line end that is used where something is written: in one file there may be several. */
export function newlineBefore(text: string, at: number): string {
  const before = text.slice(0, at);
  const last = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
  if (before[last] !== '\n') return last === -1 ? '\n' : '\r';
  return before[last - 1] === '\r' ? '\r\n' : '\n';
}

/** The line ends that are missing between a text and a heading, for one blank line to be between them. */
function blankBefore(text: string, at: number, newline: string): string {
  const before = text.slice(0, at);
  if (before === '' || /(?:^|\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r|\n)$/.test(before)) return '';
  return /[\r\n]$/.test(before) ? newline : newline + newline;
}
