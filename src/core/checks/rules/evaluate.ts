import { dayAfter, days, daysBetween } from '../../base/days.ts';
import { sentence, t } from '../../base/words.ts';
import { isPutOff } from '../../measures/assess/dated.ts';
import { type ReasonKind, reasonVerdicts } from '../../measures/judge/reason.ts';
import type { Check } from '../check.ts';
import type { CheckedFile } from '../checked-file.ts';
import { addDetail, addMeasure, addReading, MONTH } from '../fixes/fill.ts';
import { addTo, changeTo, reason } from '../fixes/fix.ts';
import { placeholder } from '../fixes/placeholder.ts';
import { nameOf, readingAt } from '../place.ts';
import { isDueAtBaseline } from './dates.ts';

export const evaluate: readonly Check[] = [
  {
    id: 'no-reading-after-action',
    severity: 'warning',
    about: 'evaluate',
    says: sentence('A success without a reading after the change is only an opinion.'),
    during: ['active', 'completed'],
    *find(file, { today }) {
      const { status } = file.initiative;
      if (!file.isPast('evaluate') && !(status === 'completed' && file.hasReached('act'))) return;
      const { on } = file.actionBegan();
      if (status === 'completed' && file.goals().length === 0)
        yield {
          at: { kind: 'value', path: ['status'] },
          step: file.stepOf('evaluate')?.id,
          message: t('Completed, and no measure says what was to get better: that it helped is only an opinion.'),
          fixes: [addMeasure(today)],
        };
      for (const measure of file.goals())
        if (!file.isReadSinceAction(measure))
          yield {
            at: nameOf(measure),
            step: file.stepOf('evaluate')?.id,
            message: on
              ? t('{measure} was not read after action began on {on}: that it helped is only an opinion.', {
                  measure: measure.name,
                  on,
                })
              : t('{measure} was not read after action began: that it helped is only an opinion.', {
                  measure: measure.name,
                }),
            fixes: [addReading(measure, today)],
          };
    },
  },
  {
    id: 'target-overdue',
    severity: 'warning',
    about: 'evaluate',
    says: sentence('A date that passes without a look at the target makes every date a wish.'),
    *find(file, { today }) {
      if (file.isPast('evaluate')) return;
      for (const measure of file.goals()) {
        const { target, name } = measure;
        const readings = file.readings(measure);
        const reading = readings.at(-1);
        if (target?.on === undefined || isDueAtBaseline(measure) || !isPutOff(measure, readings, today)) continue;
        const due = {
          measure: name,
          target: file.target(measure),
          on: target.on,
          days: days(daysBetween(target.on, today)),
        };
        const at = { kind: 'value', path: ['measures', measure.index, 'target', 'on'] } as const;
        yield {
          at,
          step: file.stepOf('evaluate')?.id,
          message: reading
            ? t(
                '{measure} was to be at {target} by {on}, {days} ago, and it is at {now}: evaluate what was reached, or agree on another date.',
                { ...due, now: file.amount(measure, reading.value) },
              )
            : t(
                '{measure} was to be at {target} by {on}, {days} ago, and nobody knows where it is: evaluate what was reached, or agree on another date.',
                due,
              ),
          fixes: [
            { ...addReading(measure, today), certainty: 'possible' },
            {
              title: t('Set another date'),
              certainty: 'possible',
              repair: { kind: 'replace', at, value: placeholder(dayAfter(today, MONTH)) },
            },
          ],
        };
      }
    },
  },
  {
    id: 'no-lessons',
    severity: 'warning',
    about: 'evaluate',
    says: sentence('A missed target without lessons is missed again in the same way.'),
    during: ['completed'],
    *find(file) {
      const missed = file.judged().find(({ kind }) => isShort(kind));
      const { verdict, lessons } = file.initiative;
      if (!missed || verdict?.value === 'met' || lessons.length > 0 || hasLessonsSection(file)) return;
      const { measure, reading, says } = missed;
      yield {
        at: { kind: 'value', path: ['status'] },
        step: file.stepOf('evaluate')?.id,
        message: t('Completed without lessons: the next attempt may fail in the same way. {says}', { says }),
        fixes: [addTo(t('Add a lesson'), ['lessons'], placeholder('what to do differently'))],
        related: [{ at: readingAt(measure, reading), message: t('The reading that decides') }],
      };
    },
  },
  {
    id: 'claimed-met',
    severity: 'warning',
    about: 'evaluate',
    says: sentence(
      'A target that is called met against the readings, or without any, costs trust in every other number.',
    ),
    during: ['active', 'completed'],
    *find(file, { today }) {
      const { verdict } = file.initiative;
      // Who overrides the readings and says why has thought about it.
      if (verdict?.value !== 'met' || verdict.why !== undefined) return;
      const at = { kind: 'value', path: ['verdict', 'value'] } as const;
      const goals = file.goals();
      if (goals.every(goal => file.readings(goal).length === 0))
        yield {
          at,
          step: file.stepOf('evaluate')?.id,
          message:
            goals.length > 0
              ? t('The verdict is “met”, but no reading says so: nobody can tell it from a wish.')
              : t('The verdict is “met”, but no measure says what was to get better: nobody can tell it from a wish.'),
          fixes: [
            goals[0] ? addReading(goals[0], today) : addMeasure(today),
            addDetail(t('Say why it counts all the same'), ['verdict'], 'why', reason),
          ],
        };
      for (const { kind, measure, reading, says } of file.judged())
        if (isShort(kind) || kind === 'beyond-limit')
          yield {
            at,
            step: file.stepOf('evaluate')?.id,
            message: t('The verdict is “met”, but {says} Say why it counts all the same, or change the verdict.', {
              says,
            }),
            related: [{ at: readingAt(measure, reading), message: t('The reading that decides') }],
            fixes: [
              addDetail(t('Say why it counts all the same'), ['verdict'], 'why', reason),
              ...['partly-met', 'missed'].map(value => changeTo(at, value, 'possible')),
            ],
          };
    },
  },
];

/** Lessons may also stand under a heading of their own in the step's section. */
function hasLessonsSection(file: CheckedFile): boolean {
  const step = file.stepOf('evaluate') ?? file.stepOf('sustain');
  return step !== undefined && file.proseUnder(step, 'lessons') !== '';
}

/** Whether the reading that was judged does not reach the target. */
function isShort(kind: ReasonKind): boolean {
  const verdict = reasonVerdicts[kind];
  return verdict !== undefined && verdict !== 'met';
}
