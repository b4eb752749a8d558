import { once } from './once.ts';
import { own } from './own.ts';

/** What people are spoken to in. */
export interface Language {
  /** Of its plurals and lists. */
  readonly locale: string;
  /** Says an English sentence, with the same names in braces; of a sentence that counts, the form that is asked for. */
  readonly translate: (sentence: string, form?: Intl.LDMLPluralRule) => string;
}

export const english: Language = { locale: 'en-GB', translate: sentence => sentence };

/** A whole sentence without arguments, as it stands in a table: no text before `t` says it. */
export interface Sentence {
  readonly english: string;
}

/** A sentence for a table. */
export function sentence<S extends string>(english: [NamesIn<S>] extends [never] ? Literal<S> : never): Sentence {
  return { english };
}

/**
 * A sentence as people read it: `t('{title} is on hold.', { title })`. It is whole, since no two languages put halves
 * together in the same way; what comes in place of a name is no part of it. Nothing may be decided by what it returns.
 */
export function t<S extends string>(sentence: Literal<S> | Sentence, ...[args]: ArgsOf<NamesIn<S>>): string {
  return filled(spoken.language.translate(typeof sentence === 'string' ? sentence : sentence.english), args);
}

/** A sentence that counts: `counted(days, { one: '{n} day', other: '{n} days' })`. */
export function counted<One extends string, Other extends string>(
  n: number,
  { one, other }: { readonly one: Literal<One>; readonly other: Literal<Other> },
  ...[args]: ArgsOf<Exclude<NamesIn<One> | NamesIn<Other>, 'n'>>
): string {
  const form = spoken.plurals().select(n);
  return filled(spoken.language.translate(form === 'one' ? one : other, form), { ...args, n });
}

/** Words of which all are meant: “a, b and c”. */
export function allOf(words: readonly string[]): string {
  return spoken.all().format(words);
}

/** Words of which one is meant: “a, b or c”. */
export function anyOf(words: readonly string[]): string {
  return spoken.any().format(words);
}

/** From now on people are spoken to in another language. What was said before stays as it is. */
export function speak(language: Language): void {
  spoken = speech(language);
}

/** The sentence itself: no text that somebody else may have written, nor one that such a text is put into. */
type Literal<S extends string> = Record<never, never> extends Record<S, 1> ? never : S;

/** What stands in braces, unless there are blanks in them: `{ … }` is a map in YAML. */
type NamesIn<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${string} ${string}` ? never : Name) | NamesIn<Rest>
  : never;

type Args = Readonly<Record<string, string | number>>;
type ArgsOf<Name extends string> = [Name] extends [never] ? [] : [args: Readonly<Record<Name, string | number>>];

/** The only thing in the core that is set rather than handed along: all that is said is said in one language. */
let spoken = speech(english);

/** What `Intl` gives takes up to tens of milliseconds the first time. */
function speech(language: Language) {
  const { locale } = language;
  return {
    language,
    plurals: once(() => new Intl.PluralRules(locale)),
    all: once(() => new Intl.ListFormat(locale, { type: 'conjunction' })),
    any: once(() => new Intl.ListFormat(locale, { type: 'disjunction' })),
    /** By sentence, what it is made of: text and names by turns. */
    parts: new Map<string, readonly string[]>(),
  };
}

function filled(sentence: string, args: Args | undefined): string {
  if (!args) return sentence;
  const parts = partsOf(sentence);
  let said = parts[0] ?? '';
  for (let at = 1; at < parts.length; at += 2) said += `${own(args, parts[at] ?? '')}${parts[at + 1]}`;
  return said;
}

function partsOf(sentence: string): readonly string[] {
  const known = spoken.parts.get(sentence);
  if (known) return known;
  const parts = sentence.split(/\{(\w+)\}/);
  spoken.parts.set(sentence, parts);
  return parts;
}
