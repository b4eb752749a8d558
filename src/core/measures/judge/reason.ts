import { formatAmount } from '../../base/amount.ts';
import { isAnswered } from '../../base/answer.ts';
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
  return evidence ? `${says} ${evidenceInWords(evidence)}` : says;
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
  if (!target) return { kind: 'aimless', measure: index, says: `${name} has no target.` };
  if (!target.between && !betterOf(measure))
    return { kind: 'aimless', measure: index, says: `Nothing says which way is better for ${name}.` };
  if (!reading || !latest) return unread('unread', measure, judging);

  const amount = (value: number) => formatAmount(value, unit, judging.locale);
  const aim = `the target is ${targetInWords(target, unit, judging.locale)}`;
  const isReached = reaches(measure, latest.value) === true;
  const lost = isReached ? undefined : lostSince(measure, readings, judging);
  if (lost) {
    const says = `${name} has fallen back to ${amount(latest.value)} since ${lost}; ${aim}.`;
    return { kind: 'fell-back', measure: index, reading: latest, says, evidence: { readings: readings.length } };
  }

  const isLatest = reading === latest;
  const at = isAnswered(measure) ? 'answered' : 'at';
  const now = `${name} ${isLatest ? 'is' : 'was'} ${at} ${amount(reading.value)}${isLatest ? '' : ` on ${reading.on}`}`;
  const later = isReached && latest.on ? ` It was reached later: ${amount(latest.value)} on ${latest.on}.` : '';
  const evidence: Evidence = {
    readings: readings.length,
    ...(isAnswered(measure) ? {} : { swing: swingOf(measure, reading, readings, judging.chart(measure)) }),
  };
  const reason = (kind: ReasonKind, says: string): Reason => ({ kind, measure: index, reading, says, evidence });
  if (reaches(measure, reading.value)) return reason('met', `${now}: ${aim}.`);
  if (!baseline) return reason('missed', `${now}; ${aim}.${later}`);
  const from = `its baseline of ${amount(baseline.value)}`;
  if (reading.value === baseline.value) return reason('missed', `${now}, no better than ${from}; ${aim}.${later}`);
  const progress = progressOf(measure, reading.value);
  const isLittle = progress !== undefined && Math.abs(progress) < TENTH;
  if (isWorse(measure, reading.value))
    return reason(isLittle ? 'missed' : 'regressed', `${now}, worse than ${from}; ${aim}.${later}`);
  const side = overshotOf(measure, reading.value);
  if (side) return reason(isLittle ? 'missed' : 'partly-met', `${now}, ${side} its target: ${aim}.${later}`);
  const share = formatAmount(Math.floor((progress ?? 0) * 100), '%', judging.locale);
  return reason(isLittle ? 'missed' : 'partly-met', `${now}, ${share} of the way from ${from}; ${aim}.${later}`);
}

/** What a balancing measure has to say: nothing as long as it stays inside its limit. */
export function judgeLimit(measure: Measure, judging: Judging): Reason | undefined {
  if (measure.limit === undefined) return undefined;
  const reading = judging.readings(measure).at(-1);
  if (!reading) return unread('unwatched', measure, judging);
  const isInside = isWithinLimit(measure, reading.value);
  if (isInside) return undefined;
  const [now, limit] = [reading.value, measure.limit].map(value => formatAmount(value, measure.unit, judging.locale));
  const at = `${measure.name} is at ${now},`;
  return {
    kind: isInside === false ? 'beyond-limit' : 'undirected',
    measure: measure.index,
    reading,
    says:
      isInside === false
        ? `${at} beyond its limit of ${limit}.`
        : `${at} its limit is ${limit}, and nothing says which way is better.`,
  };
}

function unread(kind: 'unread' | 'unwatched', { name, index, baseline }: Measure, { began }: Judging): Reason {
  const isOfAction = began !== undefined && (baseline?.on ?? '') <= began;
  const since = isOfAction ? ` after action began on ${began}` : baseline ? ' after its baseline' : '';
  return { kind, measure: index, says: `${name} was not read${since}.` };
}

/** From when on the target, which had been reached, no longer is: the day on which that counted, in words. */
function lostSince(measure: Measure, readings: readonly Reading[], { today, ended }: Judging): string | undefined {
  const due = readingAtDue(measure, readings, today);
  if (due && reaches(measure, due.value)) return `${measure.target?.on}, the day of its target`;
  if (ended === undefined) return undefined;
  const before = readings.findLast(({ on }) => on !== undefined && on <= ended);
  return before && reaches(measure, before.value) ? `the end on ${ended}` : undefined;
}
