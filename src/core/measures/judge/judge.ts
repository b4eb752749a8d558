import type { Judge } from '../../initiative/plan.ts';
import { verdictOf } from './verdict.ts';

/** What a cycle has come to on a day; nothing where nothing was measured. */
export function judgeOn(today: string): Judge {
  return (initiative, model) => {
    const { derived } = verdictOf(initiative, model, { today });
    return derived === 'unmeasured' ? undefined : derived;
  };
}
