import type { verdicts } from '../../initiative/initiative.ts';

/** What came of a goal or of an initiative, as its readings tell. */
export type Verdict = (typeof verdicts)[number] | 'unmeasured';

/** A verdict as people say it. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  met: 'met',
  'partly-met': 'partly met',
  missed: 'missed',
  regressed: 'regressed',
  unmeasured: 'not measured',
};
