import type { Judge } from '../../initiative/plan.ts';
import { judgementOf } from './judgement.ts';

/** What a cycle has come to on a day; nothing where nothing was measured. */
export function judgeOn(today: string): Judge {
  return (initiative, model) => {
    const { derived } = judgementOf(initiative, model, { today });
    return derived === 'unmeasured' ? undefined : derived;
  };
}
