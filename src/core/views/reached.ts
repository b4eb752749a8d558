import { t } from '../base/words.ts';
import type { Initiative } from '../initiative/initiative.ts';
import { overallProgress, progressInBrief, progressInWords } from '../measures/assess/progress.ts';
import {
  derivedInWords,
  isBeforeEvaluation,
  type Judgement,
  judgementInWords,
  judgementOf,
} from '../measures/judge/judgement.ts';
import { verdictInWords } from '../measures/judge/verdict.ts';
import type { Model } from '../model/model.ts';
import type { Seen } from './chart/chart-of.ts';

/** What an initiative has come to by its readings: a verdict once it is completed, before that how far it is. */
export type Reached =
  | { readonly kind: 'judged'; readonly judgement: Judgement }
  | { readonly kind: 'on-the-way'; readonly progress: number; readonly isSoFar: boolean };

/** Worked out when it is shown: kept for every file it would take more memory than the file. */
export function reachedOf(initiative: Initiative, model: Model, seen: Seen): Reached | undefined {
  if (initiative.status === 'completed') return { kind: 'judged', judgement: judgementOf(initiative, model, seen) };
  const progress = overallProgress(initiative.measures, seen.today);
  if (progress === undefined) return undefined;
  return { kind: 'on-the-way', progress, isSoFar: isBeforeEvaluation(initiative, model) };
}

/** For a row: “partly met”, “53% so far”. */
export function reachedInBrief(reached: Reached, { locale }: Seen): string {
  if (reached.kind === 'on-the-way') return soFar(reached, progressInBrief(reached.progress, locale));
  const { claimed } = reached.judgement;
  return claimed ? verdictInWords(claimed.value) : derivedInWords(reached.judgement);
}

/** For those who have the time, or cannot see the row. */
export function reachedInWords(reached: Reached, { locale }: Seen): string {
  return reached.kind === 'judged'
    ? judgementInWords(reached.judgement)
    : soFar(reached, progressInWords(reached.progress, locale));
}

function soFar({ isSoFar }: Extract<Reached, { kind: 'on-the-way' }>, words: string): string {
  return isSoFar ? t('{words} so far', { words }) : words;
}
