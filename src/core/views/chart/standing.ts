import { formatAmount } from '../../base/amount.ts';
import { isAnswered } from '../../base/answer.ts';
import { days } from '../../base/days.ts';
import { roundTo } from '../../base/digits.ts';
import { targetInWords } from '../../initiative/target.ts';
import type { Measured } from '../../measures/assess/measured.ts';
import type { Pace } from '../../measures/assess/pace.ts';
import { overshotOf } from '../../measures/assess/way.ts';
import { evidenceInWords } from '../../measures/judge/evidence.ts';
import type { Judgement } from '../../measures/judge/judgement.ts';
import { type Reason, reasonVerdicts } from '../../measures/judge/reason.ts';
import { type Verdict, verdictWords } from '../../measures/judge/verdict.ts';
import type { ChartVerdict, Phrase } from './chart.ts';
import { decimalsOf } from './decimals.ts';

/** The latest value, and how far that is: “15 min”, “half way from 22 to 8”. */
export function standingOf(measured: Measured, locale: string): Phrase {
  const { measure, assessment } = measured;
  const { latest } = assessment;
  const amount = (value: number) => formatAmount(value, measure.unit, locale);
  if (latest) return { value: amount(latest.value), words: wayOf(measured, latest.value, locale) };
  const { baseline, target, limit } = measure;
  const levels = [
    baseline && `from ${amount(baseline.value)}`,
    target && `to ${targetInWords(target, measure.unit, locale)}`,
    limit !== undefined && `limit ${amount(limit)}`,
  ];
  return { words: ['no reading yet', levels.filter(Boolean).join(' ')].filter(Boolean).join(': ') };
}

function wayOf({ measure, assessment }: Measured, value: number, locale: string): string {
  const amount = (level: number) => formatAmount(level, measure.unit, locale);
  const { baseline, target, limit } = measure;
  const aim = target && targetInWords(target, measure.unit, locale);
  const { progress, isReached, isWithinLimit } = assessment;
  if (limit !== undefined && isWithinLimit !== undefined)
    return `${isWithinLimit ? 'inside' : 'beyond'} its limit of ${amount(limit)}`;
  if (target && isAnswered(measure)) return isReached ? 'as it is to be' : `it is to be ${aim}`;
  if (target && isReached) return `the target of ${aim} is reached`;
  const side = overshotOf(measure, value);
  if (side) return `${side} the target of ${aim}`;
  if (progress !== undefined && baseline && target) {
    const from = `from ${formatAmount(baseline.value, undefined, locale)} to ${aim}`;
    if (progress < 0) return `worse than the baseline, on the way ${from}`;
    if (value === baseline.value) return `where it was, on the way ${from}`;
    const share = Math.floor(progress * 100);
    return `${share === 50 ? 'half' : `${formatAmount(share, '%', locale)} of the`} way ${from}`;
  }
  if (target) return `the target is ${aim}`;
  return baseline ? `the baseline was ${amount(baseline.value)}` : '';
}

const paceVerdicts: Readonly<Record<Pace['kind'], ChartVerdict>> = {
  ahead: { kind: 'good', words: 'ahead' },
  on: { kind: 'good', words: 'on pace' },
  behind: { kind: 'poor', words: 'behind' },
};

const verdictKinds: Readonly<Record<Verdict, ChartVerdict['kind']>> = {
  met: 'good',
  'partly-met': 'fair',
  missed: 'poor',
  regressed: 'poor',
  unmeasured: 'open',
};

/** What was judged of a goal: from the evaluation on, and once the day of its target has come; until then nothing was. */
export function judgedOf(
  { measure: { index, target } }: Measured,
  { reasons, isSoFar }: Judgement,
  today: string,
): Reason | undefined {
  const reason = reasons.find(({ measure }) => measure === index);
  const verdict = reason && reasonVerdicts[reason.kind];
  const isDue = target?.on !== undefined && target.on <= today;
  return verdict && (!isSoFar || (isDue && verdict !== 'unmeasured')) ? reason : undefined;
}

/** What was judged, or how the measure comes along; nothing where that cannot be told. */
export function chartVerdictOf(
  { measure, assessment }: Measured,
  judged: Reason | undefined,
  { isSoFar }: Judgement,
): ChartVerdict | undefined {
  const verdict = judged && reasonVerdicts[judged.kind];
  if (verdict) {
    const words = judged.kind === 'fell-back' ? 'fell back' : `${verdictWords[verdict]}${isSoFar ? ' so far' : ''}`;
    return { kind: verdictKinds[verdict], words };
  }
  const { isWithinLimit, isReached, progress, pace, latest } = assessment;
  if (measure.limit !== undefined && isWithinLimit !== undefined)
    return isWithinLimit ? { kind: 'good', words: 'inside' } : { kind: 'poor', words: 'beyond' };
  if (isReached) return { kind: 'good', words: 'reached so far' };
  if (progress !== undefined && progress < 0) return { kind: 'poor', words: 'worse' };
  if (pace) return paceVerdicts[pace.kind];
  return latest ? undefined : { kind: 'open', words: verdictWords.unmeasured };
}

/** On how much it rests what was judged; of what was not, that it may be chance, unless a trend says otherwise. */
export function groundsOf(
  { measure, assessment: { forecast } }: Measured,
  judged: Reason | undefined,
  { reasons }: Judgement,
): string | undefined {
  const evidence = (judged ?? reasons.find(reason => reason.measure === measure.index))?.evidence;
  if (judged) return evidence && evidenceInWords(evidence);
  return evidence?.swing === 'within' && forecast.kind !== 'between'
    ? 'The difference is within the usual swing, and may be chance.'
    : undefined;
}

/**
 * What is to be expected if all goes on as it does, or why nobody can say; and what speaks against it: a latest reading
 * off the line, and one that is old.
 */
export function outlookOf(measured: Measured, locale: string): string | undefined {
  const { measure, assessment } = measured;
  const { latest, trend, silence } = assessment;
  if (!latest) return undefined;
  const isOff = trend.kind === 'line' && trend.isLatestOff;
  const told = [
    forecastInWords(measured, locale),
    milestoneInWords(measured, locale),
    isOff &&
      `The latest reading, ${formatAmount(latest.value, measure.unit, locale)}, lies far off the line of the others.`,
    silence !== undefined && `Not read for ${days(silence)}.`,
  ].filter(sentence => typeof sentence === 'string');
  return told.length > 0 ? told.join(' ') : undefined;
}

/** The milestone that comes next, as long as the target is not reached. */
function milestoneInWords({ measure, assessment }: Measured, locale: string): string | undefined {
  const { next, isReached } = assessment;
  return next && !isReached
    ? `Next milestone: ${formatAmount(next.value, measure.unit, locale)} by ${next.on}.`
    : undefined;
}

function forecastInWords({ measure, assessment: { forecast } }: Measured, locale: string): string | undefined {
  switch (forecast.kind) {
    case 'between':
      return `On this course the target is reached ${rangeInWords(forecast)}${timeliness(forecast, measure.target?.on)}.`;
    case 'due':
      return 'By the line of its readings the target would be reached by now; the latest reading is not there.';
    case 'reached':
      return forecast.on && `Reached on ${forecast.on}.`;
    case 'too-few':
      return `Too few readings to say when the target is reached: at least ${forecast.needs} more ${forecast.needs === 1 ? 'is' : 'are'} needed.`;
    case 'open':
      return 'The readings do not tell yet which way it goes.';
    case 'levelled': {
      const level = formatAmount(roundTo(forecast.value, decimalsOf(measure)), measure.unit, locale);
      return `It has levelled off at about ${level} since ${forecast.since}: on this course the target is not reached.`;
    }
    case 'away':
      return 'On this course the target is not reached: the readings move away from it.';
    case 'beyond':
      return 'On this course the target is more than ten years away.';
    case 'none':
      return undefined;
  }
}

function rangeInWords({ from, to }: { readonly from: string; readonly to?: string }): string {
  if (to === undefined) return `not before ${from}`;
  return from === to ? `about ${from}` : `between ${from} and ${to}`;
}

/** Whether that is in time, as far as a range can tell. */
function timeliness({ from, to }: { readonly from: string; readonly to?: string }, due: string | undefined): string {
  if (due === undefined) return '';
  if (from > due) return `, later than ${due}`;
  return to !== undefined && to <= due ? ', in time' : `, perhaps later than ${due}`;
}
