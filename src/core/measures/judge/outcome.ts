import type { verdicts } from '../../initiative/initiative.ts';

/** What came of a goal or of an initiative, as its readings tell. */
export type Outcome = (typeof verdicts)[number] | 'unmeasured';

/** An outcome as people say it. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  met: 'met',
  'partly-met': 'partly met',
  missed: 'missed',
  regressed: 'regressed',
  unmeasured: 'not measured',
};
