import { daysBetween } from '../measures/days.ts';
import { stateOf } from '../model/standing.ts';
import type { Check } from './check.ts';
import { nameOf } from './place.ts';
import { days } from './words.ts';

export const planAct: readonly Check[] = [
  {
    id: 'no-plan',
    severity: 'warning',
    about: 'plan',
    says: 'Action without a plan misses the gap, or changes too much at once.',
    *find(file) {
      const step = file.stepOf('plan');
      if (!step || !file.hasReached('act') || stateOf(file.initiative, step.id) === 'skipped') return;
      if (file.prose(step)) return;
      const { on } = file.actionBegan();
      const section = file.section(step);
      const act = file.stepOf('act');
      yield {
        at: section ? { kind: 'text', range: section.at } : { kind: 'state', step: (act ?? step).id },
        step: step.id,
        message: `${on ? `Action began on ${on}` : 'Action has begun'}, and nothing stands under “${step.question}”: the effort may miss what matters.`,
      };
    },
  },
  {
    id: 'no-reading',
    severity: 'warning',
    about: 'act',
    says: 'Without a reading during the action nobody notices that it goes astray.',
    *find(file, { today, readingDays = 30 }) {
      const { on: began } = file.actionBegan();
      const act = file.stepOf('act');
      // From the evaluation on, `no-reading-after-action` says so.
      if (!act || began === undefined || !file.hasReached('act') || file.isPast('evaluate')) return;
      const passed = daysBetween(began, today);
      if (passed <= readingDays) return;
      for (const measure of file.goals())
        if (!measure.readings.some(reading => file.isSinceAction(reading)))
          yield {
            at: nameOf(measure),
            step: act.id,
            message: `Action began ${days(passed)} ago, and ${measure.name} has not been read since: nobody sees yet whether it helps.`,
          };
    },
  },
];
