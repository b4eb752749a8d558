import { haveInCommon, shifted } from '../base/edit.ts';
import { anyOf, t } from '../base/words.ts';
import type { Model } from '../model/model.ts';
import type { Models } from '../model/models.ts';
import type { Block } from '../yaml/block.ts';
import { type FrontMatter, problemOf, readFrontMatter, readHidden } from '../yaml/front-matter.ts';
import type { Problem } from '../yaml/problem.ts';
import type { YamlPath } from '../yaml/tree.ts';
import { type ReadAround, readAround, readReturns, type Unread } from '../yaml/unread.ts';
import { type FieldProblem, Fields } from './fields.ts';
import type { Initiative } from './initiative.ts';
import { alteredProblems, indentedLines, withOwnKeys } from './own-keys.ts';
import { readKeys } from './read-keys.ts';
import { isInForm, isMeant, isNumber, isTitle } from './title.ts';
import { vocabulary } from './vocabulary/vocabulary.ts';

/** What a markdown text turns out to be. */
export type ReadInitiative =
  | { readonly kind: 'not-an-initiative' }
  /** Plainly meant as an initiative, but its front matter cannot be read. */
  | { readonly kind: 'broken'; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'initiative';
      readonly initiative: Initiative;
      /** The initiative's model; the default one where the file names none, or one that is not known. */
      readonly model: Model;
      readonly block: Block;
      /** What the block holds, as it is written. */
      readonly data: Readonly<Record<string, unknown>>;
      readonly problems: readonly Problem[];
    };

/** Cheap: tells nearly all files that are no initiatives, so that they are never parsed. */
export function mayBeInitiative(text: string): boolean {
  return text.includes('initiative') && initiativeMarker.test(text);
}

const initiativeMarker =
  /(?:^|[{,])[^\S\r\n\u2028\u2029]*["'\u00ad\u200b-\u200f\u2060]*initiative["'\u00ad\u200b-\u200f\u2060]*[^\S\r\n]*:/m;

/** Reads an initiative from its text, or from as much of it as holds the front matter. Never throws. */
export function readInitiative(text: string, models: Models): ReadInitiative {
  return readFrom(readFront(text), text, models);
}

/** The front matter of a text that may be an initiative's. */
export function readFront(text: string): FrontMatter {
  return readFrontMatter(text, initiativeMarker, isMeant);
}

/** The same where the front matter of the text was read already. */
export function readFrom(front: FrontMatter, text: string, models: Models): ReadInitiative {
  switch (front.kind) {
    case 'none': {
      const hidden = readHidden(text, isMeant);
      return hidden ? { kind: 'broken', problems: [problemOf(hidden)] } : { kind: 'not-an-initiative' };
    }
    case 'broken': {
      const around = front.block && readAround(front.block);
      if (!around || !Object.hasOwn(around.data, 'initiative'))
        return { kind: 'broken', problems: around?.unread.map(lineProblem) ?? [problemOf(front)] };
      return readData(around, models);
    }
    case 'read':
      return readData({ ...front, unread: [...front.unread, ...readReturns(text, front.block)] }, models);
  }
}

/** Nothing is written to front matter with such a line: it is about all of it. */
function lineProblem(unread: Unread): Problem {
  return { id: 'invalid-yaml', severity: 'error', ...unread, about: [[]] };
}

function readData(front: ReadAround, models: Models): ReadInitiative {
  const { data, altered, indented } = withOwnKeys(front.data, front.block.text);
  if (!Object.hasOwn(data, 'initiative')) return { kind: 'not-an-initiative' };

  const problems: FieldProblem[] = [];
  const written = (path: YamlPath) => writtenAt(front.block, path);
  const fields = new Fields(data, [], { problems, written });
  const title = fields.scalar('initiative');
  const isTitled = title !== undefined && isTitle(title, () => fields.keys);
  if (!isTitled && !isInForm(data)) return { kind: 'not-an-initiative' };
  if (!isTitled && !isNumber(title ?? ''))
    fields.report(
      'initiative',
      'wrong-type',
      t('`initiative` is the title of the initiative: a text, and no link or placeholder.'),
    );
  const unread = [...front.unread, ...indentedLines(indented, front.block)].map(lineProblem);
  const named = fields.text('model');
  const model = models.find(named);
  if (!model)
    fields.report(
      'model',
      'unknown-model',
      t('There is no model “{named}”: `model` is {models}.', { named: named ?? '', models: anyOf(models.ids) }),
      {
        wanted: { kind: 'one-of', options: models.ids },
      },
    );
  const initiative = readFields(fields, title || written(['initiative']), model ?? models.default, models);
  return {
    kind: 'initiative',
    initiative,
    model: model ?? models.default,
    block: front.block,
    data,
    problems: [
      ...unread,
      ...alteredProblems(altered, front.block),
      // Without its model a file's steps cannot be judged: they are not held against those of the default one.
      ...problems
        .filter(({ id }) => model || id !== 'unknown-step')
        .map(problem => placed(problem, front.block))
        .filter(problem => !unread.some(line => haveInCommon(problem.at, line.at))),
    ],
  };
}

/** What stands at a path, as it is written; its key where it has no value. */
function writtenAt(block: Block, path: YamlPath): string {
  const { start, end } = block.tree().locate(path);
  return block.text.slice(start, end).trim();
}

function readFields(fields: Fields, title: string, model: Model, models: Models): Initiative {
  const { steps: states, ...rest } = readKeys(fields, keysBesideTitle, model);
  return { ...rest, title, states: models.shared(states) };
}

/** The title is read before them: it tells whether there is anything to read. */
const [, ...keysBesideTitle] = vocabulary;

/** Its place is looked for when that is asked for: of thousands only few are told. */
function placed({ part, decides = true, ...problem }: FieldProblem, block: Block): Problem {
  const { path } = problem;
  return {
    ...problem,
    about: decides ? [path] : [],
    get at() {
      return shifted(block.tree().locate(path, part), block.start);
    },
  };
}
