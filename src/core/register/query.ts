import { daysBetween } from '../base/days.ts';
import { own } from '../base/own.ts';
import { type Sentence, sentence, t } from '../base/words.ts';
import { fileNameOf, folderOf, type Looking, type ReadRow, type Row } from './row.ts';

/** Whether a row is meant, or why nobody can tell. */
export type Query =
  | { readonly kind: 'query'; readonly matches: (row: Row) => boolean }
  | { readonly kind: 'refused'; readonly reason: string };

interface Flag {
  readonly says: Sentence;
  /** Whether it is true of a file that cannot be read, too. */
  readonly ofBroken?: true;
  readonly is: (row: ReadRow, looking: Looking) => boolean;
}

/** How many days “this week” has: the last seven. */
const WEEK = 7;

/** Whoever hears nothing of an initiative for so many days may take it for dead. */
export const SILENT = 30;

/** What stands after `is:`. */
export const flags = {
  open: {
    says: sentence('not completed, not dropped'),
    is: ({ status }) => status !== 'completed' && status !== 'dropped',
    ofBroken: true,
  },
  closed: {
    says: sentence('completed or dropped'),
    is: ({ status }) => status === 'completed' || status === 'dropped',
  },
  mine: { says: sentence('mine'), is: ({ owner }, { me }) => isPerson(owner, me) },
  needs: { says: sentence('something to see to'), is: ({ needs }) => needs.length > 0, ofBroken: true },
  'needs-me': {
    says: sentence('mine, with something to see to'),
    is: ({ needs, owner }, { me }) => needs.length > 0 && isPerson(owner, me),
  },
  overdue: {
    says: sentence('with a day that has passed'),
    is: ({ needs }) => needs.some(({ kind }) => kind === 'overdue'),
  },
  soon: {
    says: sentence('with a day within a week'),
    is: ({ needs }) => needs.some(({ kind }) => kind === 'due-soon'),
  },
  moved: {
    says: sentence('moved within a week'),
    is: ({ moved }, { today }) => moved !== undefined && daysBetween(moved, today) < WEEK,
  },
  stale: { says: sentence('with a stale step'), is: ({ steps }) => steps.includes('stale') },
  revisited: { says: sentence('went back to a step'), is: ({ revisits = 0 }) => revisits > 0 },
  silent: {
    says: sentence('nothing heard for a month'),
    is: ({ moved }, { today }) => moved !== undefined && daysBetween(moved, today) >= SILENT,
  },
} as const satisfies Readonly<Record<string, Flag>>;

export type FlagName = keyof typeof flags;

/** What stands before a colon, and the values of a row that what stands after it is held against. */
export const facets = {
  status: ({ status }) => [status],
  level: ({ level }) => [level],
  owner: ({ owner }) => [owner],
  sponsor: ({ sponsor }) => [sponsor],
  vision: ({ vision }) => [vision],
  step: ({ current }) => [current?.id, current?.label],
  model: ({ model }) => [model],
  folder: row => [folderOf(row)],
  need: ({ needs }) => needs.map(({ kind }) => kind),
  pace: ({ goal }) => [goal?.pace],
  verdict: ({ outcome }) => [outcome?.verdict],
  baseline: ({ hasBaseline }) => [hasBaseline ? 'yes' : undefined],
  target: ({ hasTarget }) => [hasTarget ? 'yes' : undefined],
  reading: ({ hasReading }) => [hasReading ? 'yes' : undefined],
} as const satisfies Readonly<Record<string, (row: ReadRow) => readonly (string | undefined)[]>>;

export type Facet = keyof typeof facets;

type Test = (row: Row) => boolean;

/**
 * Reads what rows are wanted: `is:open owner:Mei,"Ana Li" -level:team no:owner build`. All of it must hold; of values
 * after a comma one is enough; a minus turns a term round; words must occur in what a row says of itself.
 */
export function readQuery(text: string, looking: Looking): Query {
  const tests: Test[] = [];
  for (const term of termsIn(text)) {
    const test = testOf(term, looking);
    if (typeof test === 'string') return { kind: 'refused', reason: test };
    tests.push(term.not ? row => !test(row) : test);
  }
  return { kind: 'query', matches: row => tests.every(test => test(row)) };
}

export interface Term {
  readonly not: boolean;
  /** What stands before the colon, if one does. */
  readonly key: string | undefined;
  readonly values: readonly string[];
}

/** The terms of a query as they are written. A colon inside a word of another kind is a part of that word. */
export function termsIn(text: string): Term[] {
  return (text.match(/(?:"[^"]*"?|[^\s"])+/g) ?? []).map(termOf);
}

function termOf(word: string): Term {
  const not = word.length > 1 && word.startsWith('-');
  const said = not ? word.slice(1) : word;
  const [, key, value = said] = /^([a-z]+):(.+)$/s.exec(said) ?? [];
  return { not, key, values: (key === undefined ? [value] : valuesIn(value)).map(part => part.replaceAll('"', '')) };
}

function valuesIn(value: string): string[] {
  return value.match(/(?:"[^"]*"?|[^,"])+/g) ?? [];
}

function testOf({ key, values }: Term, looking: Looking): Test | string {
  if (key === undefined) return saying(values.join(' '));
  if (key === 'is') {
    const wanted = values.map(name => own<Flag>(flags, name));
    if (wanted.includes(undefined))
      return t('“is:” takes {names}, not “{given}”.', {
        names: Object.keys(flags).join(', '),
        given: values.join(','),
      });
    return row => wanted.some(flag => flag && (row.kind === 'broken' ? flag.ofBroken === true : flag.is(row, looking)));
  }
  if (key === 'no') {
    const wanted = values.map(name => own<(row: ReadRow) => readonly (string | undefined)[]>(facets, name));
    if (wanted.includes(undefined)) return unknownFacet(values.join(','));
    return ofRead(row => wanted.some(facet => facet && !facet(row).some(Boolean)));
  }
  const facet = own<(row: ReadRow) => readonly (string | undefined)[]>(facets, key);
  // “http://…” is a word like others.
  if (!facet)
    return values.some(value => value.startsWith('//')) ? saying(`${key}:${values.join(',')}`) : unknownFacet(key);
  const wanted = new Set(values.map(value => value.toLowerCase()));
  return ofRead(row => facet(row).some(value => value !== undefined && wanted.has(value.toLowerCase())));
}

function unknownFacet(given: string): string {
  return t('“{given}:” is none of {names}.', { given, names: [...Object.keys(facets), 'is', 'no'].join(', ') });
}

function ofRead(test: (row: ReadRow) => boolean): Test {
  return row => row.kind === 'initiative' && test(row);
}

function saying(word: string): Test {
  const wanted = word.toLowerCase();
  return row => wordsOf(row).includes(wanted);
}

const known = new WeakMap<Row, string>();

/** What a row says of itself, without case; a letter of the filter asks all of them for it. */
function wordsOf(row: Row): string {
  const before = known.get(row);
  if (before !== undefined) return before;
  const said =
    row.kind === 'broken'
      ? [row.path, row.message]
      : [row.title, row.owner, row.sponsor, row.current?.label, row.goal?.name, folderOf(row), fileNameOf(row)];
  const words = said.filter(Boolean).join('\n').toLowerCase();
  known.set(row, words);
  return words;
}

/** Names are compared as people read them: without case, and without blanks around. */
function isPerson(name: string | undefined, me: string | undefined): boolean {
  return name !== undefined && me !== undefined && name.trim().toLowerCase() === me.trim().toLowerCase();
}

/** Terms as a query has them. */
export function termsInText(terms: readonly Term[]): string {
  return terms
    .map(
      ({ not, key, values }) => `${not ? '-' : ''}${key === undefined ? '' : `${key}:`}${values.map(quoted).join(',')}`,
    )
    .join(' ');
}

/** The query with one value of a facet in place of all that it says of it; with none, it says nothing of it. */
export function withFacet(text: string, facet: Facet, value: string | undefined): string {
  const others = termsIn(text).filter(({ key }) => key !== facet);
  return termsInText(value === undefined ? others : [...others, { not: false, key: facet, values: [value] }]);
}

/** The one value that a query asks of a facet, where it asks so plainly. */
export function facetIn(text: string, facet: Facet): string | undefined {
  const terms = termsIn(text).filter(({ key }) => key === facet);
  const [first] = terms;
  return terms.length === 1 && first && !first.not && first.values.length === 1 ? first.values[0] : undefined;
}

/** A value as a query takes it: in quotes where it would be read as more than one. */
export function quoted(value: string): string {
  const plain = value.replaceAll('"', '');
  return /[\s,:]|^-|^$/.test(plain) ? `"${plain}"` : plain;
}
