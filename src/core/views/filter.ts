import { type Sentence, sentence } from '../base/words.ts';
import type { Need } from '../checks/needs.ts';
import type { Initiative } from '../initiative/initiative.ts';
import type { Model } from '../model/model.ts';
import { inWords } from '../model/moves.ts';
import { positionOf } from '../model/position.ts';
import { isClosed } from '../model/standing.ts';
import { levelInWords } from './loop-words.ts';

/** What a filter asks about. */
export interface Filtered {
  readonly initiative: Initiative;
  readonly model: Model;
  readonly needs: readonly Need[];
  /** From the folder that is open. */
  readonly path: string;
}

/** Says whether an initiative is let through. */
export type Filter = (filtered: Filtered) => boolean;

/** The keys of a filter, as people write them in front of a colon: what they look at, and what they mean. */
export const filterKeys = {
  owner: { says: sentence('who owns it'), values: ({ initiative: { owner } }: Filtered) => [owner] },
  step: { says: sentence('the step that it is at'), values: stepOf },
  status: { says: sentence('its status'), values: ({ initiative: { status } }: Filtered) => [status, inWords(status)] },
  level: {
    says: sentence('its level'),
    values: ({ initiative: { level } }: Filtered) => [level, level && levelInWords(level)],
  },
} as const satisfies Readonly<
  Record<string, { readonly says: Sentence; values(filtered: Filtered): readonly (string | undefined)[] }>
>;

export type FilterKey = keyof typeof filterKeys;

/** What can stand behind `is:`. */
export const filterStates = {
  overdue: { says: sentence('a day has passed'), holds: needs('overdue') },
  due: { says: sentence('overdue, or due within a week'), holds: needs('overdue', 'due-soon') },
  error: { says: sentence('the checks find an error'), holds: needs('error', 'broken') },
  stale: {
    says: sentence('a done step asks to be confirmed'),
    holds: ({ initiative, model }: Filtered) => positionOf(model, initiative).stale.length > 0,
  },
  open: {
    says: sentence('neither completed nor dropped'),
    holds: ({ initiative }: Filtered) => !isClosed(initiative),
  },
  closed: { says: sentence('completed or dropped'), holds: ({ initiative }: Filtered) => isClosed(initiative) },
} as const satisfies Readonly<Record<string, { readonly says: Sentence; readonly holds: Filter }>>;

/**
 * Reads a filter: all of its words must begin a word of what is shown of an initiative or of its path. `owner:ana` asks
 * the owner alone, `is:overdue` what it is in; quotes keep blanks together. In a language that writes no blanks, a word
 * may begin anywhere.
 */
export function filterOf(text: string): Filter {
  const asked = wordsOf(text).map(askedBy);
  return filtered => asked.every(holds => holds(filtered));
}

/** The words of a filter; where quotes are still open they go to the end. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/(?:[^\s"]|"[^"]*"?)+/g) ?? [];
}

function askedBy(word: string): Filter {
  const [, key = '', rest = ''] = /^(\p{L}+):(.*)$/su.exec(word) ?? [];
  const wanted = rest.replaceAll('"', '').toLowerCase();
  const name = key.toLowerCase();
  if (name === 'is') return stateAsked(wanted);
  const values = Object.hasOwn(filterKeys, name) ? filterKeys[name as FilterKey].values : undefined;
  if (values) return filtered => values(filtered).some(value => value !== undefined && begins(value, wanted));
  const plain = word.replaceAll('"', '').toLowerCase();
  return filtered => shownOf(filtered).some(value => value !== undefined && begins(value, plain));
}

/** As long as it is typed it lets through what one of the states that it may become does. */
function stateAsked(wanted: string): Filter {
  const meant = Object.entries(filterStates).filter(([name]) => name.startsWith(wanted));
  const exact = meant.filter(([name]) => name === wanted);
  const asked = exact.length > 0 ? exact : meant;
  return filtered => asked.some(([, { holds }]) => holds(filtered));
}

function shownOf(filtered: Filtered): readonly (string | undefined)[] {
  const ofKeys = Object.values(filterKeys).flatMap(({ values }) => values(filtered));
  return [filtered.initiative.title, ...ofKeys, filtered.path];
}

/** Whether a word of the text begins so. */
function begins(text: string, start: string): boolean {
  const lower = text.toLowerCase();
  for (let at = lower.indexOf(start); at !== -1; at = lower.indexOf(start, at + 1))
    if (at === 0 || !isLetter(lower[at - 1]) || isUnspaced(lower[at])) return true;
  return false;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

/** Of a script that writes no blanks between words. */
function isUnspaced(character: string | undefined): boolean {
  return (
    character !== undefined && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(character)
  );
}

function stepOf({ initiative, model }: Filtered): readonly (string | undefined)[] {
  const { current } = positionOf(model, initiative);
  return [current?.id, current?.label];
}

function needs(...kinds: readonly Need['kind'][]): Filter {
  return ({ needs }) => needs.some(({ kind }) => kinds.includes(kind));
}
