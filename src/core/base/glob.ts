import { t } from './words.ts';

/** A part of a glob. Neither `*` nor `?` takes a slash; `**` takes any number of whole segments, or the rest of a path. */
export type GlobPart =
  | { readonly kind: 'character'; readonly character: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'class'; readonly isNegated: boolean; readonly ranges: readonly (readonly [string, string])[] }
  | { readonly kind: 'star' }
  | { readonly kind: 'segments' }
  | { readonly kind: 'rest' }
  | { readonly kind: 'choice'; readonly of: readonly Glob[] };

export type Glob = readonly GlobPart[];

/** What VS Code makes of a glob takes time that grows with the power of these. */
const MOST = { stars: 3, wholeSegments: 3, alternatives: 100 } as const;

/** Nobody writes more globs into one setting. In characters. */
const LONGEST = 10_000;

/**
 * Reads a glob as VS Code documents them: `*`, `?`, `**`, `{a,b}` and `[a-z]`; a backslash takes the meaning from what
 * follows. What is not closed stands for itself.
 */
export function parseGlob(text: string): Glob {
  return new Parser(text.replace(/^(?:\.\/)+/, '').replace(/(?<!\/)\/+$/, '')).parse();
}

/**
 * What is wrong with the globs of a setting that says which files are looked for, a sentence for each: such globs stay
 * in the folder that they count from, and are soon tried on any name.
 */
export function problemsOfGlobs(setting: string, globs: readonly string[]): string[] {
  if (isTooLong(globs)) return [tooLong(setting)];
  return globs.flatMap(glob => {
    const problem = problemOf(glob);
    return problem
      ? [t('{setting} cannot have the glob “{glob}”: {problem}.', { setting, glob: shortened(glob), problem })]
      : [];
  });
}

/** The same of one that says what is left out: that leads nowhere. */
export function problemsOfExcluding(setting: string, globs: readonly string[]): string[] {
  return isTooLong(globs) ? [tooLong(setting)] : [];
}

/** The same of one that names a folder in the one that is open. */
export function problemsOfFolder(setting: string, path: string): string[] {
  const leadsOut = /^[/\\]{2}|^[a-z]:/i.test(path) || path.split(/[/\\]/).includes('..');
  return leadsOut
    ? [t('{setting} cannot be “{path}”: it leads out of the folder that is open.', { setting, path: shortened(path) })]
    : [];
}

function problemOf(text: string): string | undefined {
  if (/^(?:[/\\]|~\/|[a-z]:)/i.test(text))
    return t('it is an absolute path, and globs count from the folder that is open');
  if (text.split(/[/\\{},]/).includes('..')) return t('it leads out of the folder that is open');
  const { stars, wholeSegments, alternatives } = costOf(parseGlob(text));
  if (stars > MOST.stars) return t('it has more than {most} stars between two slashes', { most: MOST.stars });
  if (wholeSegments > MOST.wholeSegments) return t('it has “**” more than {most} times', { most: MOST.wholeSegments });
  return alternatives > MOST.alternatives
    ? t('its braces stand for more than {most} globs', { most: MOST.alternatives })
    : undefined;
}

function isTooLong(globs: readonly string[]): boolean {
  return globs.reduce((sum, glob) => sum + glob.length, 0) > LONGEST;
}

function tooLong(setting: string): string {
  return t('{setting} has globs of more than {most} characters.', { setting, most: LONGEST.toLocaleString('en') });
}

function shortened(glob: string): string {
  return glob.length > 60 ? `${glob.slice(0, 60)}…` : glob;
}

/** The most stars that a segment has, the most `**` that a path has, and how many globs without braces it stands for. */
interface Cost {
  stars: number;
  /** Stars in the segment that goes on. */
  open: number;
  wholeSegments: number;
  alternatives: number;
}

function costOf(glob: Glob, before: Cost = { stars: 0, open: 0, wholeSegments: 0, alternatives: 1 }): Cost {
  let cost = { ...before };
  for (const part of glob) {
    if (part.kind === 'choice') {
      cost = costOfChoice(part.of, cost);
      continue;
    }
    if (part.kind === 'star') cost.stars = Math.max(cost.stars, ++cost.open);
    if (part.kind === 'segments' || part.kind === 'rest') cost.wholeSegments++;
    if (part.kind === 'segments' || (part.kind === 'character' && part.character === '/')) cost.open = 0;
  }
  return cost;
}

/** Only one of them is in a path: the worst counts. */
function costOfChoice(of: readonly Glob[], before: Cost): Cost {
  const after: Cost = { ...before, alternatives: 0 };
  for (const alternative of of) {
    const cost = costOf(alternative, { ...before, alternatives: 1 });
    after.stars = Math.max(after.stars, cost.stars);
    after.open = Math.max(after.open, cost.open);
    after.wholeSegments = Math.max(after.wholeSegments, cost.wholeSegments);
    after.alternatives += cost.alternatives;
  }
  after.alternatives *= before.alternatives;
  return after;
}

class Parser {
  readonly #text: string;
  readonly #closed: ReadonlySet<number>;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#closed = closedBraces(text);
  }

  parse(): Glob {
    return this.#sequence(true, false);
  }

  /** Up to the end, or in braces to the comma or the brace that ends an alternative. */
  #sequence(beginsSegment: boolean, inBraces: boolean): Glob {
    const parts: GlobPart[] = [];
    let isBeginning = beginsSegment;
    while (this.#at < this.#text.length && !(inBraces && /[,}]/.test(this.#next))) {
      const part = this.#part(isBeginning);
      parts.push(part);
      isBeginning = part.kind === 'segments' || (part.kind === 'character' && part.character === '/');
    }
    return parts;
  }

  get #next(): string {
    const code = this.#text.codePointAt(this.#at);
    return code === undefined ? '' : String.fromCodePoint(code);
  }

  #part(beginsSegment: boolean): GlobPart {
    const rest = this.#text.slice(this.#at);
    // With the slash that follows: no segment at all is also one of its meanings.
    const segments = beginsSegment && /^\*\*(\/+|(?=[,}]|$))/.exec(rest);
    if (segments) return this.#taken(segments[0], { kind: segments[1] ? 'segments' : 'rest' });
    const stars = /^\*+/.exec(rest);
    if (stars) return this.#taken(stars[0], { kind: 'star' });
    if (rest.startsWith('?')) return this.#taken('?', { kind: 'any' });
    if (this.#closed.has(this.#at)) return this.#choice(beginsSegment);
    if (rest.startsWith('[')) return this.#class(rest) ?? this.#character('[');
    if (rest.startsWith('\\') && rest.length > 1) this.#at++;
    return this.#character(this.#next);
  }

  #taken(text: string, part: GlobPart): GlobPart {
    this.#at += text.length;
    return part;
  }

  #character(character: string): GlobPart {
    return this.#taken(character, { kind: 'character', character });
  }

  #choice(beginsSegment: boolean): GlobPart {
    const of: Glob[] = [];
    do {
      this.#at++;
      of.push(this.#sequence(beginsSegment, true));
    } while (this.#next === ',');
    return this.#taken('}', { kind: 'choice', of });
  }

  #class(rest: string): GlobPart | undefined {
    const [whole, negation, members] = /^\[([!^]?)([^\]/{}\\]{1,64})\]/.exec(rest) ?? [];
    if (!whole || !members) return undefined;
    const ranges = [...members.matchAll(/(.)-(.)|(.)/gs)].map(
      ([, from, to, single]) => [from ?? single ?? '', to ?? single ?? ''] as const,
    );
    return this.#taken(whole, { kind: 'class', isNegated: negation !== '', ranges });
  }
}

/** Deeper in one another nobody writes braces. */
const DEEPEST = 20;

/** Where braces begin that are closed, too; those that lie too deep in others stand for themselves. */
function closedBraces(text: string): ReadonlySet<number> {
  const open: number[] = [];
  const closed = new Set<number>();
  for (const { 0: found, index } of text.matchAll(/\\.|[{}]/gs)) {
    if (found === '{') open.push(index);
    const start = found === '}' ? open.pop() : undefined;
    if (start !== undefined && open.length < DEEPEST) closed.add(start);
  }
  return closed;
}
