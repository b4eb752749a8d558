import { formatAmount } from '../base/amount.ts';
import { t } from '../base/words.ts';
import type { Measure } from './initiative.ts';
import type { MovedNumber } from './past.ts';
import { targetInWords } from './target.ts';

/** Who moved what was agreed, when, and from what to what; in a sentence. */
export function movedInWords({ measure, key, agreed, agreedOn, by }: MovedNumber, locale: string | undefined): string {
  const isLater = key === 'target' && agreed.target?.on !== measure.target?.on;
  const inWords = (of: Pick<Measure, 'unit' | 'baseline' | 'target'>) =>
    key === 'baseline' ? formatAmount(of.baseline?.value ?? 0, of.unit, locale) : aimInWords(of, isLater, locale);
  const told = { measure: measure.name, from: inWords(agreed), to: inWords(measure), agreed: agreedOn };
  if (!by)
    return key === 'target'
      ? t('The target of {measure} was {from} when it was agreed on {agreed}, and is {to} now.', told)
      : t('The baseline of {measure} was {from} when it was agreed on {agreed}, and is {to} now.', told);
  return key === 'target'
    ? t('The target of {measure} was {from} when it was agreed on {agreed}; {by} made it {to} on {on}.', {
        ...told,
        ...by,
      })
    : t('The baseline of {measure} was {from} when it was agreed on {agreed}; {by} made it {to} on {on}.', {
        ...told,
        ...by,
      });
}

/** With its day where that was moved, too. */
function aimInWords(
  { target = {}, unit }: Pick<Measure, 'unit' | 'target'>,
  isLater: boolean,
  locale?: string,
): string {
  const aim = targetInWords(target, unit, locale);
  return isLater && target.on !== undefined ? t('{target} by {on}', { target: aim, on: target.on }) : aim;
}
