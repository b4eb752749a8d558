import { dayFormat } from '../base/day-format.ts';
import { daysBetween } from '../base/days.ts';
import { counted, type Sentence, sentence, t } from '../base/words.ts';
import { healthInWords } from '../initiative/health.ts';
import { progressInBrief } from '../measures/assess/progress.ts';
import { type Verdict, verdictInWords } from '../measures/judge/verdict.ts';
import type { Goal, Looking, Outcome, ReadRow } from './row.ts';
import type { Summary } from './summary.ts';

/** “22 → 15 → 8 min”: from the baseline by the latest reading to the target; what is missing is shown as missing. */
export function goalInWords({ from, now, to }: Goal): string {
  if (from === undefined && now === undefined && to === undefined) return t('no numbers yet');
  return [from ?? t('no baseline'), ...(now === undefined ? [] : [now]), to ?? t('no target')].join(' → ');
}

const paceWords: Readonly<Record<NonNullable<Goal['pace']>, Sentence>> = {
  ahead: sentence('ahead'),
  on: sentence('on pace'),
  behind: sentence('behind'),
};

/** How it goes, in a word or two; where a person says otherwise than the numbers do, both. */
export function courseInWords(row: ReadRow, locale: string): string {
  const { status, said } = row;
  if (status === 'dropped') return '';
  const course = courseByNumbers(row, locale);
  if (said === undefined || agrees(row, said)) return course;
  const health = healthInWords(said);
  return course === '' ? health : t('{course}, said to be {health}', { course, health });
}

/** Its verdict once there is one, else its pace, else how far it is. */
function courseByNumbers({ outcome, goal }: ReadRow, locale: string): string {
  if (outcome) return outcomeInWords(outcome);
  if (goal?.pace) return t(paceWords[goal.pace]);
  if (goal?.progress !== undefined) return progressInBrief(goal.progress, locale);
  return goal ? t('not read yet') : '';
}

/** What a person says adds nothing where the numbers say as much. */
function agrees({ outcome, goal }: ReadRow, said: NonNullable<ReadRow['said']>): boolean {
  const pace = outcome ? undefined : goal?.pace;
  if (pace === undefined) return false;
  return pace === 'behind' ? said !== 'on-track' : said === 'on-track';
}

function outcomeInWords({ verdict, said, mayBeChance }: Outcome): string {
  const words = verdictInWords(verdict);
  if (said) return t('{verdict}, as somebody says', { verdict: words });
  return mayBeChance ? t('{verdict}, maybe by chance', { verdict: words }) : words;
}

/** “14 d”: how long ago a day is; nothing where there is none. */
export function agoInBrief(on: string | undefined, { today }: Pick<Looking, 'today'>): string {
  return on === undefined ? '' : t('{n} d', { n: Math.max(daysBetween(on, today), 0) });
}

/** How far a day is, where there is little room: “7 d late”, “in 12 d”. */
export function distanceInBrief(on: string, { today }: Pick<Looking, 'today'>): string {
  const distance = daysBetween(today, on);
  if (distance === 0) return t('today');
  return distance < 0 ? t('{n} d late', { n: -distance }) : t('in {n} d', { n: distance });
}

/** A day where there is little room: “4 Dec”, and with its year where that is another one. */
export function dayInBrief(on: string, { today, locale }: Pick<Looking, 'today' | 'locale'>): string {
  const parts = on.slice(0, 4) === today.slice(0, 4) ? 'day' : 'day-of-year';
  const time = Date.parse(on);
  return Number.isNaN(time) ? on : dayFormat(locale, parts).format(time);
}

/** What many rows come to, fact by fact; what is nothing is not told. */
export function summaryInWords(summary: Summary): string[] {
  const { open, unreadable, baseline, reading, paces, verdicts, medianAge } = summary;
  const told = (count: number | undefined, words: (count: number) => string) => (count ? [words(count)] : []);
  return [
    counted(open, { one: '{n} open', other: '{n} open' }),
    ...told(unreadable, n => counted(n, { one: '{n} unreadable', other: '{n} unreadable' })),
    ...told(open, () => t('{n} of {open} with a baseline', { n: baseline, open })),
    ...told(open, () => t('{n} of {open} read', { n: reading, open })),
    ...told(paces.behind, n => t('{n} behind', { n })),
    ...told(paces.on, n => t('{n} on pace', { n })),
    ...told(paces.ahead, n => t('{n} ahead', { n })),
    ...(Object.keys(verdicts) as Verdict[]).flatMap(verdict =>
      told(verdicts[verdict], count => t('{count} {verdict}', { count, verdict: verdictInWords(verdict) })),
    ),
    ...told(medianAge, n =>
      counted(Math.round(n), {
        one: 'half of them {n} day or longer in their step',
        other: 'half of them {n} days or longer in their step',
      }),
    ),
  ];
}
