import { formatAmount } from '../../base/amount.ts';
import { betterOf, isWithinLimit, isWorse, reaches } from '../../initiative/direction.ts';
import type { Measure, Reading } from '../../initiative/initiative.ts';
import { progressOf } from '../assess/assess.ts';
import type { Verdict } from './verdict.ts';

/** One thing on which a verdict rests, in a plain sentence. Plain data. */
export interface Reason {
  readonly kind: ReasonKind;
  readonly says: string;
  /** The place in the file's list of the measure that it is about. */
  readonly measure?: number;
  /** The reading that decides it. */
  readonly reading?: Reading;
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
  readonly began?: string;
  /** The day on which it was completed. */
  readonly ended?: string;
  readonly locale?: string;
}

/** What came of one goal. */
export function judgeGoal(measure: Measure, judging: Judging): Reason {
  const { baseline, target, name } = measure;
  const better = betterOf(measure);
  const readings = judging.readings(measure);
  const reading = readings.at(-1);
  if (!target) return { kind: 'aimless', measure: measure.index, says: `${name} has no target.` };
  if (!better)
    return { kind: 'aimless', measure: measure.index, says: `Nothing says which way is better for ${name}.` };
  if (!reading) return unread('unread', measure, judging);

  const amount = (value: number) => formatAmount(value, measure.unit, judging.locale);
  const reason = (kind: ReasonKind, says: string): Reason => ({ kind, measure: measure.index, reading, says });
  const now = `${name} is at ${amount(reading.value)}`;
  const aim = `the target is ${amount(target.value)}`;
  if (reaches(measure, reading.value)) return reason('met', `${now}: ${aim}.`);
  if (judging.ended !== undefined && hasFallenBack(measure, readings, judging.ended))
    return reason(
      'fell-back',
      `${name} has fallen back to ${amount(reading.value)} since the end on ${judging.ended}; ${aim}.`,
    );
  if (!baseline) return reason('missed', `${now}; ${aim}.`);
  const from = `its baseline of ${amount(baseline.value)}`;
  if (isWorse(measure, reading.value)) return reason('regressed', `${now}, worse than ${from}; ${aim}.`);
  if (reading.value === baseline.value) return reason('missed', `${now}, no better than ${from}; ${aim}.`);
  const share = formatAmount(Math.floor((progressOf(measure, reading.value) ?? 0) * 100), '%', judging.locale);
  return reason('partly-met', `${now}, ${share} of the way from ${from}; ${aim}.`);
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

/** Whether the target had been reached up to the end, and no longer is. */
function hasFallenBack(measure: Measure, readings: readonly Reading[], ended: string): boolean {
  const before = readings.findLast(({ on }) => on !== undefined && on <= ended);
  const after = readings.findLast(({ on }) => on !== undefined && on > ended);
  return Boolean(before && after && reaches(measure, before.value) && !reaches(measure, after.value));
}
