import { days, daysBetween } from '../../base/days.ts';
import { sentence, t } from '../../base/words.ts';
import { isWorse } from '../../initiative/direction.ts';
import { workingDays } from '../../measures/assess/working-days.ts';
import { stateOf } from '../../model/standing.ts';
import type { Check } from '../check.ts';
import { addReading } from '../fixes/fill.ts';
import { nameOf, readingAt } from '../place.ts';

export const planAct: readonly Check[] = [
  {
    id: 'no-plan',
    severity: 'warning',
    about: 'plan',
    says: sentence('Action without a plan misses the gap, or changes too much at once.'),
    *find(file) {
      const step = file.stepOf('plan');
      if (!step || !file.isActedUpon('plan') || stateOf(file.initiative, step.id) === 'skipped') return;
      if (file.prose(step)) return;
      const { on } = file.actionBegan();
      const section = file.section(step);
      const act = file.stepOf('act');
      yield {
        at: section ? { kind: 'text', range: section.at } : { kind: 'state', step: (act ?? step).id },
        step: step.id,
        message: on
          ? t('Action began on {on}, and nothing stands under “{step}”: the effort may miss what matters.', {
              on,
              step: step.question,
            })
          : t('Action has begun, and nothing stands under “{step}”: the effort may miss what matters.', {
              step: step.question,
            }),
        fixes: [
          {
            title: t('Add tasks under “{step}”', { step: step.question }),
            certainty: 'likely',
            repair: {
              kind: 'section',
              step,
              content: ['The first thing to do', 'The next'].map(suggestion => ({ bullet: '- [ ] ', suggestion })),
            },
          },
        ],
      };
    },
  },
  {
    id: 'no-reading',
    severity: 'warning',
    about: 'act',
    says: sentence('Without a reading during the action nobody notices that it goes astray.'),
    *find(file, { today, readingDays = 30 }) {
      const { on: began } = file.actionBegan();
      const act = file.stepOf('act');
      // From the evaluation on, `no-reading-after-action` says so.
      if (!act || began === undefined || !file.hasReached('act') || file.isPast('evaluate')) return;
      if (workingDays(file.initiative.history, began, today) <= readingDays) return;
      const passed = daysBetween(began, today);
      for (const measure of file.goals())
        if (!file.isReadSinceAction(measure))
          yield {
            at: nameOf(measure),
            step: act.id,
            message: t(
              'Action began {days} ago, and {measure} has not been read since: nobody sees yet whether it helps.',
              { days: days(passed), measure: measure.name },
            ),
            fixes: [addReading(measure, today)],
          };
    },
  },
  {
    id: 'got-worse',
    severity: 'warning',
    about: 'act',
    says: sentence('An action that makes it worse, and goes on, costs twice.'),
    *find(file) {
      for (const { kind, measure, reading, says } of file.judged()) {
        const readings = file.readings(measure);
        const before = readings[readings.indexOf(reading) - 1];
        // One reading may be a bad day.
        if (kind !== 'regressed' || !before || !isWorse(measure, before.value)) continue;
        yield {
          at: readingAt(measure, reading, 'value'),
          step: file.stepOf('act')?.id,
          message: t('{says} The reading before was worse, too: look whether the action does what it was meant to.', {
            says,
          }),
          related: [{ at: readingAt(measure, before), message: t('The reading before') }],
        };
      }
    },
  },
  {
    id: 'beyond-limit',
    severity: 'warning',
    about: 'act',
    says: sentence('What is won at the cost of something else may be no gain at all.'),
    during: ['active', 'completed'],
    *find(file) {
      // Who gives a verdict has weighed it; `claimed-met` asks for the reason.
      if (file.initiative.verdict) return;
      for (const { kind, measure, reading, says } of file.judged())
        if (kind === 'beyond-limit')
          yield {
            at: readingAt(measure, reading, 'value'),
            step: file.stepOf('act')?.id,
            message: t('{says} What is won elsewhere may be paid for here.', { says }),
            related: [{ at: { kind: 'value', path: ['measures', measure.index, 'limit'] }, message: t('The limit') }],
          };
    },
  },
];
