import { capitalized } from '../../base/capitalized.ts';
import { allOf, type Sentence, sentence, t } from '../../base/words.ts';
import { datedInWords } from '../../measures/assess/dated.ts';
import { progressInWords } from '../../measures/assess/progress.ts';
import { inWords } from '../../model/moves.ts';
import { isClosed } from '../../model/standing.ts';
import type { Looking, Mark, ReadRow, Times } from '../row.ts';
import { courseInWords, dayInBrief } from '../words.ts';
import type { Others } from './arrows.ts';
import type { LaneMark } from './lane.ts';

const markWords: Readonly<Record<Mark['kind'], Sentence>> = {
  milestone: sentence('Milestone'),
  target: sentence('Target'),
  review: sentence('Review'),
  return: sentence('Return from the hold'),
  reading: sentence('Reading after the end'),
};

/** “Milestone” */
export function markInWords(kind: Mark['kind']): string {
  return t(markWords[kind]);
}

/** “Review on 2026-12-04”, and where somebody has to see to it: “Review on 2026-11-16, overdue”. */
export function laneMarkInWords({ kind, on, need }: LaneMark): string {
  const told = { what: markInWords(kind), on };
  return need === 'overdue' ? t('{what} on {on}, overdue', told) : t('{what} on {on}', told);
}

/** All that the roadmap shows of an initiative, in whole sentences, for those who hear it. */
export function laneInWords(row: ReadRow, others: Others, looking: Looking): string {
  const { title, status, times } = row;
  return [
    status === 'active' ? t('{title}.', { title }) : t('{title}, {status}.', { title, status: inWords(status) }),
    ...(times ? timesInWords(row, times, looking) : [t('No day is told of it.')]),
    ...othersInWords(others),
  ].join(' ');
}

function timesInWords(row: ReadRow, times: Times, { today, locale }: Looking): string[] {
  const { status, goal } = row;
  const { from, to, ended, forecast, holds, marks } = times;
  const course = courseInWords(row, locale);
  const isOpen = !isClosed(row);
  const due = row.dates.find(({ kind, on }) => kind === 'target' && on === to);
  return [
    ...(from === undefined ? [t('Nothing tells when it began.')] : [beginning(status, from)]),
    ...(ended === undefined ? [] : [t('It ended on {on}.', { on: ended })]),
    ...(to === undefined
      ? isOpen
        ? [t('No day is agreed for its target.')]
        : []
      : [t('Its target is for {on}.', { on: to })]),
    ...(due && due.on < today ? [t('{what}.', { what: capitalized(datedInWords(due, today)) })] : []),
    ...(goal?.progress === undefined
      ? []
      : [t('{measure}: {progress}.', { measure: goal.name, progress: progressInWords(goal.progress, locale) })]),
    ...(course === '' ? [] : [t('How it goes: {course}.', { course })]),
    ...(forecast ? [forecastInWords(forecast)] : []),
    ...holds.map(({ from, to }) =>
      to === undefined ? t('On hold since {from}.', { from }) : t('On hold from {from} to {to}.', { from, to }),
    ),
    ...(marks.length === 0
      ? []
      : [
          t('Marked: {marks}.', {
            marks: allOf(marks.map(({ kind, on }) => t('{what} on {on}', { what: markInWords(kind), on }))),
          }),
        ]),
  ];
}

function beginning(status: ReadRow['status'], on: string): string {
  return status === 'proposed' ? t('It was raised on {on}.', { on }) : t('It began on {on}.', { on });
}

/** What is read, where there is room for a sentence. */
export function forecastInWords({ from, to }: NonNullable<Times['forecast']>): string {
  return to === undefined
    ? t('As the readings go, its target is reached on {from} or much later.', { from })
    : t('As the readings go, its target is reached between {from} and {to}.', { from, to });
}

function othersInWords({ waitsFor, keeps, next, after }: Others): string[] {
  const told = (titles: readonly string[], words: (titles: string) => string) =>
    titles.length > 0 ? [words(allOf(titles))] : [];
  return [
    ...told(waitsFor, titles => t('It waits for {titles}.', { titles })),
    ...told(keeps, titles => t('It is waited for by {titles}.', { titles })),
    ...told(next, titles => t('It is followed by {titles}.', { titles })),
    ...told(after, titles => t('It follows from {titles}.', { titles })),
  ];
}

/** What stands beside a bar: the day that counts, and how it goes; where there is room for one of them only, the day. */
export function besideBar(row: ReadRow, looking: Looking): readonly string[] {
  const { times } = row;
  const course = courseInWords(row, looking.locale);
  const on = isClosed(row) ? times?.ended : times?.to;
  const day = on === undefined ? [] : [dayInBrief(on, looking)];
  return [...day.filter(() => course !== '').map(day => t('{day}, {course}', { day, course })), ...day, course].filter(
    words => words !== '',
  );
}
