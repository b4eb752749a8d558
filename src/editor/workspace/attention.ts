import { counted } from '../../core/base/words.ts';
import type { Initiative } from '../../core/initiative/initiative.ts';
import { dueOf } from '../../core/measures/assess/due.ts';
import { today } from '../host/day.ts';
import type { Entry } from './entry.ts';
import type { Findings } from './findings.ts';

/** Why somebody should look at a file now, and how that is said of a number of them. */
const wants = {
  broken: n => counted(n, { one: '{n} unreadable', other: '{n} unreadable' }),
  error: n => counted(n, { one: '{n} with errors', other: '{n} with errors' }),
  review: n => counted(n, { one: '{n} with a review overdue', other: '{n} with a review overdue' }),
  reading: n => counted(n, { one: '{n} with a reading due', other: '{n} with a reading due' }),
} as const satisfies Readonly<Record<string, (count: number) => string>>;

export type Want = keyof typeof wants;

/** Whether the day on which an initiative was to be looked at has passed; closed ones are not looked at again. */
export function isOverdue({ status, review }: Initiative): boolean {
  return status !== 'completed' && status !== 'dropped' && review !== undefined && review < today();
}

/** Whether a day on which a completed initiative was to be measured again has passed without a reading. */
export function isReadingDue(initiative: Initiative): boolean {
  return dueOf(initiative, today()).overdue !== undefined;
}

/** Why somebody should look at a file now; empty where nobody has to. */
export function wantsOf(entry: Entry, findings: Pick<Findings, 'of'>): Want[] {
  if (entry.kind === 'broken') return ['broken'];
  const { uri, initiative } = entry;
  return [
    ...(!entry.typing && findings.of(uri.toString()).some(({ severity }) => severity === 'error')
      ? (['error'] as const)
      : []),
    ...(isOverdue(initiative) ? (['review'] as const) : []),
    ...(isReadingDue(initiative) ? (['reading'] as const) : []),
  ];
}

/** “3 initiatives need attention: 1 with errors, 2 with a reading due”; of one with two wants both are told. */
export function wantsInWords(wanting: readonly (readonly Want[])[]): string {
  const all = wanting.flat();
  const counts = Object.entries(wants).flatMap(([want, inWords]) => {
    const count = all.filter(one => one === want).length;
    return count > 0 ? [inWords(count)] : [];
  });
  return counted(
    wanting.length,
    { one: '{n} initiative needs attention: {wants}', other: '{n} initiatives need attention: {wants}' },
    { wants: counts.join(', ') },
  );
}
