import { capitalized } from '../base/capitalized.ts';
import { daysBetween } from '../base/days.ts';
import { counted, t } from '../base/words.ts';
import { verdictInWords } from '../measures/judge/verdict.ts';
import { inWords } from '../model/moves.ts';
import { isClosed } from '../model/standing.ts';
import { statusOrder } from './columns.ts';
import { type Group, grouped } from './grouping.ts';
import { type Facet, quoted, SILENT } from './query.ts';
import type { Looking, Row } from './row.ts';
import { countsOf, medianOf, type Summary, summaryOf } from './summary.ts';

/** How many rows there are under a heading, and the query that finds them. */
export interface Share {
  readonly label: string;
  readonly count: number;
  readonly where?: string;
}

/** How the programme of all initiatives does. Plain data. */
export interface Health extends Summary {
  readonly statuses: Readonly<Partial<Record<(typeof statusOrder)[number], number>>>;
  /** Where the open ones stand, and for how many days half of them have been there. */
  readonly steps: readonly (Share & { readonly medianAge?: number })[];
  readonly stale: number;
  /** The open ones that went back to a step in this cycle, and how often all of them did. */
  readonly revisited: number;
  readonly revisits: number;
  /** The open ones of which nothing was heard for so long. */
  readonly silent: number;
  readonly owners: readonly Share[];
  readonly levels: readonly Share[];
  readonly visions: readonly Share[];
  /** From the day on which it was raised to the last sign of a verified result: of how many, and half of them took longer. */
  readonly verified: number;
  readonly medianToValue?: number;
}

export function healthOf(rows: readonly Row[], looking: Looking): Health {
  const { today, locale } = looking;
  const read = rows.filter(row => row.kind === 'initiative');
  const open = read.filter(row => !isClosed(row));
  const shares = (by: SharedBy) => grouped(open, by, locale).map(group => shareOf(group, by));
  const timesToValue = read.flatMap(({ outcome, raised, moved }) =>
    outcome?.verdict === 'met' && raised !== undefined && moved !== undefined ? [daysBetween(raised, moved)] : [],
  );
  const medianToValue = medianOf(timesToValue);
  return {
    ...summaryOf(rows, looking),
    statuses: countsOf(read.map(({ status }) => status)),
    steps: grouped(open, 'step', locale).map(group => ({
      ...shareOf(group, 'step'),
      ...ageOf(group, looking),
    })),
    stale: open.filter(({ steps }) => steps.includes('stale')).length,
    silent: open.filter(({ moved }) => moved !== undefined && daysBetween(moved, today) >= SILENT).length,
    revisited: open.filter(({ revisits }) => revisits).length,
    revisits: open.reduce((sum, { revisits = 0 }) => sum + revisits, 0),
    owners: shares('owner'),
    levels: shares('level'),
    visions: shares('vision'),
    verified: timesToValue.length,
    ...(medianToValue !== undefined && { medianToValue }),
  };
}

type SharedBy = 'step' | 'owner' | 'level' | 'vision';

/** What stands for no text of a file has another key. */
function shareOf({ key, label, rows }: Group, by: SharedBy): Share {
  const term =
    key === 'none' ? `no:${by}` : key.startsWith('=') ? `${by}:${quoted(label)}` : by === 'level' ? `level:${key}` : '';
  return { label, count: rows.length, ...(term !== '' && { where: `is:open ${term}` }) };
}

function ageOf({ rows }: Group, { today }: Looking): { medianAge?: number } {
  const ages = rows.flatMap(row =>
    row.kind === 'initiative' && row.since !== undefined ? [daysBetween(row.since, today)] : [],
  );
  const medianAge = medianOf(ages);
  return medianAge === undefined ? {} : { medianAge };
}

/** A line of a part. */
export interface HealthLine {
  readonly name: string;
  readonly value: string;
  /** Which share of its part it is, from 0 to 1, where it is one. */
  readonly share?: number;
  /** The query that finds the rows that it counts. */
  readonly where?: string;
}

export interface HealthPart {
  readonly title: string;
  readonly lines: readonly HealthLine[];
}

/** The same in words, part by part; a part with nothing to say is left out. */
export function healthInWords(health: Health): readonly HealthPart[] {
  const { all, open, verdicts, statuses, steps, owners, levels, visions } = health;
  const line = (name: string, count: number, whole: number, where: string): HealthLine => ({
    name,
    value: String(count),
    share: count / whole,
    where,
  });
  const ofOpen = (name: string, count: number, facet: Facet): HealthLine => ({
    ...line(name, count, open, `is:open ${facet}:yes`),
    value: t('{count} of {open}', { count, open }),
  });
  const ofShare = ({ label, count, where }: Share): HealthLine => ({
    name: label,
    value: String(count),
    share: count / open,
    ...(where !== undefined && { where }),
  });
  const some = (count: number, told: () => HealthLine) => (count > 0 ? [told()] : []);
  const ended = Object.values(verdicts).reduce((sum, count) => sum + count, 0);
  const parts: readonly HealthPart[] = [
    {
      title: t('All'),
      lines: statusOrder.flatMap(status =>
        some(statuses[status] ?? 0, () =>
          line(capitalized(inWords(status)), statuses[status] ?? 0, all, `status:${status}`),
        ),
      ),
    },
    {
      title: t('Measured, of those that are open'),
      lines:
        open === 0
          ? []
          : [
              ofOpen(t('with a baseline'), health.baseline, 'baseline'),
              ofOpen(t('with a target'), health.target, 'target'),
              ofOpen(t('with a reading'), health.reading, 'reading'),
            ],
    },
    {
      title: t('What came of it'),
      lines: [
        ...Object.entries(verdicts).map(([verdict, count]) =>
          line(verdictInWords(verdict as keyof typeof verdicts), count, ended, `verdict:${verdict}`),
        ),
        ...(health.medianToValue === undefined
          ? []
          : [
              {
                name: t('from the idea to a verified result'),
                value: inMedian(health.medianToValue, health.verified),
              },
            ]),
      ],
    },
    {
      title: t('Where they stand'),
      lines: [
        ...steps.map(({ medianAge, ...share }) =>
          medianAge === undefined
            ? ofShare(share)
            : {
                ...ofShare(share),
                value: t('{count}, {age}', { count: share.count, age: inMedian(medianAge, share.count) }),
              },
        ),
        ...some(health.stale, () => line(t('with a stale step'), health.stale, open, 'is:open is:stale')),
        ...some(health.revisited, () => ({
          ...line(t('went back to a step'), health.revisited, open, 'is:open is:revisited'),
          value: counted(
            health.revisits,
            { one: '{count}, {n} time', other: '{count}, {n} times' },
            { count: health.revisited },
          ),
        })),
        ...some(health.silent, () =>
          line(
            counted(SILENT, { one: 'silent for {n} day', other: 'silent for {n} days' }),
            health.silent,
            open,
            'is:open is:silent',
          ),
        ),
      ],
    },
    { title: t('Owners'), lines: owners.map(ofShare) },
    { title: t('Levels'), lines: levels.map(ofShare) },
    { title: t('Visions'), lines: visions.map(ofShare) },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

/** Of a single one, its days; a half of them is no sensible thing to say. */
function inMedian(days: number, of: number): string {
  const n = Math.round(days);
  return of === 1
    ? counted(n, { one: '{n} day', other: '{n} days' })
    : counted(n, { one: 'half of them longer than {n} day', other: 'half of them longer than {n} days' });
}
