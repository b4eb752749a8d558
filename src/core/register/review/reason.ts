import { days, daysBetween } from '../../base/days.ts';
import { allOf, t } from '../../base/words.ts';
import type { CheckOptions } from '../../checks/options.ts';
import type { Initiative } from '../../initiative/initiative.ts';
import { latestUpdate, type Update, updateInWords } from '../../initiative/update.ts';
import { type Dated, datedInWords, datedOf } from '../../measures/assess/dated.ts';
import { quietSince } from '../../measures/assess/life.ts';
import { judgementOf } from '../../measures/judge/judgement.ts';
import type { Model, Step } from '../../model/model.ts';
import { positionOf } from '../../model/position.ts';
import { cycleHistory } from '../../model/standing.ts';
import { restingLook } from './look.ts';

/** Why an initiative wants a decision. `since` is the day on which that came up, where it is known. */
export type Reason =
  | Came<Dated['kind']>
  | (Came<'off-track'> & { readonly update: Update })
  | (Came<'fell-back'> & { readonly says: readonly string[] })
  | Came<'silent'>
  | (Came<'stale'> & { readonly steps: readonly Step[] })
  | Came<'hold-without-day'>
  | Came<'waiting'>;

interface Came<Kind extends string> {
  readonly kind: Kind;
  readonly since?: string;
}

/** In the order in which they press: a day that was agreed comes before what nobody has agreed on. */
const reasonKinds = [
  'target',
  'review',
  'return',
  'reading',
  'off-track',
  'fell-back',
  'silent',
  'stale',
  'hold-without-day',
  'waiting',
] as const satisfies readonly Reason['kind'][];

/** What the day is, how numbers are written, and what a team has said of the checks. */
export type Asking = Pick<CheckOptions, 'today' | 'locale' | 'severities' | 'quietDays'>;

/** What a check says, too: who has silenced that, in a file or in the settings, is not asked in a review either. */
const checks: Readonly<Partial<Record<Reason['kind'], string>>> = {
  'fell-back': 'fell-back',
  silent: 'nothing-happened',
  stale: 'stale-step',
  'hold-without-day': 'hold-without-date',
  waiting: 'never-decided',
};

/**
 * Why an initiative wants a decision on a day, the most pressing reason first; empty where nobody has to decide. What was
 * known when it was looked at last is no reason until the day to which it was kept.
 */
export function reasonsOf(initiative: Initiative, model: Model, asking: Asking): readonly Reason[] {
  const { today, severities = {} } = asking;
  const look = restingLook(initiative, today);
  const isKnown = (reason: Reason) => {
    if (!look || reason.since === undefined) return false;
    if (reason.kind === 'silent')
      return quietSince(initiative, { today: look.on, quietDays: asking.quietDays }) === reason.since;
    // A day that was agreed has passed on the day after it.
    return reason.kind === 'target' ? reason.since < look.on : reason.since <= look.on;
  };
  const isSilenced = ({ kind }: Reason) => {
    const check = checks[kind];
    return check !== undefined && (severities[check] === 'off' || Object.hasOwn(initiative.ignore ?? {}, check));
  };
  return [...due(initiative, model, today), ...others(initiative, model, asking)]
    .filter(reason => !isSilenced(reason) && !isKnown(reason))
    .sort(compareReasons);
}

/** By how pressing they are: what has a day by its day, then the kinds in their order. */
export function compareReasons(a: Reason | undefined, b: Reason | undefined): number {
  const [x, y] = [urgency(a), urgency(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

function urgency(reason: Reason | undefined): string {
  if (!reason) return '9';
  const { kind, since = '9999-12-31' } = reason;
  const place = reasonKinds.indexOf(kind);
  return dated.has(kind) ? `0 ${since} ${place}` : `1 ${place} ${since}`;
}

const dated: ReadonlySet<string> = new Set<Dated['kind']>(['target', 'review', 'return', 'reading']);

/** On its day a review is held, and what rests is taken up again; a target and a reading have until its end. */
function due(initiative: Initiative, model: Model, today: string): readonly Reason[] {
  return datedOf(initiative, model, today)
    .filter(({ kind, on }) => on < today || (on === today && (kind === 'review' || kind === 'return')))
    .map(({ kind, on }) => ({ kind, since: on }));
}

function others(initiative: Initiative, model: Model, asking: Asking): readonly Reason[] {
  const { today, locale } = asking;
  const { status, review, raised, history } = initiative;
  switch (status) {
    case 'proposed': {
      const since = raised ?? history.find(({ on }) => on !== undefined)?.on;
      return review === undefined ? [came('waiting', since)] : [];
    }
    case 'on-hold': {
      const hold = history.findLast(({ did }) => did === 'hold');
      return review === undefined && hold?.until === undefined ? [came('hold-without-day', hold?.on)] : [];
    }
    case 'active': {
      const silent = quietSince(initiative, asking);
      return [
        ...offTrack(initiative, today),
        ...fallenBack(initiative, model, today, locale),
        ...(silent === undefined ? [] : [came('silent', silent)]),
        ...stale(initiative, model),
      ];
    }
    case 'completed':
      return fallenBack(initiative, model, today, locale);
    case 'dropped':
      return [];
  }
}

function came<Kind extends string>(kind: Kind, since: string | undefined): Came<Kind> {
  return { kind, ...(since !== undefined && { since }) };
}

function fallenBack(
  initiative: Initiative,
  model: Model,
  today: string,
  locale: string | undefined,
): readonly Reason[] {
  const { reasons } = judgementOf(initiative, model, { today, ...(locale !== undefined && { locale }) });
  const fallen = reasons.filter(({ kind }) => kind === 'fell-back');
  const [since] = fallen.flatMap(({ reading }) => reading?.on ?? []).sort();
  return fallen.length > 0 ? [{ ...came('fell-back', since), says: fallen.map(({ says }) => says) }] : [];
}

function offTrack(initiative: Initiative, today: string): readonly Reason[] {
  const update = latestUpdate(initiative, today);
  return update?.health === 'off-track' ? [{ ...came('off-track', update.on), update }] : [];
}

function stale(initiative: Initiative, model: Model): readonly Reason[] {
  const { stale: steps } = positionOf(model, initiative);
  const since = cycleHistory(initiative).findLast(({ did }) => did === 'revisit')?.on;
  return steps.length > 0 ? [{ ...came('stale', since), steps }] : [];
}

/** “review overdue by 8 days”, “nothing has happened for 74 days, since 2026-09-12” */
export function reasonInWords(reason: Reason, today: string): string {
  const { since } = reason;
  const past = since === undefined ? undefined : { since, days: days(daysBetween(since, today)) };
  switch (reason.kind) {
    case 'off-track':
      return updateInWords(reason.update);
    case 'fell-back':
      return reason.says.join(' ');
    case 'silent':
      return past ? t('nothing has happened for {days}, since {since}', past) : t('nothing has happened');
    case 'stale':
      return t('{steps} may no longer be right: an earlier step was revisited', {
        steps: allOf(reason.steps.map(({ label }) => label)),
      });
    case 'hold-without-day':
      return since === undefined
        ? t('on hold without a day to return')
        : t('on hold since {since}, without a day to return', { since });
    case 'waiting':
      return past ? t('proposed {days} ago, and not decided', past) : t('proposed, and not decided');
    default:
      return datedInWords({ kind: reason.kind, on: since ?? today }, today);
  }
}
