import { t } from '../base/words.ts';
import { type Need, needInBrief, needInWords } from '../checks/needs.ts';
import type { PlacedFinding } from '../checks/placed-finding.ts';
import { tallyInWords, tallyOf } from '../checks/tally.ts';
import type { Initiative } from '../initiative/initiative.ts';
import type { Dated } from '../measures/assess/dated.ts';
import type { Verdict } from '../measures/judge/verdict.ts';
import type { Model } from '../model/model.ts';
import { inWords } from '../model/moves.ts';
import { positionOf } from '../model/position.ts';
import { isClosed } from '../model/standing.ts';
import type { Status } from '../model/state.ts';
import type { Seen } from './chart/chart-of.ts';
import { reachedInBrief, reachedInWords, reachedOf } from './reached.ts';

/** An initiative on one line. */
export interface Row {
  readonly title: string;
  readonly mark: RowMark;
  /** What begins with why it needs somebody, and where it stands: the rest is cut off first. */
  readonly description: string;
  /** All of it, for those who hear it. */
  readonly told: string;
}

/** What is seen before anything is read, and also where there is no room for more. */
export type RowMark =
  | { readonly kind: 'typing' }
  /** It is worked at: how much of the steps is done, and what presses, else the number of the current step. */
  | {
      readonly kind: 'open';
      readonly share: number;
      readonly need?: Exclude<Need['kind'], 'broken'>;
      readonly step?: number;
    }
  | { readonly kind: 'resting'; readonly status: Exclude<Status, 'active'>; readonly need?: Need['kind'] }
  | { readonly kind: 'judged'; readonly verdict: Verdict; readonly need?: Need['kind'] };

export interface RowSource extends Seen {
  readonly initiative: Initiative;
  readonly model: Model;
  readonly findings: readonly PlacedFinding[];
  readonly needs: readonly Need[];
  /** Somebody is in the middle of a line, and what is shown was read before. */
  readonly isTyped?: boolean;
  /** What the rows are sorted by, where that is not on them anyway. */
  readonly sortedBy?: string | undefined;
  /** The folder that it is in, where several are open. */
  readonly root?: string | undefined;
}

/** The checks that say the same as a day that has passed. */
const sameAs: Readonly<Record<Dated['kind'], string>> = {
  review: 'review-overdue',
  return: 'review-overdue',
  reading: 'sustain-overdue',
  target: 'target-overdue',
};

export function rowOf(source: RowSource): Row {
  const { initiative, model, needs, today, isTyped, sortedBy, root } = source;
  const { title, status, cycle } = initiative;
  const { current, done, total } = positionOf(model, initiative);
  const [need] = needs;
  const number = current && model.steps.indexOf(current) + 1;
  const reached = reachedOf(initiative, model, source);
  const tally = restOf(source);
  const place = current ? `${number}. ${current.label}` : isClosed(initiative) ? undefined : t('cycle complete');
  const shown = [
    need && needInBrief(need, today),
    place,
    sortedBy,
    reached && reachedInBrief(reached, source),
    tally,
    cycle > 1 ? t('cycle {cycle}', { cycle }) : undefined,
    root,
  ];
  const told = [
    title,
    inWords(status),
    t('{done} of {total} steps done', { done, total }),
    current && t('at {place}', { place: current.label }),
    ...needs.map(one => needInWords(one, today)),
    sortedBy,
    reached && reachedInWords(reached, source),
    tally,
    root,
    isTyped ? t('being typed') : undefined,
  ];
  return {
    title,
    mark: markOf(source, reached?.kind === 'judged' ? reached.judgement.value : undefined, {
      share: done / total,
      number,
    }),
    description: shown.filter(Boolean).join(' · '),
    told: told.filter(Boolean).join(', '),
  };
}

/** What the checks say beside what is told as a need. */
function restOf({ findings, needs }: RowSource): string | undefined {
  const told = new Set(needs.map(need => ('dated' in need ? sameAs[need.dated.kind] : need.kind)));
  const tally = tallyOf(
    findings.filter(({ id, severity }) => !told.has(id) && !(severity === 'error' && told.has(severity))),
  );
  return tally && tallyInWords(tally);
}

function markOf(
  { initiative: { status }, needs, isTyped }: RowSource,
  verdict: Verdict | undefined,
  { share, number }: { readonly share: number; readonly number: number | undefined },
): RowMark {
  const kind = needs[0]?.kind;
  const need = kind && { need: kind };
  if (isTyped) return { kind: 'typing' };
  if (verdict) return { kind: 'judged', verdict, ...need };
  if (status !== 'active') return { kind: 'resting', status, ...need };
  return {
    kind: 'open',
    share,
    ...(kind !== undefined && kind !== 'broken' && { need: kind }),
    ...(number !== undefined && { step: number }),
  };
}
