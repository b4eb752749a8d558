import { formatAmount } from '../../base/amount.ts';
import { t } from '../../base/words.ts';
import { conclusionInWords } from '../../initiative/experiment.ts';
import { targetInWords } from '../../initiative/target.ts';
import { type Cell, cut, type Part, type SheetFile } from './part.ts';

/** So many have room on a sheet. */
const MOST = { measures: 4, experiments: 4 };

type Told = Pick<SheetFile, 'initiative' | 'locale'>;

/** From where each measure comes. */
export function baselinesOf({ initiative, locale }: Told): Part[] {
  const rows = initiative.measures.map(({ name, unit, baseline }): Cell[] => [
    name,
    baseline && formatAmount(baseline.value, unit, locale),
    baseline?.on,
    baseline && [baseline.source, baseline.over].filter(Boolean).join(', '),
  ]);
  const heads = [t('Measure'), t('Baseline'), t('On'), t('Source')];
  return cut(rows, MOST.measures, rows => ({ kind: 'table', heads, rows }));
}

/** Where each measure is to be, and when; of one that is to get no worse, its limit. */
export function targetsOf({ initiative, locale }: Told): Part[] {
  const rows = initiative.measures.map(({ name, unit, target, limit }): Cell[] => {
    const most =
      limit === undefined ? undefined : t('no worse than {limit}', { limit: formatAmount(limit, unit, locale) });
    return target || !most
      ? [name, target && [targetInWords(target, unit, locale), most].filter(Boolean).join(', '), target?.on]
      : [name, most, ''];
  });
  const heads = [t('Measure'), t('Target'), t('By')];
  return cut(rows, MOST.measures, rows => ({ kind: 'table', heads, rows }));
}

/** What was tried, the latest first. */
export function experimentsOf({ initiative }: Told): Part[] {
  const rows = initiative.experiments
    .toReversed()
    .map(({ on = '', try: change, expect, seen, got, then }): Cell[] => [
      on,
      change,
      expect,
      got ?? (seen === undefined ? undefined : t('to be seen on {seen}', { seen })),
      then ? conclusionInWords(then) : t('open'),
    ]);
  const heads = [t('Begun'), t('What was tried'), t('Expected'), t('Seen'), t('What became of it')];
  return cut(rows, MOST.experiments, rows => ({ kind: 'table', heads, rows }));
}
