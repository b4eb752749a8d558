import { t } from '../../base/words.ts';
import type { Claim, Initiative } from '../../initiative/initiative.ts';
import { derivedInWords, judgementOf } from '../../measures/judge/judgement.ts';
import { verdictInWords } from '../../measures/judge/verdict.ts';
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
  if (!claimed) return initiative.status === 'completed' ? t('Verdict: {verdict}.', { verdict: derived }) : undefined;
  const said = claimInWords(claimed);
  return disagrees ? t('{said} The readings say: {derived}.', { said, derived }) : said;
}

function claimInWords({ value, by, why }: Claim): string {
  const verdict = verdictInWords(value);
  if (why === undefined)
    return by === undefined ? t('Verdict: {verdict}.', { verdict }) : t('Verdict of {by}: {verdict}.', { by, verdict });
  // A reason that is a sentence ends as one.
  if (/[.!?]$/.test(why))
    return by === undefined
      ? t('Verdict: {verdict}, because: {why}', { verdict, why })
      : t('Verdict of {by}: {verdict}, because: {why}', { by, verdict, why });
  return by === undefined
    ? t('Verdict: {verdict}, because: {why}.', { verdict, why })
    : t('Verdict of {by}: {verdict}, because: {why}.', { by, verdict, why });
}
