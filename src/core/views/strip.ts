import { t } from '../base/words.ts';
import type { PlacedFinding } from '../checks/placed-finding.ts';
import { counts, worstFirst } from '../checks/tally.ts';
import type { Initiative } from '../initiative/initiative.ts';
import { progressNow } from '../measures/assess/progress.ts';
import type { Model } from '../model/model.ts';
import { isClosed } from '../model/standing.ts';
import type { Chart } from './chart/chart.ts';
import { chartsOf, type Seen } from './chart/chart-of.ts';
import { verdictLine } from './chart/verdict-line.ts';
import { type Loop, loopOf } from './loop.ts';

/** What is shown of an initiative where there is room for a few lines. */
export interface Strip {
  readonly loop: Loop;
  readonly goals: readonly Goal[];
  /** What somebody should see to, the worst first. */
  readonly needs: readonly PlacedFinding[];
  /** Who and when, by name: “Owner”, “Priya”. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly verdict?: string;
}

/** A measure by which success is judged. */
export interface Goal extends Pick<Chart, 'name' | 'standing' | 'verdict'> {
  /** From 0 at the baseline to 1 at the target; beyond both, it is cut off. Absent where nobody can tell. */
  readonly progress?: number;
}

export interface StripSource extends Seen {
  readonly initiative: Initiative;
  readonly model: Model;
  readonly findings: readonly PlacedFinding[];
}

export function stripOf({ initiative, model, findings, ...seen }: StripSource): Strip {
  const verdict = verdictLine(initiative, model, seen);
  const charts = chartsOf(initiative, model, seen);
  const { owner, sponsor, review } = initiative;
  const facts: [string, string | undefined][] = [
    [t('Owner'), owner],
    [t('Sponsor'), sponsor],
    [t('Review'), isClosed(initiative) ? undefined : review],
  ];
  return {
    loop: loopOf(model, initiative, findings),
    goals: charts.flatMap(({ name, standing, verdict }, index) => {
      const measure = initiative.measures[index];
      const progress = measure && progressNow(measure, seen.today);
      return {
        name,
        standing,
        ...(verdict && { verdict }),
        ...(progress !== undefined && { progress: Math.min(Math.max(progress, 0), 1) }),
      };
    }),
    needs: worstFirst(findings.filter(counts)),
    facts: facts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
    ...(verdict !== undefined && { verdict }),
  };
}
