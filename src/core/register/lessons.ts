import { isStandIn } from '../base/stand-in.ts';
import type { Initiative } from '../initiative/initiative.ts';
import type { Snapshot } from '../initiative/snapshot.ts';
import { judgementOf } from '../measures/judge/judgement.ts';
import { verdictInWords } from '../measures/judge/verdict.ts';
import { stepsOf } from '../model/model.ts';
import { inWords } from '../model/moves.ts';
import { isClosed } from '../model/standing.ts';
import { StepSections } from '../model/step-sections.ts';

/** An initiative of which others may learn, by any name of its file. */
export interface Earlier {
  readonly file: string;
  readonly initiative: Initiative;
}

/** What is to be learned of one. */
export interface Learned {
  readonly title: string;
  /** What came of it, in a word or two. */
  readonly came: string;
  /** In the front matter, and under a heading `Lessons`. */
  readonly lessons: readonly string[];
}

/** Whether there is something to be learned of an initiative: it has ended, or it tells lessons on its way. */
export function isLearnedFrom(initiative: Initiative): boolean {
  return isClosed(initiative) || initiative.lessons.length > 0;
}

/** What an initiative says of what it is about. */
export function aboutOf({ title, vision = '', measures }: Initiative): string {
  return [title, vision, ...measures.map(({ name }) => name)].join(' ');
}

/** Nothing where it is no initiative. */
export function learnedOf(
  { read, sections, text }: Snapshot,
  day: { readonly today: string; readonly locale?: string },
): Learned | undefined {
  if (read.kind !== 'initiative') return undefined;
  const { initiative, model } = read;
  const { title, status } = initiative;
  const places = new StepSections(sections, model, initiative);
  const written = stepsOf(model, 'evaluate').flatMap(step => places.under(step, 'lessons'));
  const lessons = [...initiative.lessons, ...written.flatMap(({ start, end }) => itemsIn(text.slice(start, end)))];
  return {
    title,
    came: status === 'completed' ? verdictInWords(judgementOf(initiative, model, day).value) : inWords(status),
    lessons: [...new Set(lessons.filter(lesson => lesson !== '' && !isStandIn(lesson)))],
  };
}

/** The items of a list, or paragraphs, each on one line. */
function itemsIn(markdown: string): string[] {
  const items = markdown.split(/\r?\n(?=[ \t]*(?:[-*+]|\d+[.)])[ \t])|\r?\n[ \t]*\r?\n/);
  return items.map(item =>
    item
      .trim()
      .replace(/^(?:[-*+]|\d+[.)])[ \t]+/, '')
      .replace(/\s+/g, ' '),
  );
}

/** What is far less alike than the first is alike by chance. */
const ENOUGH = 0.4;

/**
 * Those initiatives that are most like what some words are about, the most alike first: by their titles, measures,
 * visions and lessons. Nothing leaves the machine.
 */
export async function mostAlike<E extends Earlier>(words: string, earlier: readonly E[], most: number): Promise<E[]> {
  // Nobody pays for it before it is asked for.
  const { default: MiniSearch } = await import('minisearch');
  const search = new MiniSearch<{ id: number } & Record<(typeof fields)[number], string>>({
    fields: [...fields],
    processTerm: term => (small.has(term.toLowerCase()) ? null : term.toLowerCase()),
  });
  await search.addAllAsync(
    earlier.map(({ initiative }, id) => ({
      id,
      title: initiative.title,
      measures: initiative.measures.map(({ name }) => name).join('\n'),
      vision: initiative.vision ?? '',
      lessons: initiative.lessons.join('\n'),
    })),
    { chunkSize: 200 },
  );
  const found = search.search(words, {
    boost: { title: 2, measures: 1.5 },
    prefix: term => term.length > 3,
    fuzzy: term => (term.length > 5 ? 0.2 : false),
  });
  const best = found[0]?.score ?? 0;
  return found
    .filter(({ score }) => score >= ENOUGH * best)
    .slice(0, most)
    .flatMap(({ id }) => earlier[Number(id)] ?? []);
}

const fields = ['title', 'measures', 'vision', 'lessons'] as const;

/** Words that make nothing alike. */
const small = new Set(
  'a an and are as at be by for from how in is it no not of on or our so the to we what with'.split(' '),
);
