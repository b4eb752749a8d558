import { readSections } from '../markdown/sections.ts';
import { Headings } from '../model/heading.ts';
import { stepHeading } from '../model/step-heading.ts';
import { type Cause, isWelcome } from './cause.ts';
import { type Head, isInitiative, modelOf } from './head.ts';
import { escapeSnippet, type Suggestion, type World } from './suggestion.ts';
import { stepText } from './texts.ts';

/** The questions of the model that have no section yet, for a heading that is being written. */
export function suggestHeadings(
  text: string,
  offset: number,
  head: Head,
  cause: Cause,
  { models }: Pick<World, 'models'>,
): readonly Suggestion[] {
  const before = /(?:^|[\r\n])##[ \t]+((?:[^ \t\r\n][^\r\n]*)?)$/.exec(
    text.slice(Math.max(head.at.end, offset - 200), offset),
  );
  if (!before || !isWelcome(cause, before[1] ?? '') || !isInitiative(head)) return [];
  const model = modelOf(head, models);
  const sections = readSections(text, bodyStart(text, head));
  const here = sections.find(({ at }) => at.start <= offset && offset <= at.end);
  if (!here) return []; // It stands in a block of code.
  const headings = new Headings(model);
  const others = sections.filter(section => section !== here).map(({ heading }) => headings.stepOf(heading));
  const at = { start: offset - (before[1] ?? '').length, end: Math.max(offset, here.at.end) };
  return model.steps
    .filter(step => !others.includes(step))
    .map(step => {
      const heading = stepHeading(headings, step) ?? step.label;
      return {
        kind: 'heading',
        label: heading,
        documentation: () => stepText(step),
        snippet: escapeSnippet(heading),
        at,
      };
    });
}

/** After the closing fence. */
function bodyStart(text: string, { at }: Head): number {
  return at.end + (/^---[ \t]*(?:\r\n?|\n|$)/.exec(text.slice(at.end, at.end + 200))?.[0].length ?? 0);
}
