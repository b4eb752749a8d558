import { formatAmount } from '../../base/amount.ts';
import { isAnswered } from '../../base/answer.ts';
import { days } from '../../base/days.ts';
import { roundTo } from '../../base/digits.ts';
import { counted, t } from '../../base/words.ts';
import { targetInWords } from '../../initiative/target.ts';
import type { Measured } from '../../measures/assess/measured.ts';
import type { Pace } from '../../measures/assess/pace.ts';
import { overshotOf } from '../../measures/assess/way.ts';
import { evidenceInWords } from '../../measures/judge/evidence.ts';
import type { Judgement } from '../../measures/judge/judgement.ts';
import { type Reason, reasonVerdicts } from '../../measures/judge/reason.ts';
import { type Verdict, verdictInWords } from '../../measures/judge/verdict.ts';
import type { ChartVerdict, Phrase } from './chart.ts';
import { decimalsOf } from './decimals.ts';

/** The latest value, and how far that is: “15 min”, “half way from 22 to 8”. */
export function standingOf(measured: Measured, locale: string): Phrase {
  const { measure, assessment } = measured;
  const { latest } = assessment;
  const amount = (value: number) => formatAmount(value, measure.unit, locale);
  if (latest) return { value: amount(latest.value), words: wayOf(measured, latest.value, locale) };
  const { baseline, target, limit } = measure;
  return {
    words: levelsInWords(
      baseline && amount(baseline.value),
      target && targetInWords(target, measure.unit, locale),
      limit === undefined ? undefined : amount(limit),
    ),
  };
}

/** What is agreed of a measure that was not read yet. */
function levelsInWords(from: string | undefined, to: string | undefined, limit: string | undefined): string {
  if (from !== undefined && to !== undefined)
    return limit === undefined
      ? t('no reading yet: from {from} to {to}', { from, to })
      : t('no reading yet: from {from} to {to} limit {limit}', { from, to, limit });
  if (from !== undefined)
    return limit === undefined
      ? t('no reading yet: from {from}', { from })
      : t('no reading yet: from {from} limit {limit}', { from, limit });
  if (to !== undefined)
    return limit === undefined
      ? t('no reading yet: to {to}', { to })
      : t('no reading yet: to {to} limit {limit}', { to, limit });
  return limit === undefined ? t('no reading yet') : t('no reading yet: limit {limit}', { limit });
}

function wayOf({ measure, assessment }: Measured, value: number, locale: string): string {
  const amount = (level: number) => formatAmount(level, measure.unit, locale);
  const { baseline, target, limit } = measure;
  const aim = target && targetInWords(target, measure.unit, locale);
  const { progress, isReached, isWithinLimit } = assessment;
  if (limit !== undefined && isWithinLimit !== undefined)
    return isWithinLimit
      ? t('inside its limit of {limit}', { limit: amount(limit) })
      : t('beyond its limit of {limit}', { limit: amount(limit) });
  if (target && isAnswered(measure))
    return isReached ? t('as it is to be') : t('it is to be {target}', { target: aim ?? '' });
  if (target && isReached) return t('the target of {target} is reached', { target: aim ?? '' });
  const side = overshotOf(measure, value);
  if (side === 'below') return t('below the target of {target}', { target: aim ?? '' });
  if (side === 'above') return t('above the target of {target}', { target: aim ?? '' });
  if (progress !== undefined && baseline && target) {
    const way = { from: formatAmount(baseline.value, undefined, locale), to: aim ?? '' };
    if (progress < 0) return t('worse than the baseline, on the way from {from} to {to}', way);
    if (value === baseline.value) return t('where it was, on the way from {from} to {to}', way);
    const share = Math.floor(progress * 100);
    return share === 50
      ? t('half way from {from} to {to}', way)
      : t('{share} of the way from {from} to {to}', { ...way, share: formatAmount(share, '%', locale) });
  }
  if (target) return t('the target is {target}', { target: aim ?? '' });
  return baseline ? t('the baseline was {baseline}', { baseline: amount(baseline.value) }) : '';
}

const paceVerdicts: Readonly<Record<Pace['kind'], () => ChartVerdict>> = {
  ahead: () => ({ kind: 'good', words: t('ahead') }),
  on: () => ({ kind: 'good', words: t('on pace') }),
  behind: () => ({ kind: 'poor', words: t('behind') }),
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
    const words = verdictInWords(verdict);
    if (judged.kind === 'fell-back') return { kind: verdictKinds[verdict], words: t('fell back') };
    return { kind: verdictKinds[verdict], words: isSoFar ? t('{verdict} so far', { verdict: words }) : words };
  }
  const { isWithinLimit, isReached, progress, pace, latest } = assessment;
  if (measure.limit !== undefined && isWithinLimit !== undefined)
    return isWithinLimit ? { kind: 'good', words: t('inside') } : { kind: 'poor', words: t('beyond') };
  if (isReached) return { kind: 'good', words: t('reached so far') };
  if (progress !== undefined && progress < 0) return { kind: 'poor', words: t('worse') };
  if (pace) return paceVerdicts[pace.kind]();
  return latest ? undefined : { kind: 'open', words: verdictInWords('unmeasured') };
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
    ? t('The difference is within the usual swing, and may be chance.')
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
      t('The latest reading, {latest}, lies far off the line of the others.', {
        latest: formatAmount(latest.value, measure.unit, locale),
      }),
    silence !== undefined && t('Not read for {days}.', { days: days(silence) }),
  ].filter(sentence => typeof sentence === 'string');
  return told.length > 0 ? told.join(' ') : undefined;
}

/** The milestone that comes next, as long as the target is not reached. */
function milestoneInWords({ measure, assessment }: Measured, locale: string): string | undefined {
  const { next, isReached } = assessment;
  return next && !isReached
    ? t('Next milestone: {milestone} by {on}.', {
        milestone: formatAmount(next.value, measure.unit, locale),
        on: next.on,
      })
    : undefined;
}

function forecastInWords({ measure, assessment: { forecast } }: Measured, locale: string): string | undefined {
  switch (forecast.kind) {
    case 'between':
      return reachedInWords(forecast, measure.target?.on);
    case 'due':
      return t('By the line of its readings the target would be reached by now; the latest reading is not there.');
    case 'reached':
      return forecast.on && t('Reached on {on}.', { on: forecast.on });
    case 'too-few':
      return counted(forecast.needs, {
        one: 'Too few readings to say when the target is reached: at least {n} more is needed.',
        other: 'Too few readings to say when the target is reached: at least {n} more are needed.',
      });
    case 'open':
      return t('The readings do not tell yet which way it goes.');
    case 'levelled': {
      const level = formatAmount(roundTo(forecast.value, decimalsOf(measure)), measure.unit, locale);
      return t('It has levelled off at about {level} since {since}: on this course the target is not reached.', {
        level,
        since: forecast.since,
      });
    }
    case 'away':
      return t('On this course the target is not reached: the readings move away from it.');
    case 'beyond':
      return t('On this course the target is more than ten years away.');
    case 'none':
      return undefined;
  }
}

interface Between {
  readonly from: string;
  readonly to?: string;
}

/** When, and whether that is in time, as far as a range can tell. */
function reachedInWords(between: Between, due: string | undefined): string {
  const { from, to } = between;
  const when = rangeInWords(between);
  if (due === undefined) return t('On this course the target is reached {when}.', { when });
  if (from > due) return t('On this course the target is reached {when}, later than {due}.', { when, due });
  return to !== undefined && to <= due
    ? t('On this course the target is reached {when}, in time.', { when })
    : t('On this course the target is reached {when}, perhaps later than {due}.', { when, due });
}

function rangeInWords({ from, to }: Between): string {
  if (to === undefined) return t('not before {from}', { from });
  return from === to ? t('about {from}', { from }) : t('between {from} and {to}', { from, to });
}
