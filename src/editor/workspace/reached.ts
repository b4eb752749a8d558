import { env } from 'vscode';
import { overallProgress, progressInBrief, progressInWords } from '../../core/measures/assess/progress.ts';
import { type Judgement, judgementInWords, judgementOf } from '../../core/measures/judge/judgement.ts';
import { verdictWords } from '../../core/measures/judge/verdict.ts';
import { today } from '../host/day.ts';
import type { InitiativeEntry } from './entry.ts';

/** What an initiative has come to by its readings: a verdict once it is completed, before that how far it is. */
export type Reached =
  | { readonly kind: 'judged'; readonly judgement: Judgement }
  | { readonly kind: 'on-the-way'; readonly progress: number };

/** Worked out when it is shown: kept for every file it would take more memory than the file. */
export function reachedOf({ initiative, model }: InitiativeEntry): Reached | undefined {
  if (initiative.status === 'completed')
    return { kind: 'judged', judgement: judgementOf(initiative, model, { today: today(), locale: env.language }) };
  const progress = overallProgress(initiative.measures, today());
  return progress === undefined ? undefined : { kind: 'on-the-way', progress };
}

/** For a row: “partly met”, “53%”. */
export function reachedInBrief(reached: Reached): string {
  return reached.kind === 'judged'
    ? verdictWords[reached.judgement.value]
    : progressInBrief(reached.progress, env.language);
}

/** For those who have the time, or cannot see the row. */
export function reachedInWords(reached: Reached): string {
  return reached.kind === 'judged'
    ? judgementInWords(reached.judgement)
    : progressInWords(reached.progress, env.language);
}
