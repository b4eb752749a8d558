import { dayAfter, days, daysBetween } from '../../base/days.ts';
import { allOf } from '../../base/words.ts';
import { dueOf } from '../../measures/assess/due.ts';
import { workingDays } from '../../measures/assess/working-days.ts';
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
    says: 'What ends without a later look, and without a next step, fades away again.',
    during: ['completed'],
    *find(file, { today }) {
      const { next, sustain: dates } = file.initiative;
      if (!file.stepOf('sustain') || next.length > 0 || dates.length > 0) return;
      yield {
        at: { kind: 'value', path: ['status'] },
        step: file.stepOf('sustain')?.id,
        message: 'Completed without a date to look again, and without a next initiative: what was won may fade unseen.',
        fixes: [
          setKey(
            'Set dates to look again',
            ['sustain'],
            [placeholder(dayAfter(today, QUARTER)), placeholder(dayAfter(today, 2 * QUARTER))],
          ),
          setKey('Name the next initiative', ['next'], [placeholder('./the-next-one.md')], 'possible'),
        ],
      };
    },
  },
  {
    id: 'fell-back',
    severity: 'warning',
    about: 'sustain',
    says: 'A gain that is lost again was paid for in vain.',
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
            message: `${says} ${isOver ? 'The question is open again: another cycle can take it up.' : 'Look for what has changed since: what was done for it may no longer hold.'}`,
            ...(isOver && {
              related: [{ at: { kind: 'entry', index }, message: 'Completed here' } as const],
              fixes: [makeMove('Begin the next cycle', { kind: 'next-cycle', cycle })],
            }),
          };
    },
  },
  {
    id: 'sustain-overdue',
    severity: 'warning',
    about: 'sustain',
    says: 'A date to look again that passes without a reading lets the gain slip away unseen.',
    during: ['completed'],
    *find(file, { today }) {
      const { overdue } = dueOf(file.initiative, today);
      if (!overdue) return;
      const names = allOf(overdue.measures.map(({ name }) => name));
      yield {
        at: { kind: 'date', key: 'sustain', index: file.initiative.sustain.indexOf(overdue.on) },
        step: file.stepOf('sustain')?.id,
        message: `A reading of ${names} was due on ${overdue.on}, ${days(daysBetween(overdue.on, today))} ago: nobody knows whether the gain has lasted.`,
        fixes: overdue.measures.slice(0, 3).map(measure => addReading(measure, today)),
      };
    },
  },
  {
    id: 'hold-without-date',
    severity: 'warning',
    about: 'initiative',
    says: 'What is put on hold without a date to return is forgotten.',
    during: ['on-hold'],
    *find({ initiative }, { today }) {
      const hold = initiative.history.findLast(({ did }) => did === 'hold');
      if (initiative.review || hold?.until) return;
      yield {
        at: { kind: 'value', path: ['status'] },
        message: `On hold${hold?.on ? ` since ${hold.on}` : ''} without a date to return: it may be forgotten.`,
        fixes: [
          setKey('Set a date to return', ['review'], placeholder(dayAfter(today, MONTH))),
          makeMove('Take it up again', { kind: 'resume' }),
        ],
      };
    },
  },
  {
    id: 'review-overdue',
    severity: 'warning',
    about: 'initiative',
    says: 'A review that passes in silence is how initiatives die.',
    during: ['proposed', 'active', 'on-hold'],
    *find({ initiative: { review, status, title } }, { today }) {
      if (review === undefined || review >= today) return;
      const ask =
        status === 'proposed' ? 'begin it, drop it, or set the next date' : 'look at it, and set the next date';
      yield {
        at: { kind: 'value', path: ['review'] },
        message: `“${title}” was to be ${status === 'on-hold' ? 'taken up again' : 'looked at'} on ${review}, ${days(daysBetween(review, today))} ago: ${ask}.`,
        fixes: [
          setKey('Set the next review', ['review'], placeholder(dayAfter(today, MONTH))),
          ...(status === 'proposed' ? [makeMove('Drop it', { kind: 'drop', why: reason }, ['why'])] : []),
        ],
      };
    },
  },
  {
    id: 'nothing-happened',
    severity: 'warning',
    about: 'initiative',
    says: 'An initiative that is called active while nothing happens hides that nobody works on it.',
    *find({ initiative }, { today, quietDays = 60 }) {
      const { history, measures, raised } = initiative;
      const entry = history.findLastIndex(({ on }) => on !== undefined);
      const readings = measures.flatMap(measure => measure.readings.map(({ on }) => on));
      const baselines = measures.map(({ baseline }) => baseline?.on);
      const [last] = [raised, ...history.map(({ on }) => on), ...baselines, ...readings]
        .filter(on => on !== undefined)
        .sort()
        .reverse();
      if (last === undefined || workingDays(history, last, today) <= quietDays) return;
      yield {
        at: history[entry]?.on === last ? { kind: 'entry', index: entry } : { kind: 'value', path: ['initiative'] },
        message: `Nothing has happened since ${last}, ${days(daysBetween(last, today))} ago: take it up again, put it on hold, or drop it.`,
        fixes: [putOnHold(today), makeMove('Drop it', { kind: 'drop', why: reason }, ['why'])],
      };
    },
  },
  {
    id: 'stale-step',
    severity: 'information',
    about: 'initiative',
    says: 'What was decided before an earlier step changed may no longer be right.',
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
        const label = earlier.find(({ id }) => id === revisit?.step)?.label;
        yield {
          at: { kind: 'state', step: step.id },
          step: step.id,
          message: `${label} was looked at again${revisit?.on ? ` on ${revisit.on}` : ''}, after ${step.label} was done: confirm that it is still right, or revisit it.`,
          related: [{ at: { kind: 'entry', index: before + index }, message: `${label} was revisited here` }],
          fixes: [
            makeMove(`Confirm that ${step.label} is still right`, { kind: 'confirm', step: step.id }),
            makeMove(`Revisit ${step.label}`, { kind: 'revisit', step: step.id, why: reason }, ['why']),
          ],
        };
      }
    },
  },
];
