import { dayAfter } from '../../core/base/days.ts';
import { t } from '../../core/base/words.ts';
import { today } from '../host/day.ts';
import type { DayQuestion } from '../questions/day.ts';

/** Asks for a day that has been: most of what is measured was measured today. */
export function pastDay(question: string): DayQuestion {
  const now = today();
  return {
    placeholder: t('{question} Choose a day, or type one as YYYY-MM-DD.', { question }),
    days: [
      { on: now, label: t('Today') },
      { on: dayAfter(now, -1), label: t('Yesterday') },
    ],
    warn: on => (on > now ? t('This day is still to come.') : undefined),
  };
}
