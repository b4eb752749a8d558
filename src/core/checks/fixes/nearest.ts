import { distance } from 'fastest-levenshtein';
import { normalized, slipFor } from '../../base/near.ts';
import { own } from '../../base/own.ts';
import type { Certainty } from './fix.ts';

/** What people write for the words of the format. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  'not-started': ['todo', 'to-do', 'open', 'pending', 'planned', 'later', 'no'],
  active: ['in-progress', 'doing', 'begun', 'started', 'ongoing', 'wip', 'current', 'open', 'running', 'yes'],
  done: ['complete', 'completed', 'finished', 'closed', 'ok', 'x'],
  completed: ['done', 'finished', 'closed'],
  skipped: ['n/a', 'none', 'dropped', 'omitted'],
  proposed: ['idea', 'new', 'draft', 'suggested'],
  'on-hold': ['paused', 'waiting', 'blocked', 'hold', 'suspended'],
  dropped: ['cancelled', 'canceled', 'rejected', 'abandoned', 'stopped'],
  individual: ['personal', 'person', 'self', 'me'],
  team: ['group', 'squad', 'department'],
  organization: ['organisation', 'company', 'org', 'business', 'enterprise'],
  start: ['begin', 'started'],
  finish: ['done', 'end', 'finished'],
  revisit: ['reopen', 'return'],
};

/** How many are offered: more would have to be read one by one. */
const MOST = 3;

/** The options that a word may have been meant for, the best first. */
export function nearest(word: string, options: readonly string[]): { option: string; certainty: Certainty }[] {
  const written = normalized(word);
  const same = options.find(option => normalized(option) === written);
  if (same !== undefined) return [{ option: same, certainty: 'certain' }];
  const known = options.filter(option => own(synonyms, option)?.includes(written));
  const ranked = options
    .map(option => ({ option, away: known.includes(option) ? 0 : distance(written, normalized(option)) }))
    .sort((a, b) => a.away - b.away);
  const close = ranked.filter(({ option }) => known.includes(option) || slipFor([option])(written));
  return (close.length > 0 ? close : ranked)
    .slice(0, MOST)
    .map(({ option }, index) => ({ option, certainty: index === 0 && close.length > 0 ? 'likely' : 'possible' }));
}
