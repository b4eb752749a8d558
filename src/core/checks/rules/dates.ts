import { dayAfter, days, daysBetween } from '../../base/days.ts';
import { sentence, t } from '../../base/words.ts';
import { isDate } from '../../initiative/fields.ts';
import type { Measure } from '../../initiative/initiative.ts';
import type { Check } from '../check.ts';
import { addReading, MONTH, QUARTER, tick } from '../fixes/fill.ts';
import { addTo, makeMove, reason, setKey } from '../fixes/fix.ts';
import { placeholder } from '../fixes/placeholder.ts';
import type { InBlock } from '../place.ts';

/** Dates that contradict each other, or what is done. */
export const dates: readonly Check[] = [
  {
    id: 'target-before-baseline',
    severity: 'warning',
    about: 'target',
    says: sentence('A target that is due before its baseline was taken was never a goal.'),
    *find(file, { today }) {
      for (const measure of file.goals()) {
        const [due, from] = [measure.target?.on, measure.baseline?.on];
        if (due === undefined || from === undefined || !isDueAtBaseline(measure)) continue;
        yield {
          at: at(measure, 'target', 'on'),
          step: file.stepOf('target')?.id,
          message: t('The target of {measure} is due on {due}, and its baseline is of {from}: which date is meant?', {
            measure: measure.name,
            due,
            from,
          }),
          related: [{ at: at(measure, 'baseline', 'on'), message: t('The day of the baseline') }],
          fixes: [
            {
              title: t('Set another date'),
              certainty: 'possible',
              repair: {
                kind: 'replace',
                at: at(measure, 'target', 'on'),
                value: placeholder(dayAfter(today, QUARTER)),
              },
            },
          ],
        };
      }
    },
  },
  {
    id: 'readings-before-baseline',
    severity: 'warning',
    about: 'evaluate',
    says: sentence('Readings that are older than their baseline show nothing of what was changed since.'),
    during: ['active', 'completed'],
    *find(file, { today }) {
      if (!file.isPast('act') && file.initiative.status !== 'completed') return;
      for (const measure of file.goals()) {
        const from = measure.baseline?.on;
        const { readings, name } = measure;
        // Where action has a date, `no-reading-after-action` asks.
        if (from === undefined || readings.length === 0 || !file.isReadSinceAction(measure)) continue;
        if (readings.some(({ on }) => on === undefined || on >= from)) continue;
        yield {
          at: at(measure, 'baseline', 'on'),
          step: file.stepOf('evaluate')?.id,
          message: t('All readings of {measure} are older than its baseline of {from}: which came after the change?', {
            measure: name,
            from,
          }),
          fixes: [addReading(measure, today)],
        };
      }
    },
  },
  {
    id: 'old-baseline',
    severity: 'information',
    about: 'baseline',
    says: sentence('Since a baseline that has grown old, more may have changed than what is done about it.'),
    *find(file, { today }) {
      if (file.isPast('act')) return;
      const { on: began } = file.actionBegan();
      const until = began ?? (file.hasReached('act') ? undefined : today);
      if (until === undefined) return;
      for (const measure of file.goals()) {
        const from = measure.baseline?.on;
        if (from === undefined || daysBetween(from, until) <= OLD) continue;
        // What was read since tells whether it is still so.
        if (measure.readings.some(({ on = until }) => on <= until && daysBetween(on, until) <= OLD)) continue;
        const old = { measure: measure.name, from, days: days(daysBetween(from, until)) };
        yield {
          at: at(measure, 'baseline', 'on'),
          step: file.stepOf('baseline')?.id,
          message: began
            ? t('The baseline of {measure} is of {from}, {days} before action began: was it still true then?', old)
            : t(
                'The baseline of {measure} is of {from}, {days} ago, and action is still to begin: is it still true?',
                old,
              ),
          fixes: [addReading(measure, began ?? today)],
        };
      }
    },
  },
  {
    id: 'far-target',
    severity: 'information',
    about: 'target',
    says: sentence('On the way to a target that is years away, nobody sees in time that it will be missed.'),
    *find(file, { today }) {
      for (const measure of file.goals()) {
        const due = measure.target?.on;
        if (due === undefined || due >= NEVER || measure.milestones.length > 0 || daysBetween(today, due) <= FAR)
          continue;
        yield {
          at: at(measure, 'target', 'on'),
          step: file.stepOf('target')?.id,
          message: t(
            '{measure} is to be at {target} by {due}, {days} from now: where is it to be on the way, and when?',
            { measure: measure.name, target: file.target(measure), due, days: days(daysBetween(today, due)) },
          ),
          fixes: [
            addTo(t('Add a milestone'), ['measures', measure.index, 'milestones'], {
              value: placeholder(measure.baseline?.value ?? 0),
              on: placeholder(dayAfter(today, QUARTER)),
            }),
          ],
        };
      }
    },
  },
  {
    id: 'task-overdue',
    severity: 'information',
    about: 'plan',
    says: sentence('A task whose day passes unseen moves the end, and nobody has decided so.'),
    *find(file, { today }) {
      if (!file.mayHaveTasks(dueDay)) return;
      for (const step of file.model.steps)
        for (const task of file.tasks(step)) {
          const on = task.done ? undefined : dueIn(task.text);
          if (on === undefined || on >= today) continue;
          yield {
            at: { kind: 'text', range: task.at },
            step: step.id,
            message: t('A task was to be done by {on}, {days} ago, and is open: what is in its way?', {
              on,
              days: days(daysBetween(on, today)),
            }),
            fixes: [tick(task)],
          };
        }
    },
  },
  {
    id: 'sustain-before-end',
    severity: 'warning',
    about: 'sustain',
    says: sentence('A look back that was set for before the end cannot show whether it lasts.'),
    during: ['completed'],
    *find(file, { today }) {
      const { sustain } = file.initiative;
      const end = file.endedOn();
      if (end === undefined || sustain.length === 0 || sustain.some(on => on > end)) return;
      yield {
        at: { kind: 'date', key: 'sustain', index: sustain.length - 1 },
        step: file.stepOf('sustain')?.id,
        message: t(
          'It ended on {end}, and every day to look again lies before that: when will anybody see that it lasts?',
          {
            end,
          },
        ),
        fixes: [addTo(t('Set a day to look again'), ['sustain'], placeholder(dayAfter(today, QUARTER)))],
      };
    },
  },
  {
    id: 'never-decided',
    severity: 'information',
    about: 'initiative',
    says: sentence('A proposal that nobody decides about tells those who raised it to raise no other.'),
    during: ['proposed'],
    *find({ initiative }, { today }) {
      const { title, review, history } = initiative;
      const on = initiative.raised ?? history.find(entry => entry.on)?.on;
      // With a day to look at it, `review-overdue` asks once that has passed.
      if (on === undefined || review !== undefined || daysBetween(on, today) <= YEAR) return;
      yield {
        at: { kind: 'value', path: ['status'] },
        message: t('“{title}” was raised on {on}, {days} ago: is it begun, dropped, or looked at on a day?', {
          title,
          on,
          days: days(daysBetween(on, today)),
        }),
        fixes: [
          setKey(t('Set the next review'), ['review'], placeholder(dayAfter(today, MONTH))),
          makeMove(t('Drop it'), { kind: 'drop', why: reason }, ['why']),
        ],
      };
    },
  },
];

/** In days: half a year, a year, and a year and a half. */
const OLD = 183;
const YEAR = 365;
const FAR = 548;

/** What is due so late is written where a tool wants a date and there is none. */
const NEVER = '9000-01-01';

/** Whether a target is due before its baseline, or on its day; a baseline that is one of the readings is as new as it can be. */
export function isDueAtBaseline({ baseline, target, readings }: Measure): boolean {
  if (baseline?.on === undefined || target?.on === undefined || target.on > baseline.on) return false;
  return target.on < baseline.on || !readings.some(({ on, value }) => on === baseline.on && value === baseline.value);
}

/** The day by which a task is to be done, as people and the tasks of Obsidian write it. */
const dueDay = /(?:\b(?:by|until|before|due)\b:?|📅) {0,3}\(?(\d{4}-\d\d-\d\d)\b/iu;

function dueIn(task: string): string | undefined {
  const [, on = ''] = dueDay.exec(task) ?? [];
  return isDate(on) ? on : undefined;
}

function at({ index }: Measure, ...keys: string[]): InBlock {
  return { kind: 'value', path: ['measures', index, ...keys] };
}
