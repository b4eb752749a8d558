import { type Sentence, sentence, t } from '../../base/words.ts';
import type { verdicts } from '../../initiative/initiative.ts';

/** What came of a goal or of an initiative, as its readings tell. */
export type Verdict = (typeof verdicts)[number] | 'unmeasured';

/** A verdict as people say it. */
export function verdictInWords(verdict: Verdict): string {
  return t(words[verdict]);
}

const words: Readonly<Record<Verdict, Sentence>> = {
  met: sentence('met'),
  'partly-met': sentence('partly met'),
  missed: sentence('missed'),
  regressed: sentence('regressed'),
  unmeasured: sentence('not measured'),
};
