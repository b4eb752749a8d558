import { capitalized } from '../base/capitalized.ts';
import { daysBetween } from '../base/days.ts';
import { counted, t } from '../base/words.ts';
import { verdictInWords } from '../measures/judge/verdict.ts';
import { inWords } from '../model/moves.ts';
import { isClosed } from '../model/standing.ts';
import { statusOrder } from './columns.ts';
import { type Group, type GroupBy, grouped } from './grouping.ts';
import type { Looking, Row } from './row.ts';
import { countsOf, medianOf, type Summary, summaryOf } from './summary.ts';

/** How many rows there are under a heading. */
export interface Share {
  readonly label: string;
  readonly count: number;
}

/** How the programme of all initiatives does. Plain data. */
export interface Health extends Summary {
  readonly statuses: Readonly<Partial<Record<(typeof statusOrder)[number], number>>>;
  /** Where the open ones stand, and for how many days half of them have been there. */
  readonly steps: readonly (Share & { readonly medianAge?: number })[];
  readonly stale: number;
  /** The open ones of which nothing was heard for so long. */
  readonly silent: number;
  readonly owners: readonly Share[];
  readonly levels: readonly Share[];
  /** From the day on which it was raised to the last sign of a verified result: half of them took longer. */
  readonly medianToValue?: number;
}

/** Whoever hears nothing of an initiative for so many days may take it for dead. */
const SILENT = 30;

export function healthOf(rows: readonly Row[], looking: Looking): Health {
  const { today, locale } = looking;
  const read = rows.filter(row => row.kind === 'initiative');
  const open = read.filter(row => !isClosed(row));
  const shares = (by: GroupBy) => grouped(open, by, locale).map(({ label, rows }) => ({ label, count: rows.length }));
  const medianToValue = medianOf(
    read.flatMap(({ outcome, raised, moved }) =>
      outcome?.verdict === 'met' && raised !== undefined && moved !== undefined ? [daysBetween(raised, moved)] : [],
    ),
  );
  return {
    ...summaryOf(rows, looking),
    statuses: countsOf(read.map(({ status }) => status)),
    steps: grouped(open, 'step', locale).map(group => ({
      label: group.label,
      count: group.rows.length,
      ...ageOf(group, looking),
    })),
    stale: open.filter(({ steps }) => steps.includes('stale')).length,
    silent: open.filter(({ moved }) => moved !== undefined && daysBetween(moved, today) >= SILENT).length,
    owners: shares('owner'),
    levels: shares('level'),
    ...(medianToValue !== undefined && { medianToValue }),
  };
}

function ageOf({ rows }: Group, { today }: Looking): { medianAge?: number } {
  const ages = rows.flatMap(row =>
    row.kind === 'initiative' && row.since !== undefined ? [daysBetween(row.since, today)] : [],
  );
  const medianAge = medianOf(ages);
  return medianAge === undefined ? {} : { medianAge };
}

/** A part of it, as lines of a name and what is said of it. */
export interface HealthPart {
  readonly title: string;
  readonly lines: readonly (readonly [name: string, value: string])[];
}

/** The same in words, part by part; a part with nothing to say is left out. */
export function healthInWords(health: Health): readonly HealthPart[] {
  const { open, baseline, target, reading, verdicts, statuses, steps, owners, levels } = health;
  const ofOpen = (count: number) => t('{count} of {open}', { count, open });
  const parts: HealthPart[] = [
    {
      title: t('All'),
      lines: statusOrder.flatMap(status => {
        const count = statuses[status];
        return count === undefined ? [] : [[capitalized(inWords(status)), String(count)] as const];
      }),
    },
    {
      title: t('Measured, of those that are open'),
      lines:
        open === 0
          ? []
          : [
              [t('with a baseline'), ofOpen(baseline)],
              [t('with a target'), ofOpen(target)],
              [t('with a reading'), ofOpen(reading)],
            ],
    },
    {
      title: t('What came of it'),
      lines: [
        ...Object.entries(verdicts).map(([verdict, count]): [string, string] => [
          verdictInWords(verdict as keyof typeof verdicts),
          String(count),
        ]),
        ...(health.medianToValue === undefined
          ? []
          : [[t('from the idea to a verified result'), inMedian(health.medianToValue)] as const]),
      ],
    },
    {
      title: t('Where they stand'),
      lines: [
        ...steps.map(({ label, count, medianAge }): [string, string] => [
          label,
          medianAge === undefined ? String(count) : t('{count}, {age}', { count, age: inMedian(medianAge) }),
        ]),
        ...(health.stale > 0 ? [[t('with a stale step'), String(health.stale)] as const] : []),
        ...(health.silent > 0
          ? [
              [
                counted(SILENT, { one: 'silent for {n} day', other: 'silent for {n} days' }),
                String(health.silent),
              ] as const,
            ]
          : []),
      ],
    },
    { title: t('Owners'), lines: owners.map(({ label, count }) => [label, String(count)]) },
    { title: t('Levels'), lines: levels.map(({ label, count }) => [label, String(count)]) },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

function inMedian(count: number): string {
  return counted(Math.round(count), {
    one: 'half of them longer than {n} day',
    other: 'half of them longer than {n} days',
  });
}
