import { days, daysBetween } from '../../base/days.ts';
import { type Sentence, sentence, t } from '../../base/words.ts';
import { reaches } from '../../initiative/direction.ts';
import type { Initiative, Measure, Reading } from '../../initiative/initiative.ts';
import type { Model } from '../../model/model.ts';
import { isPast } from '../../model/reach.ts';
import { isClosed } from '../../model/standing.ts';
import { actionBegan } from './action.ts';
import { dueOf } from './due.ts';
import { goalsOf } from './goal.ts';
import { readingAtDue, readingsSinceAction } from './series.ts';

/**
 * A day by which somebody is to do something about an initiative: review it, take it up again after a hold, take a
 * reading of what is completed, or have a measure at its target.
 */
export interface Dated {
  readonly kind: 'review' | 'return' | 'reading' | 'target';
  /** YYYY-MM-DD. */
  readonly on: string;
}

/** What of an initiative has its day still ahead, or has let it pass; the soonest first. */
export function datedOf(initiative: Initiative, model: Model, today: string): readonly Dated[] {
  const { status, history } = initiative;
  // A hold may say its day in the history only.
  const until = status === 'on-hold' ? history.findLast(({ did }) => did === 'hold')?.until : undefined;
  const review = initiative.review ?? until;
  const { overdue, next } = dueOf(initiative, today);
  const dated: Dated[] = [
    ...(review === undefined || isClosed(initiative)
      ? []
      : [{ kind: status === 'on-hold' ? 'return' : 'review', on: review } as const]),
    ...[overdue?.on, next].flatMap(on => (on === undefined ? [] : [{ kind: 'reading', on } as const])),
    ...targetDays(initiative, model, today).map(on => ({ kind: 'target', on }) as const),
  ];
  return dated.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Whether its day has passed; on the day itself there is still time. */
export function isOverdue({ on }: Dated, today: string): boolean {
  return on < today;
}

/** “review overdue by 3 days”, “target due in 12 days” */
export function datedInWords({ kind, on }: Dated, today: string): string {
  const { overdue, now, ahead } = words[kind];
  if (on === today) return t(now);
  return on < today ? overdue(days(daysBetween(on, today))) : ahead(days(daysBetween(today, on)));
}

/** The same where there is room for a word or two, whatever it is that is due: “overdue 3 days”, “due in 12 days”. */
export function datedInBrief({ on }: Dated, today: string): string {
  if (on === today) return t('due today');
  return on < today
    ? t('overdue {days}', { days: days(daysBetween(on, today)) })
    : t('due in {days}', { days: days(daysBetween(today, on)) });
}

interface DatedWords {
  readonly overdue: (days: string) => string;
  readonly now: Sentence;
  readonly ahead: (days: string) => string;
}

const words: Readonly<Record<Dated['kind'], DatedWords>> = {
  review: {
    overdue: days => t('review overdue by {days}', { days }),
    now: sentence('review due today'),
    ahead: days => t('review due in {days}', { days }),
  },
  return: {
    overdue: days => t('return overdue by {days}', { days }),
    now: sentence('return due today'),
    ahead: days => t('return due in {days}', { days }),
  },
  reading: {
    overdue: days => t('reading overdue by {days}', { days }),
    now: sentence('reading due today'),
    ahead: days => t('reading due in {days}', { days }),
  },
  target: {
    overdue: days => t('target overdue by {days}', { days }),
    now: sentence('target due today'),
    ahead: days => t('target due in {days}', { days }),
  },
};

/** The days of the targets that are worked on, until they are evaluated; one that was reached by its day waits for nobody. */
function targetDays(initiative: Initiative, model: Model, today: string): readonly string[] {
  if (initiative.status !== 'active' || isPast(model, initiative, 'evaluate')) return [];
  const { on: began } = actionBegan(initiative, model);
  return goalsOf(initiative.measures).flatMap(measure => {
    const on = measure.target?.on;
    const isOpen =
      on !== undefined && (on >= today || isPutOff(measure, readingsSinceAction(measure, began, today), today));
    return isOpen ? [on] : [];
  });
}

/**
 * Whether a target's day has passed and the target was not reached. What was reached on its day and is lost since has
 * fallen back: it was not put off. Readings come oldest first.
 */
export function isPutOff(measure: Measure, readings: readonly Reading[], today: string): boolean {
  const on = measure.target?.on;
  if (on === undefined || on >= today) return false;
  const decisive = [readings.at(-1), readingAtDue(measure, readings, today)].filter(one => one !== undefined);
  return decisive.every(({ value }) => reaches(measure, value) === false);
}
