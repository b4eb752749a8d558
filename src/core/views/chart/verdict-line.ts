import type { Initiative } from '../../initiative/initiative.ts';
import { derivedInWords, judgementOf } from '../../measures/judge/judgement.ts';
import { verdictWords } from '../../measures/judge/verdict.ts';
import type { Model } from '../../model/model.ts';
import type { Seen } from './chart-of.ts';

/**
 * What came of it, in a sentence or two: once it has ended, or somebody has said so. Where people say something else
 * than the readings, both are told.
 */
export function verdictLine(initiative: Initiative, model: Model, seen: Seen): string | undefined {
  const judgement = judgementOf(initiative, model, seen);
  const { claimed, disagrees } = judgement;
  const derived = derivedInWords(judgement);
  if (!claimed) return initiative.status === 'completed' ? `Verdict: ${derived}.` : undefined;
  const { value, by, why } = claimed;
  const said = `Verdict${by ? ` of ${by}` : ''}: ${verdictWords[value]}${why ? `, because: ${why}` : ''}`;
  return `${said}${/[.!?]$/.test(said) ? '' : '.'}${disagrees ? ` The readings say: ${derived}.` : ''}`;
}
