import { capitalized } from '../../base/capitalized.ts';
import { counted, t } from '../../base/words.ts';
import type { Initiative } from '../../initiative/initiative.ts';
import { eventInWords, happenedBetween } from './happened.ts';
import { type Paper, withoutEmpty } from './paper.ts';
import { itemOf, type Reviewed, reasonsInWords, wantingOf } from './review.ts';

/** An initiative that was on the table: as it was then, and what its file is now. */
export interface Discussed {
  readonly before: Initiative;
  readonly now: Reviewed;
}

/** What a review has come to: what was decided of each, and what is open still. */
export interface Minutes {
  readonly paper: Paper;
  readonly decided: number;
  readonly open: number;
}

/** One of which something was decided can want another decision still: it is told twice. */
export function minutesOf(discussed: readonly Discussed[], today: string): Minutes {
  const decided = discussed.flatMap(({ before, now: { path, read, asking } }) => {
    if (read.kind === 'broken') return [];
    const events = happenedBetween(before, read.initiative, read.model, today);
    return events.length > 0
      ? [
          itemOf(
            { path, initiative: read.initiative },
            events.map(event => capitalized(eventInWords(event, asking))),
          ),
        ]
      : [];
  });
  const open = discussed.flatMap(({ before, now }) => {
    if (now.read.kind === 'broken') return [itemOf({ path: now.path, initiative: before }, [now.read.message])];
    const wanting = wantingOf(now);
    return wanting ? [itemOf(wanting, reasonsInWords(wanting))] : [];
  });
  const paper = {
    title: t('Review of {today}', { today }),
    says: minutesInWords(decided.length, open.length),
    parts: withoutEmpty([
      { title: t('Decided'), items: decided },
      { title: t('Open still'), items: open },
    ]),
  };
  return { paper, decided: decided.length, open: open.length };
}

/** “3 decided, 1 open still.” */
export function minutesInWords(decided: number, open: number): string {
  const still = counted(open, { one: '{n} open still', other: '{n} open still' });
  return counted(decided, { one: '{n} decided, {still}.', other: '{n} decided, {still}.' }, { still });
}
