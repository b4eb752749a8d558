import { formatAmount } from '../../base/amount.ts';
import { isAnswered } from '../../base/answer.ts';
import { t } from '../../base/words.ts';
import { betterOf, isWithinLimit, isWorse, reaches } from '../../initiative/direction.ts';
import type { Measure, Reading } from '../../initiative/initiative.ts';
import { targetInWords } from '../../initiative/target.ts';
import type { ControlChart } from '../assess/control.ts';
import { readingAtDue } from '../assess/series.ts';
import type { TooFew } from '../assess/trend.ts';
import { overshotOf, progressOf } from '../assess/way.ts';
import { type Evidence, evidenceInWords, swingOf } from './evidence.ts';
import type { Verdict } from './verdict.ts';

/** One thing on which a verdict rests, in a plain sentence. Plain data. */
export interface Reason {
  readonly kind: ReasonKind;
  readonly says: string;
  /** The place in the file's list of the measure that it is about. */
  readonly measure?: number;
  /** The reading that decides it. */
  readonly reading?: Reading;
  /** On how much it rests, where it is about a goal that was read. */
  readonly evidence?: Evidence;
}

/** A reason with what it rests on. */
export function reasonInWords({ says, evidence }: Reason): string {
  return evidence ? t('{says} {evidence}', { says, evidence: evidenceInWords(evidence) }) : says;
}

/** Whether what a goal has won is no more than it swings by anyway. */
export function mayBeChance({ kind, evidence }: Reason): boolean {
  return (kind === 'met' || kind === 'partly-met') && evidence?.swing === 'within';
}

/** What each kind of reason makes of its goal; those without a verdict are about measures that are no goals. */
export const reasonVerdicts = {
  met: 'met',
  'partly-met': 'partly-met',
  missed: 'missed',
  regressed: 'regressed',
  'fell-back': 'regressed',
  unread: 'unmeasured',
  aimless: 'unmeasured',
  'no-goal': 'unmeasured',
  'not-begun': 'unmeasured',
  'beyond-limit': undefined,
  undirected: undefined,
  unwatched: undefined,
} as const satisfies Record<string, Verdict | undefined>;

export type ReasonKind = keyof typeof reasonVerdicts;

/** What of an initiative decides how its measures are judged. */
export interface Judging {
  /** The readings that count: those since action began, where that is told, and else since the baseline. */
  readonly readings: (measure: Measure) => readonly Reading[];
  readonly chart: (measure: Measure) => ControlChart | TooFew;
  readonly today: string;
  readonly began?: string;
  /** The day on which it was completed. */
  readonly ended?: string;
  readonly locale?: string;
}

/** Less of the way, in either direction, is no change that a goal was agreed for. */
const TENTH = 0.1;

/**
 * What came of one goal: by its latest reading, or, once the day of its target has passed, by the one on or next to it.
 * What had been reached by then, or up to the end, and is no longer, has fallen back.
 */
export function judgeGoal(measure: Measure, judging: Judging): Reason {
  const { baseline, target, name, index, unit } = measure;
  const readings = judging.readings(measure);
  const latest = readings.at(-1);
  const reading = readingAtDue(measure, readings, judging.today);
  if (!target) return { kind: 'aimless', measure: index, says: t('{measure} has no target.', { measure: name }) };
  if (!target.between && !betterOf(measure))
    return {
      kind: 'aimless',
      measure: index,
      says: t('Nothing says which way is better for {measure}.', { measure: name }),
    };
  if (!reading || !latest) return unread('unread', measure, judging);

  const amount = (value: number) => formatAmount(value, unit, judging.locale);
  const at = { measure: name, target: targetInWords(target, unit, judging.locale) };
  const isReached = reaches(measure, latest.value) === true;
  const lost = isReached ? undefined : lostSince(measure, readings, judging);
  if (lost) {
    const told = { ...at, now: amount(latest.value), on: lost.on };
    const says =
      lost.kind === 'due'
        ? t('{measure} has fallen back to {now} since {on}, the day of its target; the target is {target}.', told)
        : t('{measure} has fallen back to {now} since the end on {on}; the target is {target}.', told);
    return { kind: 'fell-back', measure: index, reading: latest, says, evidence: { readings: readings.length } };
  }

  const now = amount(reading.value);
  const on = reading === latest ? undefined : reading.on;
  const evidence: Evidence = {
    readings: readings.length,
    ...(isAnswered(measure) ? {} : { swing: swingOf(measure, reading, readings, judging.chart(measure)) }),
  };
  const reason = (kind: ReasonKind, says: string): Reason => ({ kind, measure: index, reading, says, evidence });
  const short = (kind: ReasonKind, says: string) => {
    const later = { says, now: amount(latest.value), on: latest.on ?? '' };
    return reason(kind, isReached && latest.on ? t('{says} It was reached later: {now} on {on}.', later) : says);
  };
  if (isAnswered(measure)) {
    const says = answered({ ...at, now, on });
    if (reaches(measure, reading.value)) return reason('met', says);
    return short(isWorse(measure, reading.value) ? 'regressed' : 'missed', says);
  }
  if (reaches(measure, reading.value)) return reason('met', reached({ ...at, now, on }));
  if (!baseline) return short('missed', notReached({ ...at, now, on }));
  const from = amount(baseline.value);
  if (reading.value === baseline.value) return short('missed', noBetter({ ...at, now, on, from }));
  const progress = progressOf(measure, reading.value);
  const isLittle = progress !== undefined && Math.abs(progress) < TENTH;
  if (isWorse(measure, reading.value)) return short(isLittle ? 'missed' : 'regressed', worse({ ...at, now, on, from }));
  const side = overshotOf(measure, reading.value);
  if (side) return short(isLittle ? 'missed' : 'partly-met', (side === 'below' ? below : above)({ ...at, now, on }));
  const share = formatAmount(Math.floor((progress ?? 0) * 100), '%', judging.locale);
  return short(isLittle ? 'missed' : 'partly-met', onTheWay({ ...at, now, on, from, share }));
}

/** Where a measure is, or was on the day that counts, and what it was to reach. */
interface At {
  readonly measure: string;
  readonly now: string;
  readonly on: string | undefined;
  readonly target: string;
}

function reached({ on, ...at }: At): string {
  return on === undefined
    ? t('{measure} is at {now}: the target is {target}.', at)
    : t('{measure} was at {now} on {on}: the target is {target}.', { ...at, on });
}

function answered({ on, ...at }: At): string {
  return on === undefined
    ? t('{measure} is answered {now}; it is to be {target}.', at)
    : t('{measure} was answered {now} on {on}; it is to be {target}.', { ...at, on });
}

/** Through a band, to its other side. */
function below({ on, ...at }: At): string {
  return on === undefined
    ? t('{measure} is at {now}, below its target: the target is {target}.', at)
    : t('{measure} was at {now} on {on}, below its target: the target is {target}.', { ...at, on });
}

function above({ on, ...at }: At): string {
  return on === undefined
    ? t('{measure} is at {now}, above its target: the target is {target}.', at)
    : t('{measure} was at {now} on {on}, above its target: the target is {target}.', { ...at, on });
}

function notReached({ on, ...at }: At): string {
  return on === undefined
    ? t('{measure} is at {now}; the target is {target}.', at)
    : t('{measure} was at {now} on {on}; the target is {target}.', { ...at, on });
}

function noBetter({ on, ...at }: At & { readonly from: string }): string {
  return on === undefined
    ? t('{measure} is at {now}, no better than its baseline of {from}; the target is {target}.', at)
    : t('{measure} was at {now} on {on}, no better than its baseline of {from}; the target is {target}.', {
        ...at,
        on,
      });
}

function worse({ on, ...at }: At & { readonly from: string }): string {
  return on === undefined
    ? t('{measure} is at {now}, worse than its baseline of {from}; the target is {target}.', at)
    : t('{measure} was at {now} on {on}, worse than its baseline of {from}; the target is {target}.', { ...at, on });
}

function onTheWay({ on, ...at }: At & { readonly from: string; readonly share: string }): string {
  return on === undefined
    ? t('{measure} is at {now}, {share} of the way from its baseline of {from}; the target is {target}.', at)
    : t('{measure} was at {now} on {on}, {share} of the way from its baseline of {from}; the target is {target}.', {
        ...at,
        on,
      });
}

/** What a balancing measure has to say: nothing as long as it stays inside its limit. */
export function judgeLimit(measure: Measure, judging: Judging): Reason | undefined {
  if (measure.limit === undefined) return undefined;
  const reading = judging.readings(measure).at(-1);
  if (!reading) return unread('unwatched', measure, judging);
  const isInside = isWithinLimit(measure, reading.value);
  if (isInside) return undefined;
  const [now, limit] = [reading.value, measure.limit].map(value => formatAmount(value, measure.unit, judging.locale));
  const told = { measure: measure.name, now: now ?? '', limit: limit ?? '' };
  return {
    kind: isInside === false ? 'beyond-limit' : 'undirected',
    measure: measure.index,
    reading,
    says:
      isInside === false
        ? t('{measure} is at {now}, beyond its limit of {limit}.', told)
        : t('{measure} is at {now}, its limit is {limit}, and nothing says which way is better.', told),
  };
}

function unread(kind: 'unread' | 'unwatched', { name, index, baseline }: Measure, { began }: Judging): Reason {
  const isOfAction = began !== undefined && (baseline?.on ?? '') <= began;
  const says = isOfAction
    ? t('{measure} was not read after action began on {on}.', { measure: name, on: began })
    : baseline
      ? t('{measure} was not read after its baseline.', { measure: name })
      : t('{measure} was not read.', { measure: name });
  return { kind, measure: index, says };
}

/** From when on the target, which had been reached, no longer is: the day on which that counted, and why it did. */
function lostSince(
  measure: Measure,
  readings: readonly Reading[],
  { today, ended }: Judging,
): { readonly kind: 'due' | 'end'; readonly on: string } | undefined {
  const due = readingAtDue(measure, readings, today);
  if (due && reaches(measure, due.value)) return { kind: 'due', on: measure.target?.on ?? '' };
  if (ended === undefined) return undefined;
  const before = readings.findLast(({ on }) => on !== undefined && on <= ended);
  return before && reaches(measure, before.value) ? { kind: 'end', on: ended } : undefined;
}
