import { dayAfter, days, daysBetween } from '../../base/days.ts';
import { allOf, sentence, t } from '../../base/words.ts';
import { dueOf } from '../../measures/assess/due.ts';
import { isSignOfLife, quietSince } from '../../measures/assess/life.ts';
import { cycleHistory } from '../../model/standing.ts';
import type { Check } from '../check.ts';
import { addReading, MONTH, putOnHold, QUARTER } from '../fixes/fill.ts';
import { makeMove, reason, setKey } from '../fixes/fix.ts';
import { placeholder } from '../fixes/placeholder.ts';
import { readingAt } from '../place.ts';

export const sustain: readonly Check[] = [
  {
    id: 'no-next',
    severity: 'information',
    about: 'sustain',
    says: sentence('What ends without a later look, and without a next step, fades away again.'),
    during: ['completed'],
    *find(file, { today }) {
      const { next, sustain: dates } = file.initiative;
      if (!file.stepOf('sustain') || next.length > 0 || dates.length > 0) return;
      yield {
        at: { kind: 'value', path: ['status'] },
        step: file.stepOf('sustain')?.id,
        message: t(
          'Completed without a date to look again, and without a next initiative: what was won may fade unseen.',
        ),
        fixes: [
          setKey(
            t('Set dates to look again'),
            ['sustain'],
            [placeholder(dayAfter(today, QUARTER)), placeholder(dayAfter(today, 2 * QUARTER))],
          ),
          setKey(t('Name the next initiative'), ['next'], [placeholder('./the-next-one.md')], 'possible'),
        ],
      };
    },
  },
  {
    id: 'fell-back',
    severity: 'warning',
    about: 'sustain',
    says: sentence('A gain that is lost again was paid for in vain.'),
    during: ['active', 'completed'],
    *find(file) {
      const { status, cycle, history } = file.initiative;
      const index = history.findLastIndex(({ did }) => did === 'complete');
      const isOver = status === 'completed';
      for (const { kind, measure, reading, says } of file.judged())
        if (kind === 'fell-back')
          yield {
            at: readingAt(measure, reading, 'value'),
            step: file.stepOf('sustain')?.id,
            message: isOver
              ? t('{says} The question is open again: another cycle can take it up.', { says })
              : t('{says} Look for what has changed since: what was done for it may no longer hold.', { says }),
            ...(isOver && {
              related: [{ at: { kind: 'entry', index }, message: t('Completed here') } as const],
              fixes: [makeMove(t('Begin the next cycle'), { kind: 'next-cycle', cycle })],
            }),
          };
    },
  },
  {
    id: 'sustain-overdue',
    severity: 'warning',
    about: 'sustain',
    says: sentence('A date to look again that passes without a reading lets the gain slip away unseen.'),
    during: ['completed'],
    *find(file, { today }) {
      const { overdue } = dueOf(file.initiative, today);
      if (!overdue) return;
      const names = allOf(overdue.measures.map(({ name }) => name));
      yield {
        at: { kind: 'date', key: 'sustain', index: file.initiative.sustain.indexOf(overdue.on) },
        step: file.stepOf('sustain')?.id,
        message: t('A reading of {names} was due on {on}, {days} ago: nobody knows whether the gain has lasted.', {
          names,
          on: overdue.on,
          days: days(daysBetween(overdue.on, today)),
        }),
        fixes: overdue.measures.slice(0, 3).map(measure => addReading(measure, today)),
      };
    },
  },
  {
    id: 'hold-without-date',
    severity: 'warning',
    about: 'initiative',
    says: sentence('What is put on hold without a date to return is forgotten.'),
    during: ['on-hold'],
    *find({ initiative }, { today }) {
      const hold = initiative.history.findLast(({ did }) => did === 'hold');
      if (initiative.review || hold?.until) return;
      yield {
        at: { kind: 'value', path: ['status'] },
        message: hold?.on
          ? t('On hold since {on} without a date to return: it may be forgotten.', { on: hold.on })
          : t('On hold without a date to return: it may be forgotten.'),
        fixes: [
          setKey(t('Set a date to return'), ['review'], placeholder(dayAfter(today, MONTH))),
          makeMove(t('Take it up again'), { kind: 'resume' }),
        ],
      };
    },
  },
  {
    id: 'review-overdue',
    severity: 'warning',
    about: 'initiative',
    says: sentence('A review that passes in silence is how initiatives die.'),
    during: ['proposed', 'active', 'on-hold'],
    *find({ initiative }, { today }) {
      const { status, title, history } = initiative;
      // A hold may say its day in the history only.
      const hold = status === 'on-hold' ? history.findLastIndex(({ did }) => did === 'hold') : -1;
      const review = initiative.review ?? history[hold]?.until;
      if (review === undefined || review >= today) return;
      const due = { title, review, days: days(daysBetween(review, today)) };
      yield {
        at:
          initiative.review === undefined
            ? { kind: 'entry', index: hold, key: 'until' }
            : { kind: 'value', path: ['review'] },
        message:
          status === 'on-hold'
            ? t('“{title}” was to be taken up again on {review}, {days} ago: look at it, and set the next date.', due)
            : status === 'proposed'
              ? t(
                  '“{title}” was to be looked at on {review}, {days} ago: begin it, drop it, or set the next date.',
                  due,
                )
              : t('“{title}” was to be looked at on {review}, {days} ago: look at it, and set the next date.', due),
        fixes: [
          setKey(t('Set the next review'), ['review'], placeholder(dayAfter(today, MONTH))),
          ...(status === 'proposed' ? [makeMove(t('Drop it'), { kind: 'drop', why: reason }, ['why'])] : []),
        ],
      };
    },
  },
  {
    id: 'nothing-happened',
    severity: 'warning',
    about: 'initiative',
    says: sentence('An initiative that is called active while nothing happens hides that nobody works on it.'),
    *find({ initiative }, { today, quietDays }) {
      const { history } = initiative;
      const last = quietSince(initiative, { today, quietDays });
      if (last === undefined) return;
      const entry = history.findLastIndex(entry => entry.on !== undefined && isSignOfLife(entry));
      yield {
        at: history[entry]?.on === last ? { kind: 'entry', index: entry } : { kind: 'value', path: ['initiative'] },
        message: t('Nothing has happened since {last}, {days} ago: take it up again, put it on hold, or drop it.', {
          last,
          days: days(daysBetween(last, today)),
        }),
        fixes: [putOnHold(today), makeMove(t('Drop it'), { kind: 'drop', why: reason }, ['why'])],
      };
    },
  },
  {
    id: 'stale-step',
    severity: 'information',
    about: 'initiative',
    says: sentence('What was decided before an earlier step changed may no longer be right.'),
    *find(file) {
      const { model, initiative } = file;
      const entries = cycleHistory(initiative);
      const before = initiative.history.length - entries.length;
      for (const step of file.position().stale) {
        const earlier = model.steps.slice(0, model.steps.indexOf(step));
        const index = entries.findLastIndex(
          entry => entry.did === 'revisit' && earlier.some(({ id }) => id === entry.step),
        );
        const revisit = entries[index];
        const label = earlier.find(({ id }) => id === revisit?.step)?.label ?? '';
        yield {
          at: { kind: 'state', step: step.id },
          step: step.id,
          message: revisit?.on
            ? t(
                '{earlier} was looked at again on {on}, after {step} was done: confirm that it is still right, or revisit it.',
                { earlier: label, step: step.label, on: revisit.on },
              )
            : t(
                '{earlier} was looked at again, after {step} was done: confirm that it is still right, or revisit it.',
                { earlier: label, step: step.label },
              ),
          related: [
            { at: { kind: 'entry', index: before + index }, message: t('{step} was revisited here', { step: label }) },
          ],
          fixes: [
            makeMove(t('Confirm that {step} is still right', { step: step.label }), { kind: 'confirm', step: step.id }),
            makeMove(t('Revisit {step}', { step: step.label }), { kind: 'revisit', step: step.id, why: reason }, [
              'why',
            ]),
          ],
        };
      }
    },
  },
];
