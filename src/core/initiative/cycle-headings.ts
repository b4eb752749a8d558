import { insertion } from '../base/edit.ts';
import { contentOf, readingOf } from '../markdown/section-reading.ts';
import type { Section } from '../markdown/sections.ts';
import { cycleOfHeading } from '../model/heading.ts';
import { StepSections } from '../model/step-sections.ts';
import { unreadable } from './change.ts';
import { newlineBefore } from './section.ts';
import type { Plan, Snapshot } from './snapshot.ts';
import { verifiedBody } from './verified-body.ts';

/**
 * Plans a heading `Cycle N`, of the cycle that the file is in, at the end of each step's sections that have text: what
 * stands above it belongs to the cycles before. A step that has one already gets no other.
 */
export function planCycleHeadings(snapshot: Snapshot): Plan {
  const { read, sections, text } = snapshot;
  if (read.kind !== 'initiative') return unreadable();
  const { cycle } = read.initiative;
  const heading = `Cycle ${cycle}`;
  const ends = new Map(dividedBy(snapshot, cycle).map(section => [section, endOf(text, section)]));
  const edits = [...ends].map(([{ content }, end]) => {
    const newline = newlineBefore(text, content.start);
    // A line to write in; the last one of a file is there.
    const space = end < text.length && content.end === text.length ? '' : newline;
    return insertion(end, `${newline}${newline}### ${heading}${space}`);
  });
  return verifiedBody(snapshot, edits, () =>
    sections.map(section => {
      const reading = readingOf(text, section);
      const end = ends.get(section);
      if (end === undefined) return reading;
      const content = contentOf(`${text.slice(section.content.start, end)}\n\n### ${heading}`);
      return { ...reading, content, parts: [...reading.parts, heading] };
    }),
  );
}

/** Whether a cycle would get a heading anywhere. */
export function hasTextBefore(snapshot: Snapshot, cycle: number): boolean {
  return dividedBy(snapshot, cycle).length > 0;
}

/** Of each step the last section, where it has text and none of the step's is divided by this cycle. */
function dividedBy({ text, sections, read }: Snapshot, cycle: number): readonly Section[] {
  if (read.kind !== 'initiative') return [];
  const bySteps = new StepSections(sections, read.model, read.initiative);
  return read.model.steps.flatMap(step => {
    const all = bySteps.of(step);
    const isDivided = all.some(({ parts }) => parts.some(part => cycleOfHeading(part.heading) === cycle));
    const last = all.at(-1);
    return last && !isDivided && textOf(text, last) !== '' ? [last] : [];
  });
}

function textOf(text: string, { content: { start, end } }: Section): string {
  return text.slice(start, end).trimEnd();
}

/** The end of the last line of a section that is not blank. */
function endOf(text: string, section: Section): number {
  const from = section.content.start + textOf(text, section).length;
  const blanks = text.slice(from, section.content.end).search(/[\r\n]/);
  return blanks === -1 ? section.content.end : from + blanks;
}
