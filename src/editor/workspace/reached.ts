import { env } from 'vscode';
import { t } from '../../core/base/words.ts';
import { overallProgress, progressInBrief, progressInWords } from '../../core/measures/assess/progress.ts';
import {
  derivedInWords,
  isBeforeEvaluation,
  type Judgement,
  judgementInWords,
  judgementOf,
} from '../../core/measures/judge/judgement.ts';
import { verdictInWords } from '../../core/measures/judge/verdict.ts';
import { today } from '../host/day.ts';
import type { InitiativeEntry } from './entry.ts';

/** What an initiative has come to by its readings: a verdict once it is completed, before that how far it is. */
export type Reached =
  | { readonly kind: 'judged'; readonly judgement: Judgement }
  | { readonly kind: 'on-the-way'; readonly progress: number; readonly isSoFar: boolean };

/** Worked out when it is shown: kept for every file it would take more memory than the file. */
export function reachedOf({ initiative, model }: InitiativeEntry): Reached | undefined {
  if (initiative.status === 'completed')
    return { kind: 'judged', judgement: judgementOf(initiative, model, { today: today(), locale: env.language }) };
  const progress = overallProgress(initiative.measures, today());
  if (progress === undefined) return undefined;
  return { kind: 'on-the-way', progress, isSoFar: isBeforeEvaluation(initiative, model) };
}

/** For a row: “partly met”, “53% so far”. */
export function reachedInBrief(reached: Reached): string {
  if (reached.kind === 'on-the-way') return soFar(reached, progressInBrief(reached.progress, env.language));
  const { claimed } = reached.judgement;
  return claimed ? verdictInWords(claimed.value) : derivedInWords(reached.judgement);
}

/** For those who have the time, or cannot see the row. */
export function reachedInWords(reached: Reached): string {
  return reached.kind === 'judged'
    ? judgementInWords(reached.judgement)
    : soFar(reached, progressInWords(reached.progress, env.language));
}

function soFar({ isSoFar }: Extract<Reached, { kind: 'on-the-way' }>, words: string): string {
  return isSoFar ? t('{words} so far', { words }) : words;
}
