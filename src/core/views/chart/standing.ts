import { formatAmount } from '../../base/amount.ts';
import { daysBetween } from '../../base/days.ts';
import type { Measured } from '../../measures/assess/measured.ts';
import type { Pace } from '../../measures/assess/pace.ts';
import { type Reason, reasonVerdicts } from '../../measures/judge/reason.ts';
import { type Verdict, verdictWords } from '../../measures/judge/verdict.ts';
import type { ChartVerdict, Phrase } from './chart.ts';

/** The latest value, and how far that is: “15 min”, “half way from 22 to 8”. */
export function standingOf(measured: Measured, locale: string): Phrase {
  const { measure, assessment } = measured;
  const { latest } = assessment;
  const amount = (value: number) => formatAmount(value, measure.unit, locale);
  if (latest) return { value: amount(latest.value), words: wayOf(measured, latest.value, locale) };
  const { baseline, target, limit } = measure;
  const levels = [
    baseline && `from ${amount(baseline.value)}`,
    target && `to ${amount(target.value)}`,
    limit !== undefined && `limit ${amount(limit)}`,
  ];
  return { words: ['no reading yet', levels.filter(Boolean).join(' ')].filter(Boolean).join(': ') };
}

function wayOf({ measure, assessment }: Measured, value: number, locale: string): string {
  const amount = (level: number) => formatAmount(level, measure.unit, locale);
  const { baseline, target, limit } = measure;
  const { progress, isReached, isWithinLimit } = assessment;
  if (limit !== undefined && isWithinLimit !== undefined)
    return `${isWithinLimit ? 'inside' : 'beyond'} its limit of ${amount(limit)}`;
  if (target && isReached) return `the target of ${amount(target.value)} is reached`;
  if (progress !== undefined && baseline && target) {
    const from = `from ${formatAmount(baseline.value, undefined, locale)} to ${amount(target.value)}`;
    if (progress < 0) return `worse than the baseline, on the way ${from}`;
    if (value === baseline.value) return `where it was, on the way ${from}`;
    const share = Math.floor(progress * 100);
    return `${share === 50 ? 'half' : `${formatAmount(share, '%', locale)} of the`} way ${from}`;
  }
  if (target) return `the target is ${amount(target.value)}`;
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

/** After the end what was judged, before it how the measure comes along; nothing where that cannot be told. */
export function chartVerdictOf(
  { measure, assessment }: Measured,
  judged: Reason | undefined,
): ChartVerdict | undefined {
  const verdict = judged && reasonVerdicts[judged.kind];
  if (verdict) return { kind: verdictKinds[verdict], words: verdictWords[verdict] };
  const { isWithinLimit, isReached, progress, pace, latest } = assessment;
  if (measure.limit !== undefined && isWithinLimit !== undefined)
    return isWithinLimit ? { kind: 'good', words: 'inside' } : { kind: 'poor', words: 'beyond' };
  if (isReached) return { kind: 'good', words: verdictWords.met };
  if (progress !== undefined && progress < 0) return { kind: 'poor', words: 'worse' };
  if (pace) return paceVerdicts[pace.kind];
  return latest ? undefined : { kind: 'open', words: verdictWords.unmeasured };
}

/** When the target will be reached if all goes on as it does, or why that cannot be told. */
export function outlookOf({ measure, assessment: { forecast, latest } }: Measured): string | undefined {
  if (!latest) return undefined;
  switch (forecast.kind) {
    case 'on':
      return `On this course the target is reached about ${forecast.date}${lateness(forecast.date, measure.target?.on)}.`;
    case 'reached':
      return forecast.on && `Reached on ${forecast.on}.`;
    case 'too-few':
      return `Too few readings to say when the target is reached: ${forecast.needs} more ${forecast.needs === 1 ? 'is' : 'are'} needed.`;
    case 'away':
      return 'On this course the target is not reached: the readings do not move towards it.';
    case 'beyond':
      return 'On this course the target is more than ten years away.';
    case 'none':
      return undefined;
  }
}

function lateness(date: string, due: string | undefined): string {
  const days = due === undefined ? 0 : daysBetween(due, date);
  if (!(days > 0)) return '';
  return `, ${days === 1 ? 'a day' : `${days} days`} late`;
}
