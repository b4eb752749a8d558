import { isClosed } from '../../model/standing.ts';
import type { Mark, ReadRow } from '../row.ts';
import { dayNumber, type Span } from './sight.ts';

/** When the readings have it at its target, held against the day that was agreed, where one was. */
export interface Outlook extends Span {
  readonly kind: 'in-time' | 'unsure' | 'late' | 'open';
}

/** A day on which something is due, and whether somebody has to see to it. */
export interface LaneMark {
  readonly kind: Mark['kind'];
  readonly on: string;
  readonly day: number;
  readonly need?: 'overdue' | 'due-soon';
}

/** What the roadmap shows of an initiative on its axis, in days. */
export interface Lane {
  /** From its beginning to its end, or to the day that was agreed. Where neither is told it is `isOpen`: to today. */
  readonly bar?: Span & { readonly isOpen: boolean };
  /** How much of the bar the goal has come of its way, from 0 to 1. */
  readonly fill?: number;
  /** Since when it should be at its target and is not. */
  readonly late?: Span;
  readonly outlook?: Outlook;
  readonly holds: readonly Span[];
  readonly marks: readonly LaneMark[];
  /** All that is there; nothing where no day is told. */
  readonly extent?: Span;
}

/** What may take more than ten years is shown as if it took so many days: it leads out of sight either way. */
const ENDLESS = 730;

export function laneOf(row: ReadRow, today: number): Lane {
  const { times, goal, dates, needs } = row;
  if (!times) return { holds: [], marks: [] };
  const isOver = isClosed(row);
  const from = number(times.from);
  const agreed = number(times.to);
  const ended = isOver ? number(times.ended) : undefined;
  const bar = barOf(from, isOver ? (ended ?? agreed) : agreed, today);
  const isTold = agreed === undefined || (bar && !bar.isOpen && bar.to === agreed);
  const marks = [
    ...times.marks,
    ...(isTold || times.to === undefined ? [] : [{ kind: 'target', on: times.to } as const]),
  ];
  const placed = marks.flatMap((mark): LaneMark[] => {
    const day = number(mark.on);
    const need = needs.find(need => 'dated' in need && need.dated.kind === mark.kind && need.dated.on === mark.on);
    return day === undefined ? [] : [{ ...mark, day, ...(need && need.kind !== 'error' && { need: need.kind }) }];
  });
  const isLate =
    agreed !== undefined && agreed < today && dates.some(({ kind, on }) => kind === 'target' && on === times.to);
  const outlook = outlookOf(times.forecast, agreed);
  const back = placed.find(({ kind }) => kind === 'return')?.day ?? today;
  const holds = times.holds.flatMap(
    ({ from, to }) => spanOf(number(from), to === undefined ? Math.max(back, today) : number(to)) ?? [],
  );
  const days = [bar, outlook, ...holds].flatMap(span => (span ? [span.from, span.to] : []));
  const all = [...days, ...placed.map(({ day }) => day)];
  return {
    ...(bar && { bar }),
    ...(bar &&
      !bar.isOpen &&
      row.status !== 'dropped' &&
      goal?.progress !== undefined && {
        fill: Math.min(Math.max(goal.progress, 0), 1),
      }),
    ...(isLate && { late: { from: agreed, to: today } }),
    ...(outlook && { outlook }),
    holds,
    marks: placed,
    ...(all.length > 0 && { extent: { from: Math.min(...all), to: Math.max(...all) } }),
  };
}

function barOf(from: number | undefined, to: number | undefined, today: number): Lane['bar'] {
  if (from === undefined) return undefined;
  if (to === undefined) return { from, to: Math.max(from, today), isOpen: true };
  // An end before the beginning is a slip of the pen: it is shown as a day of its own.
  return { from, to: to < from ? from : to, isOpen: false };
}

function outlookOf(
  forecast: NonNullable<ReadRow['times']>['forecast'],
  agreed: number | undefined,
): Outlook | undefined {
  const from = number(forecast?.from);
  if (!forecast || from === undefined) return undefined;
  const last = number(forecast.to);
  const to = last ?? from + ENDLESS;
  if (agreed === undefined) return { kind: 'open', from, to };
  return { kind: from > agreed ? 'late' : last !== undefined && last <= agreed ? 'in-time' : 'unsure', from, to };
}

function spanOf(from: number | undefined, to: number | undefined): Span | undefined {
  return from === undefined || to === undefined || to < from ? undefined : { from, to };
}

/** A day as a number, where it is one of the calendar. */
function number(on: string | undefined): number | undefined {
  const day = on === undefined ? Number.NaN : dayNumber(on);
  return Number.isNaN(day) ? undefined : day;
}
