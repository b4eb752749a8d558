import { isStandIn } from '../base/stand-in.ts';
import type { Initiative } from '../initiative/initiative.ts';
import { targetsAt } from '../initiative/links.ts';
import type { Snapshot } from '../initiative/snapshot.ts';
import { judgementOf } from '../measures/judge/judgement.ts';
import { verdictInWords } from '../measures/judge/verdict.ts';
import { stepsOf } from '../model/model.ts';
import { inWords } from '../model/moves.ts';
import { isClosed } from '../model/standing.ts';
import { StepSections } from '../model/step-sections.ts';
import type { ShownFile } from '../views/panel.ts';

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
export function aboutOf(initiative: Initiative): string {
  const { title, measures } = initiative;
  return [title, visionOf(initiative), ...measures.map(({ name }) => name)].join(' ');
}

/** The words of a path say nothing of what it leads to. */
function visionOf(initiative: Initiative): string {
  return targetsAt(initiative, 'vision').length > 0 ? '' : (initiative.vision ?? '');
}

/** Nothing where it is no initiative. */
export function learnedOf(
  { read, sections, text }: Snapshot,
  day: { readonly today: string; readonly locale?: string },
): Learned | undefined {
  if (read.kind !== 'initiative') return undefined;
  const { initiative, model } = read;
  const { title, status } = initiative;
  return {
    title,
    came: status === 'completed' ? verdictInWords(judgementOf(initiative, model, day).value) : inWords(status),
    lessons: lessonsOf({ initiative, model, sections, text }),
  };
}

/** What an initiative has learned, each lesson once. */
export function lessonsOf({
  initiative,
  model,
  sections,
  text,
}: Pick<ShownFile, 'initiative' | 'model' | 'sections' | 'text'>): string[] {
  const places = new StepSections(sections, model, initiative);
  const written = stepsOf(model, 'evaluate').flatMap(step => places.under(step, 'lessons'));
  const lessons = [...initiative.lessons, ...written.flatMap(({ start, end }) => itemsIn(text.slice(start, end)))];
  return [...new Set(lessons.filter(lesson => lesson !== '' && !isStandIn(lesson)))];
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

/** What is far less alike than the first, or has fewer of the words in common, is alike by chance. */
const ENOUGH = 0.4;
const ONE_OF = 4;

/**
 * Those initiatives that are most like what some words are about, the most alike first: by their titles, measures,
 * visions and lessons. Nothing leaves the machine.
 */
export async function mostAlike<E extends Earlier>(words: string, earlier: readonly E[], most: number): Promise<E[]> {
  // Nobody pays for it before it is asked for.
  const { default: MiniSearch } = await import('minisearch');
  const search = new MiniSearch<{ id: number } & Record<(typeof fields)[number], string>>({
    fields: [...fields],
    processTerm,
  });
  await search.addAllAsync(
    earlier.map(({ initiative }, id) => ({
      id,
      title: initiative.title,
      measures: initiative.measures.map(({ name }) => name).join('\n'),
      vision: visionOf(initiative),
      lessons: initiative.lessons.join('\n'),
    })),
    { chunkSize: 200 },
  );
  const found = search.search(words, {
    boost: { title: 2, measures: 1.5 },
    prefix: term => term.length > 3,
    fuzzy: term => (term.length > 5 ? 0.2 : false),
  });
  const asked = new Set(words.split(/[^\p{L}\p{N}]+/u).filter(word => word !== '' && processTerm(word) !== null));
  const best = found[0]?.score ?? 0;
  return found
    .filter(({ score, queryTerms }) => score >= ENOUGH * best && ONE_OF * queryTerms.length >= asked.size)
    .slice(0, most)
    .flatMap(({ id }) => earlier[Number(id)] ?? []);
}

const fields = ['title', 'measures', 'vision', 'lessons'] as const;

/** Words that make nothing alike. */
const small = new Set(
  'a after an and are as at be before by each for from how in into is it no not of on one or our so that the their then this to two was we what when where which who with without'.split(
    ' ',
  ),
);

function processTerm(term: string): string | null {
  const word = term.toLowerCase();
  return small.has(word) ? null : word;
}
