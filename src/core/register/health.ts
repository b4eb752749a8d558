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

/** A line of a part: what is told, and which share of the part it is, from 0 to 1, where it is one. */
export type HealthLine = readonly [name: string, value: string, share?: number];

export interface HealthPart {
  readonly title: string;
  readonly lines: readonly HealthLine[];
}

/** The same in words, part by part; a part with nothing to say is left out. */
export function healthInWords(health: Health): readonly HealthPart[] {
  const { all, open, baseline, target, reading, verdicts, statuses, steps, owners, levels } = health;
  const line = (name: string, count: number, whole: number): HealthLine => [name, String(count), count / whole];
  const ofOpen = (name: string, count: number): HealthLine => [
    name,
    t('{count} of {open}', { count, open }),
    count / open,
  ];
  const ofShares = (shares: readonly Share[]) => shares.map(({ label, count }) => line(label, count, open));
  const ended = Object.values(verdicts).reduce((sum, count) => sum + count, 0);
  const parts: readonly HealthPart[] = [
    {
      title: t('All'),
      lines: statusOrder.flatMap(status => {
        const count = statuses[status];
        return count === undefined ? [] : [line(capitalized(inWords(status)), count, all)];
      }),
    },
    {
      title: t('Measured, of those that are open'),
      lines:
        open === 0
          ? []
          : [
              ofOpen(t('with a baseline'), baseline),
              ofOpen(t('with a target'), target),
              ofOpen(t('with a reading'), reading),
            ],
    },
    {
      title: t('What came of it'),
      lines: [
        ...Object.entries(verdicts).map(([verdict, count]) =>
          line(verdictInWords(verdict as keyof typeof verdicts), count, ended),
        ),
        ...(health.medianToValue === undefined
          ? []
          : [[t('from the idea to a verified result'), inMedian(health.medianToValue)] as const]),
      ],
    },
    {
      title: t('Where they stand'),
      lines: [
        ...steps.map(
          ({ label, count, medianAge }): HealthLine => [
            label,
            medianAge === undefined ? String(count) : t('{count}, {age}', { count, age: inMedian(medianAge) }),
            count / open,
          ],
        ),
        ...(health.stale > 0 ? [line(t('with a stale step'), health.stale, open)] : []),
        ...(health.silent > 0
          ? [line(counted(SILENT, { one: 'silent for {n} day', other: 'silent for {n} days' }), health.silent, open)]
          : []),
      ],
    },
    { title: t('Owners'), lines: ofShares(owners) },
    { title: t('Levels'), lines: ofShares(levels) },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

function inMedian(count: number): string {
  return counted(Math.round(count), {
    one: 'half of them longer than {n} day',
    other: 'half of them longer than {n} days',
  });
}
