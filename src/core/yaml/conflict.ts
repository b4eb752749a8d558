/** The lines of a text that Git could not merge, or those that it could; line ends included. */
export type Hunk =
  | { readonly kind: 'common'; readonly lines: readonly string[] }
  | {
      readonly kind: 'conflict';
      readonly ours: readonly string[];
      readonly theirs: readonly string[];
      /** What both sides began with, where Git was told to show it (`diff3`). */
      readonly base?: readonly string[];
    };

const marks = { '<': 'ours', '|': 'base', '=': 'theirs', '>': 'common' } as const;

/** Which mark may follow which part of a conflict. */
const next = { common: '<', ours: '|=', base: '=', theirs: '>' } as const;

type Part = (typeof marks)[keyof typeof marks];

/** The hunks of a text with conflict markers; nothing where the markers are not in order, as in a conflict within one. */
export function readConflicts(text: string): Hunk[] | undefined {
  const hunks: Hunk[] = [];
  let part: Part = 'common';
  let parts = new Map<Part, string[]>();
  const linesOf = (name: Part) => parts.get(name) ?? [];
  for (const line of text.split(/(?<=\n)/)) {
    const mark = /^([<|=>])\1{6}(?: .*)?\r?\n?$/.exec(line)?.[1] as keyof typeof marks | undefined;
    if (!mark) {
      const lines = parts.get(part);
      if (lines) lines.push(line);
      else parts.set(part, [line]);
      continue;
    }
    if (!next[part].includes(mark)) return undefined;
    part = marks[mark];
    if (mark === '<') hunks.push({ kind: 'common', lines: linesOf('common') });
    if (mark === '>') {
      const base = parts.get('base');
      hunks.push({ kind: 'conflict', ours: linesOf('ours'), theirs: linesOf('theirs'), ...(base && { base }) });
    }
    if (mark === '<' || mark === '>') parts = new Map();
    if (mark === '|') parts.set('base', []);
  }
  return part === 'common' ? [...hunks, { kind: 'common', lines: linesOf('common') }] : undefined;
}
