import { byUse } from '../base/by-use.ts';
import { t } from '../base/words.ts';
import { type Filtered, type FilterKey, filterKeys, filterStates, wordsOf } from './filter.ts';

/** A word that the last one of a filter may become: the whole filter then, and what that asks. */
export interface FilterCompletion {
  readonly word: string;
  readonly says: string;
  readonly filter: string;
}

/** So many are offered of one kind. */
const MOST = 30;

/** What the last word of a filter may become: a key, and behind a key what there is of it, the most used first. */
export function completionsOf(text: string, all: readonly Filtered[]): readonly FilterCompletion[] {
  const isBegun = text !== '' && !/\s$/.test(text);
  const last = isBegun ? (wordsOf(text).at(-1) ?? '') : '';
  const before = text.slice(0, text.length - last.length);
  const wanted = last.replaceAll('"', '').toLowerCase();
  const offered = [...keys(), ...(wanted.includes(':') ? valuesBehind(wanted, all) : [])];
  return offered
    .filter(({ word }) => word.replaceAll('"', '').toLowerCase().startsWith(wanted) && word !== last)
    .map(one => ({ ...one, filter: `${before}${one.word}${one.word.endsWith(':') ? '' : ' '}` }));
}

type Offered = Omit<FilterCompletion, 'filter'>;

function keys(): readonly Offered[] {
  const states = Object.entries(filterStates).map(([name, { says }]) => ({ word: `is:${name}`, says: t(says) }));
  return [...Object.entries(filterKeys).map(([name, { says }]) => ({ word: `${name}:`, says: t(says) })), ...states];
}

function valuesBehind(wanted: string, all: readonly Filtered[]): readonly Offered[] {
  const name = wanted.slice(0, wanted.indexOf(':'));
  if (!Object.hasOwn(filterKeys, name)) return [];
  const { values, says } = filterKeys[name as FilterKey];
  const used = byUse(all.map(one => values(one)[0]).filter(value => value !== undefined));
  return used
    .slice(0, MOST)
    .map(value => ({ word: `${name}:${/\s/.test(value) ? `"${value}"` : value}`, says: t(says) }));
}
