import type { Question } from './questions.ts';
import { normal } from './random.ts';

/** Of how many in a hundred of some processes something is said, plainly and hedged. The same in each run. */
export function shareOf({ said }: Question, processes: number): { readonly plain: number; readonly hedged: number } {
  const draw = normal(1);
  const counts = { nothing: 0, plain: 0, hedged: 0 };
  for (let process = 0; process < processes; process++) counts[said(draw)]++;
  return { plain: (counts.plain / processes) * 100, hedged: (counts.hedged / processes) * 100 };
}
