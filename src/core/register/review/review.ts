import { capitalized } from '../../base/capitalized.ts';
import { counted, t } from '../../base/words.ts';
import type { Initiative } from '../../initiative/initiative.ts';
import type { Model } from '../../model/model.ts';
import { type Before, type Event, eventInWords, happenedSince } from './happened.ts';
import { lastLook } from './look.ts';
import { type Item, type Paper, withoutEmpty } from './paper.ts';
import { type Asking, compareReasons, type Reason, reasonInWords, reasonsOf } from './reason.ts';

/** A file as its shell knows it, with what is known of its workspace. */
export interface Reviewed {
  /** As people call it. */
  readonly path: string;
  readonly read:
    | { readonly kind: 'initiative'; readonly initiative: Initiative; readonly model: Model }
    | { readonly kind: 'broken'; readonly message: string };
  readonly asking: Asking;
}

/** An initiative that wants a decision: why, and what has happened since it was looked at last. */
export interface Wanting {
  readonly path: string;
  readonly initiative: Initiative;
  readonly reasons: readonly Reason[];
  readonly since?: string;
  readonly events: readonly Event[];
  readonly asking: Asking;
}

/** Of one that nobody has looked at yet, so much of what has happened tells where it stands. */
const LATEST = 5;

/** Why an initiative wants a decision, and what has happened since; nothing where nobody has to decide. */
export function wantingOf({ path, read, asking }: Reviewed): Wanting | undefined {
  if (read.kind === 'broken') return undefined;
  const { initiative, model } = read;
  const reasons = reasonsOf(initiative, model, asking);
  if (reasons.length === 0) return undefined;
  const look = lastLook(initiative);
  const before: Before | undefined = look && { on: look.on, index: look.index + 1 };
  const all = happenedSince(initiative, model, before, asking.today);
  const events = look ? all : all.slice(-LATEST);
  return { path, initiative, reasons, events, asking, ...(look && { since: look.on }) };
}

/** The most pressing first. */
export function inUrgency<T extends Pick<Wanting, 'reasons' | 'path'>>(wanting: readonly T[]): readonly T[] {
  return wanting.toSorted((a, b) => compareReasons(a.reasons[0], b.reasons[0]) || (a.path < b.path ? -1 : 1));
}

/** What has happened to an initiative since a day. */
export interface Moved {
  readonly path: string;
  readonly initiative: Initiative;
  readonly events: readonly Event[];
  readonly asking: Asking;
}

/** What a review has on its table. Plain values; words are made of them where they are shown. */
export interface Review {
  readonly today: string;
  readonly wanting: readonly Wanting[];
  /** From which day on what has happened is told of all; where none is said, it is told of those that want a decision. */
  readonly since?: string;
  readonly moved: readonly Moved[];
  readonly unreadable: readonly { readonly path: string; readonly message: string }[];
}

export function reviewOf(files: readonly Reviewed[], today: string, since?: string): Review {
  const wanting = inUrgency(files.flatMap(file => wantingOf(file) ?? []));
  const moved = files.flatMap(({ path, read, asking }): Moved[] => {
    if (since === undefined || read.kind === 'broken') return [];
    const events = happenedSince(read.initiative, read.model, { on: since }, today);
    return events.length > 0 ? [{ path, initiative: read.initiative, events, asking }] : [];
  });
  const unreadable = files.flatMap(({ path, read }) =>
    read.kind === 'broken' ? [{ path, message: read.message }] : [],
  );
  return { today, wanting, moved, unreadable, ...(since !== undefined && { since }) };
}

/** The review as a paper for the table of a meeting. */
export function reviewOnPaper({ today, wanting, since, moved, unreadable }: Review): Paper {
  return {
    title: t('Review of {today}', { today }),
    says: howMany(wanting.length),
    parts: withoutEmpty([
      {
        title: t('Wants a decision'),
        items: wanting.map(one =>
          itemOf(one, [...reasonsInWords(one), ...(since === undefined ? sinceInWords(one) : [])]),
        ),
      },
      { title: t('Since {since}', { since: since ?? '' }), items: moved.map(one => itemOf(one, eventsInWords(one))) },
      {
        title: t('Cannot be read'),
        items: unreadable.map(({ path, message }) => ({ title: path, path, lines: [message] })),
      },
    ]),
  };
}

/** “3 initiatives want a decision.” */
function howMany(count: number): string {
  if (count === 0) return t('Nothing wants a decision.');
  return counted(count, { one: '{n} initiative wants a decision.', other: '{n} initiatives want a decision.' });
}

export function itemOf({ path, initiative }: Pick<Wanting, 'path' | 'initiative'>, lines: readonly string[]): Item {
  const { title, owner } = initiative;
  return { title, path, lines, ...(owner !== undefined && { owner }) };
}

export function reasonsInWords({ reasons, asking }: Pick<Wanting, 'reasons' | 'asking'>): string[] {
  return reasons.map(reason => capitalized(reasonInWords(reason, asking.today)));
}

/** What has happened since it was looked at last, or that nothing has. */
export function sinceInWords(wanting: Wanting): string[] {
  const { since, events } = wanting;
  return since !== undefined && events.length === 0
    ? [t('Nothing has happened since it was looked at on {since}', { since })]
    : eventsInWords(wanting);
}

/** “2026-11-20: Plan done” */
function eventsInWords({ events, asking }: Pick<Wanting, 'events' | 'asking'>): string[] {
  return events.map(event => {
    const what = eventInWords(event, asking);
    return event.on === undefined ? capitalized(what) : t('{on}: {what}', { on: event.on, what });
  });
}
