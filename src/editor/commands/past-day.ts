import { dayAfter } from '../../core/base/days.ts';
import { today } from '../host/day.ts';
import type { DayQuestion } from '../questions/day.ts';

/** Asks for a day that has been: most of what is measured was measured today. */
export function pastDay(placeholder: string): DayQuestion {
  const now = today();
  return {
    placeholder: `${placeholder} Choose a day, or type one as YYYY-MM-DD.`,
    days: [
      { on: now, label: 'Today' },
      { on: dayAfter(now, -1), label: 'Yesterday' },
    ],
    warn: on => (on > now ? 'This day is still to come.' : undefined),
  };
}
