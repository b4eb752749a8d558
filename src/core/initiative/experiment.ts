import { type Sentence, sentence, t } from '../base/words.ts';
import { planChanges } from './change.ts';
import type { Initiative } from './initiative.ts';
import type { Plan, Snapshot } from './snapshot.ts';
import { notUnderstood } from './understood.ts';

export type Experiment = Initiative['experiments'][number];

/** What is going to be tried, and when. */
export type NewExperiment = Omit<Experiment, 'index' | 'got' | 'then'>;

/** What came of what was tried. */
export interface Conclusion extends Required<Pick<Experiment, 'got' | 'then'>> {
  /** The day on which it was seen. */
  readonly seen: string;
  /** The change that was tried; it may be left out where only one is open. */
  readonly try?: string;
}

/** Whether it was seen what came of it. */
export function isConcluded({ got, then }: Experiment): boolean {
  return got !== undefined || then !== undefined;
}

const conclusions: Readonly<Record<Conclusion['then'], Sentence>> = {
  kept: sentence('kept'),
  adjusted: sentence('adjusted'),
  undone: sentence('undone'),
};

/** What became of a change, as people say it. */
export function conclusionInWords(then: Conclusion['then']): string {
  return t(conclusions[then]);
}

/** Plans to try something: a line at the end of `experiments`. Refused without an expectation, and where it is tried already. */
export function planTry(snapshot: Snapshot, experiment: NewExperiment): Plan {
  return planChanges(snapshot, read => {
    const change = experiment.try.trim();
    const expect = experiment.expect?.trim();
    if (change === '') return t('It is not said what is tried.');
    if (!expect) return t('It is not said what is expected: without that, nothing can be learned from it.');
    const obstacle = notUnderstood(read, [['experiments']]);
    if (obstacle !== undefined) return obstacle;
    if (read.initiative.experiments.some(other => other.try === change && !isConcluded(other)))
      return t('“{change}” is tried already.', { change });
    const { on, obstacle: inTheWay, by, seen } = experiment;
    const line = {
      ...(on && { on }),
      ...(inTheWay && { obstacle: inTheWay }),
      try: change,
      expect,
      ...(by && { by }),
      ...(seen && { seen }),
    };
    return [{ kind: 'append', path: ['experiments'], items: [line] }];
  });
}

/** Plans to say what came of the open experiment that is meant. */
export function planConclusion(snapshot: Snapshot, { got, then, seen, try: change }: Conclusion): Plan {
  return planChanges(snapshot, read => {
    const open = read.initiative.experiments.filter(experiment => !isConcluded(experiment));
    const meant = open.filter(experiment => change === undefined || experiment.try === change.trim());
    const [only, ...others] = meant;
    const named = (some: readonly Experiment[]) => some.map(experiment => `“${experiment.try}”`).join(', ');
    if (open.length === 0) return t('Nothing is being tried.');
    if (!only) return t('“{change}” is not being tried: there is {open}.', { change: change ?? '', open: named(open) });
    if (others.length > 0)
      return t('Several things are being tried: {open}. Which one is meant?', { open: named(meant) });
    if (got.trim() === '') return t('It is not said what was seen.');
    const path = ['experiments', only.index];
    const obstacle = notUnderstood(read, [path]);
    if (obstacle !== undefined) return obstacle;
    const entries = [
      ['seen', seen],
      ['got', got.trim()],
      ['then', then],
    ] as const;
    return [{ kind: 'set', path, entries }];
  });
}
