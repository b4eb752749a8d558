import { anyOf } from '../base/any-of.ts';
import { slipFor } from '../base/near.ts';
import { findStep, type Model } from '../model/model.ts';
import type { Models } from '../model/models.ts';
import { deeds, type HistoryEntry } from '../model/standing.ts';
import { type StepState, statuses, stepStates } from '../model/state.ts';
import type { Block } from '../yaml/block.ts';
import { type FrontMatter, problemOf, readFrontMatter, readHidden } from '../yaml/front-matter.ts';
import type { Problem, Wanted } from '../yaml/problem.ts';
import type { YamlPath } from '../yaml/tree.ts';
import { type ReadAround, readAround, readReturns, type Unread } from '../yaml/unread.ts';
import { detached } from './detached.ts';
import { type FieldProblem, Fields } from './fields.ts';
import { type Claim, type Initiative, levels, type Measure, type Reading, verdicts } from './initiative.ts';
import { alteredProblems, indentedLines, withOwnKeys } from './own-keys.ts';
import { isInForm, isMeant, isNumber, isTitle } from './title.ts';

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
export const initiativeMarker =
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
  const isTitled = title !== undefined && isTitle(title, fields.keys);
  if (!isTitled && !isInForm(data)) return { kind: 'not-an-initiative' };
  if (!isTitled && !isNumber(title ?? '')) fields.report('initiative', 'wrong-type', noTitle);
  const unread = [...front.unread, ...indentedLines(indented, front.block)].map(lineProblem);
  const named = fields.text('model');
  const model = models.find(named);
  if (!model)
    fields.report('model', 'unknown-model', `There is no model “${named}”: \`model\` is ${anyOf(models.ids)}.`, {
      wanted: { kind: 'one-of', options: models.ids },
    });
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
      ...place(
        problems.filter(({ id }) => model || id !== 'unknown-step'),
        front.block,
      ).filter(({ at }) => !unread.some(line => at.start < line.at.end && line.at.start < at.end)),
    ],
  };
}

const noTitle = '`initiative` is the title of the initiative: a text, and no link or placeholder.';

/** What stands at a path, as it is written; its key where it has no value. */
function writtenAt(block: Block, path: YamlPath): string {
  const { start, end } = block.tree().locate(path);
  return block.text.slice(start, end).trim();
}

function readFields(fields: Fields, title: string, model: Model, models: Models): Initiative {
  // An archive that nothing is derived from, but the next cycle writes to it.
  fields.maps('cycles');
  return detached({
    title,
    status: fields.oneOf('status', statuses, 'unknown-status') ?? 'active',
    cycle: fields.whole('cycle', 1, Number.MAX_SAFE_INTEGER) ?? 1,
    ...optional({
      model: fields.text('model'),
      level: fields.oneOf('level', levels, 'unknown-level'),
      owner: fields.text('owner'),
      sponsor: fields.text('sponsor'),
      vision: fields.text('vision'),
      value: fields.text('value'),
      from: fields.text('from'),
      raised: fields.date('raised'),
      review: fields.date('review'),
      impact: fields.whole('impact', 1, 5),
      effort: fields.whole('effort', 1, 5),
      parent: fields.file('parent'),
      verdict: readVerdict(fields),
      ignore: readIgnore(fields.map('ignore')),
    }),
    agreed: fields.texts('agreed'),
    measures: fields.maps('measures').map(readMeasure),
    lessons: fields.texts('lessons'),
    sustain: fields.dates('sustain'),
    next: fields.files('next'),
    history: fields.maps('history').flatMap(entry => readEntry(entry, model)),
    states: models.shared(readStates(fields.map('steps'), model)),
  });
}

/** A word on its own, or a map with `value`, `why` and `by`. */
function readVerdict(fields: Fields): Claim | undefined {
  if (!fields.isMap('verdict')) {
    const value = fields.oneOf('verdict', verdicts, 'wrong-type');
    return value && { value };
  }
  const verdict = fields.map('verdict');
  if (!verdict.has('value'))
    verdict.report('value', 'wrong-type', '`verdict` has no `value` that says what was reached.');
  const value = verdict.oneOf('value', verdicts, 'wrong-type');
  const rest = { why: verdict.text('why'), by: verdict.text('by') };
  return value && { value, ...optional(rest) };
}

function readIgnore(ignore: Fields): Record<string, string> | undefined {
  if (ignore.keys.length === 0) return undefined;
  return Object.fromEntries(ignore.keys.map(id => [id, ignore.text(id) ?? '']));
}

function readStates(steps: Fields, model: Model): ReadonlyMap<string, StepState> {
  const states = new Map<string, StepState>();
  const known = idsOf(model);
  const wanted: Wanted = { kind: 'one-of', options: known };
  const isSlip = slipFor(known);
  for (const id of steps.keys) {
    if (!known.includes(id)) {
      // A slip hides where a step of the model is; any other key is the file's own, and decides nothing.
      steps.report(id, 'unknown-step', noStep(model, id), { part: 'key', decides: isSlip(id), wanted });
      continue;
    }
    const state = steps.oneOf(id, stepStates, 'unknown-state');
    if (state) states.set(id, state);
  }
  return states;
}

function idsOf({ steps }: Model): readonly string[] {
  return steps.map(({ id }) => id);
}

function noStep(model: Model, id: string): string {
  return `${model.name} has no step “${id}”: its steps are ${idsOf(model).join(', ')}.`;
}

function readEntry(entry: Fields, model: Model): HistoryEntry[] {
  const did = entry.oneOf('did', deeds, 'unknown-move');
  const step = entry.text('step');
  if (step !== undefined && !findStep(model, step)) {
    entry.report('step', 'unknown-step', noStep(model, step), {
      severity: 'warning',
      wanted: { kind: 'one-of', options: idsOf(model) },
    });
  }
  const rest = { step, on: entry.date('on'), by: entry.text('by'), why: entry.text('why'), until: entry.date('until') };
  return did ? [{ did, ...optional(rest) }] : [];
}

function readMeasure(measure: Fields): Measure {
  return {
    index: measure.index,
    name: measure.text('name') ?? 'Unnamed measure',
    ...optional({
      unit: measure.text('unit'),
      role: measure.text('role'),
      better: measure.oneOf('better', ['lower', 'higher'], 'wrong-type'),
      limit: measure.number('limit'),
      baseline: readNumber(measure, 'baseline'),
      target: readNumber(measure, 'target'),
    }),
    readings: measure.maps('readings').flatMap(reading => readReading(reading) ?? []),
  };
}

/** A number on its own, or a map with `value`, `on` and `source`. */
function readNumber(measure: Fields, key: 'baseline' | 'target'): Reading | undefined {
  if (measure.isMap(key)) return readReading(measure.map(key));
  const value = measure.number(key);
  return value === undefined ? undefined : { value };
}

function readReading(fields: Fields): Reading | undefined {
  const value = fields.number('value');
  const rest = { on: fields.date('on'), source: fields.text('source'), note: fields.text('note') };
  return value === undefined ? undefined : { value, ...optional(rest) };
}

function place(problems: readonly FieldProblem[], block: Block): Problem[] {
  if (problems.length === 0) return [];
  const tree = block.tree();
  return problems.map(({ path, part, decides = true, ...problem }) => {
    const { start, end } = tree.locate(path, part);
    return { ...problem, about: decides ? [path] : [], at: { start: block.start + start, end: block.start + end } };
  });
}

/** What is undefined is as good as absent here, and is absent once `detached` has copied it. */
function optional<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return fields as { [K in keyof T]?: Exclude<T[K], undefined> };
}
