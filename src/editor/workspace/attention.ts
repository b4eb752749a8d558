import type { Initiative } from '../../core/initiative/initiative.ts';
import { dueOf } from '../../core/measures/assess/due.ts';
import { today } from '../host/day.ts';
import type { Entry } from './entry.ts';
import type { Findings } from './findings.ts';

/** Why somebody should look at a file now, as it is said of any number of them. */
const wants = {
  broken: 'unreadable',
  error: 'with errors',
  review: 'with a review overdue',
  reading: 'with a reading due',
} as const;

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
  const counts = Object.entries(wants).flatMap(([want, words]) => {
    const count = all.filter(one => one === want).length;
    return count > 0 ? [`${count} ${words}`] : [];
  });
  return `${wanting.length === 1 ? '1 initiative needs' : `${wanting.length} initiatives need`} attention: ${counts.join(', ')}`;
}
