import { daysBetween } from '../base/days.ts';
import { counted, t } from '../base/words.ts';
import type { Initiative } from '../initiative/initiative.ts';
import { type Dated, datedInBrief, datedInWords, datedOf, isOverdue } from '../measures/assess/dated.ts';
import type { Model } from '../model/model.ts';
import { countInWords, type Finding } from './finding.ts';

/** Why an initiative needs somebody now. Tree, badge, register and command line all mean this by it. */
export type Need =
  | { readonly kind: 'broken' }
  | { readonly kind: 'error'; readonly count: number }
  | { readonly kind: 'overdue' | 'due-soon'; readonly dated: Dated };

export const needKinds = ['broken', 'error', 'overdue', 'due-soon'] as const satisfies readonly Need['kind'][];

/** So many days before its day what is due asks to be seen; a week has room for what must be done first. */
const SOON = 7;

/** The needs of an initiative, the most pressing first; empty where nobody has to look. */
export function needsOf(
  { initiative, model }: { readonly initiative: Initiative; readonly model: Model },
  findings: readonly Pick<Finding, 'severity'>[],
  today: string,
): readonly Need[] {
  const count = findings.filter(({ severity }) => severity === 'error').length;
  const dated = datedOf(initiative, model, today).filter(({ on }) => daysBetween(today, on) <= SOON);
  return [
    ...(count > 0 ? [{ kind: 'error', count } as const] : []),
    ...dated.map(dated => ({ kind: isOverdue(dated, today) ? 'overdue' : 'due-soon', dated }) as const),
  ];
}

/** By how pressing they are: the kinds in their order, and what is due by its day. */
export function compareNeeds(a: Need | undefined, b: Need | undefined): number {
  const [x, y] = [urgency(a), urgency(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** A text by whose order needs are in theirs. */
export function urgency(need: Need | undefined): string {
  if (!need) return '9';
  return `${needKinds.indexOf(need.kind)} ${'dated' in need ? need.dated.on : ''}`;
}

/** “review overdue by 3 days” */
export function needInWords(need: Need, today: string): string {
  switch (need.kind) {
    case 'broken':
      return t('cannot be read');
    case 'error':
      return countInWords(need.count, 'error');
    default:
      return datedInWords(need.dated, today);
  }
}

/** The same at the beginning of a narrow row: “overdue 3 days”. */
export function needInBrief(need: Need, today: string): string {
  return 'dated' in need ? datedInBrief(need.dated, today) : needInWords(need, today);
}

/** “3 initiatives need you: 1 with errors, 2 overdue”; each is counted once, by what presses most. */
export function needsInWords(needy: readonly (readonly Need[])[]): string {
  const counts = needKinds.flatMap(kind => {
    const count = needy.filter(([first]) => first?.kind === kind).length;
    return count > 0 ? [kindsInWords[kind](count)] : [];
  });
  return counted(
    needy.length,
    { one: '{n} initiative needs you: {needs}', other: '{n} initiatives need you: {needs}' },
    { needs: counts.join(', ') },
  );
}

const kindsInWords: Readonly<Record<Need['kind'], (count: number) => string>> = {
  broken: n => counted(n, { one: '{n} unreadable', other: '{n} unreadable' }),
  error: n => counted(n, { one: '{n} with errors', other: '{n} with errors' }),
  overdue: n => counted(n, { one: '{n} overdue', other: '{n} overdue' }),
  'due-soon': n => counted(n, { one: '{n} due within a week', other: '{n} due within a week' }),
};
