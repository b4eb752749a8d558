import { days, daysBetween } from '../../base/days.ts';
import { count, fields, list, number, type Shaped, text } from '../../base/validation.ts';
import { t } from '../../base/words.ts';
import type { Initiative } from '../../initiative/initiative.ts';
import type { Period } from '../../measures/assess/period.ts';
import { timelineOf } from '../../measures/assess/timeline.ts';
import type { Model } from '../../model/model.ts';
import { revisitsOf } from '../../model/position.ts';
import type { Seen } from '../chart/chart-of.ts';

/** A time that has begun, and has an end unless it lasts. */
const stretch = fields({ from: text }, { to: text });
export type Stretch = Shaped<typeof stretch>;

const row = fields(
  { label: text, stretches: list(stretch) },
  {
    /** The calendar days from its first to its last. */
    lead: number,
  },
);
export type Row = Shaped<typeof row>;

const turn = fields({ from: count, to: count, on: text }, { why: text });
export type Turn = Shaped<typeof turn>;

/** How a cycle went, as far as its history has dates. Plain JSON; dates are texts of the form YYYY-MM-DD. */
export const course = fields({
  locale: text,
  today: text,
  cycle: count,
  /** One for each step of the model, in its order. */
  rows: list(row),
  holds: list(stretch),
  /** Returns to a step, by the places of their rows. */
  returns: list(turn),
  readings: list(text),
});
export type Course = Shaped<typeof course>;

/** The course of the cycle that an initiative is in; nothing where its history says too little for a picture. */
export function courseOf(initiative: Initiative, model: Model, { today, locale }: Seen): Course | undefined {
  const { cycles, readings } = timelineOf(initiative, model, today);
  const cycle = cycles.at(-1);
  const steps = cycle?.steps ?? [];
  const rows = model.steps.map(({ id, label }): Row => {
    const { periods = [], leadDays } = steps.find(({ step }) => step === id) ?? {};
    return { label, stretches: stretchesOf(periods), ...(leadDays !== undefined && { lead: leadDays }) };
  });
  const begun = rows.flatMap(({ stretches }) => stretches.map(({ from }) => from)).sort();
  const [first] = begun;
  if (!cycle || first === undefined || begun.length < 2 || first >= today) return undefined;
  return {
    locale,
    today,
    cycle: cycle.cycle,
    rows,
    holds: stretchesOf(cycle.holds),
    returns: revisitsOf(model, initiative).flatMap(({ from, to, entry: { on, why } }) =>
      from && from !== to && on !== undefined
        ? [{ from: model.steps.indexOf(from), to: model.steps.indexOf(to), on, ...(why !== undefined && { why }) }]
        : [],
    ),
    readings: readings.map(({ on }) => on).filter(on => on >= first && on <= (cycle.to ?? today)),
  };
}

function stretchesOf(periods: readonly Period[]): Stretch[] {
  return periods.flatMap(({ from, to, isOpen }) => {
    if (from === undefined || (to === undefined && !isOpen)) return [];
    return [{ from, ...(to !== undefined && { to }) }];
  });
}

/** “2026-10-05 to 2026-10-12, 7 days” */
export function stretchInWords({ from, to }: Stretch, today: string): string {
  const lasted = days(daysBetween(from, to ?? today));
  return to === undefined
    ? t('since {from}, {lasted}', { from, lasted })
    : t('{from} to {to}, {lasted}', { from, to, lasted });
}

/** “Target state revisited from Plan on 2026-11-12: why” */
export function turnInWords({ from, to, on, why }: Turn, { rows }: Course): string {
  const [step, later] = [rows[to]?.label ?? '', rows[from]?.label ?? ''];
  return why
    ? t('{step} revisited from {later} on {on}: {why}', { step, later, on, why })
    : t('{step} revisited from {later} on {on}', { step, later, on });
}

/** The course as a list of sentences, for those who read it. */
export function courseInWords(course: Course): string[] {
  const { rows, holds, returns, today } = course;
  return [
    ...rows
      .filter(({ stretches }) => stretches.length > 0)
      .map(({ label, stretches, lead }) => {
        const times = stretches.map(stretch => stretchInWords(stretch, today)).join('; ');
        return stretches.length > 1 && lead !== undefined
          ? t('{step}: {times}; {lead} in all', { step: label, times, lead: days(lead) })
          : t('{step}: {times}', { step: label, times });
      }),
    ...returns.map(turn => turnInWords(turn, course)),
    ...holds.map(hold => t('On hold: {time}', { time: stretchInWords(hold, today) })),
  ];
}
