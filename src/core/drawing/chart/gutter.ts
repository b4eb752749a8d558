import { formatAmount } from '../../base/amount.ts';
import { ANSWER } from '../../base/answer.ts';
import { roundTo } from '../../base/digits.ts';
import { t } from '../../base/words.ts';
import { rangeInWords } from '../../initiative/target.ts';
import type { Chart } from '../../views/chart/chart.ts';
import { decimalsOf } from '../../views/chart/decimals.ts';
import { type Font, fitText, textWidth } from '../text-fit.ts';
import { domainOf, type Scale } from './scale.ts';
import { spread } from './spread.ts';

/** The names and values of the levels, beside the plot. */
export interface Gutter {
  readonly width: number;
  readonly labels: readonly GutterLabel[];
}

export interface GutterLabel {
  readonly word: string;
  readonly value: string;
  /** Where its middle stands. */
  readonly at: number;
}

const font: Font = { size: 11 };
const lineHeight = 14;

/** The agreed levels are what a reading is read against; where there are none, the range of the readings is. */
export function gutterOf(
  chart: Chart,
  values: readonly number[],
  y: Scale,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  width: number,
): Gutter {
  const wishes = levelsOf(chart, values).map(({ word, value, to = value }) => ({
    word,
    value: to === value ? briefly(value, chart) : rangeInWords(briefly(value, chart), briefly(to, chart)),
    at: y(value / 2 + to / 2),
    length: lineHeight,
  }));
  const widest = Math.max(0, ...wishes.map(({ word, value }) => textWidth(`${word} ${value}`, font)));
  const room = Math.min(widest, width * 0.4);
  return {
    // As wide as most need, so that the plots of one page stand in line.
    width: Math.max(Math.ceil(room), Math.min(92, width * 0.2)) + 8,
    labels: spread(wishes, top, bottom).map(({ word, value, at }) => ({
      word: textWidth(`${word} ${value}`, font) <= room ? word : '',
      value: fitText(value, room, font, 1).lines[0] ?? '',
      at,
    })),
  };
}

/** A level, or a range of them. */
interface Named {
  readonly word: string;
  readonly value: number;
  readonly to?: number;
}

function levelsOf(chart: Chart, values: readonly number[]): Named[] {
  const { baseline, target, range, limit, answered } = chart;
  if (answered) return [1, 0].map(value => ({ word: target?.value === value ? t('target') : '', value }));
  const agreed: Named[] = [
    ...(target ? [{ word: t('target'), value: target.value }] : []),
    ...(range ? [{ word: t('target'), value: range.low, to: range.high }] : []),
    ...(baseline ? [{ word: t('baseline'), value: baseline.value }] : []),
    ...(limit === undefined ? [] : [{ word: t('limit'), value: limit }]),
  ];
  if (agreed.length > 0) return agreed;
  const ends = domainOf(values, () => 0);
  return ends
    ? [...new Set(ends)].reverse().map(value => ({ word: '', value: roundTo(value, decimalsOf(chart)) }))
    : [];
}

/** The unit is in the chart's head; only what stands close to the number, as a per cent sign does, stays with it. */
function briefly(value: number, { unit, locale, answered }: Chart): string {
  if (answered) return formatAmount(value, ANSWER, locale);
  const near = unit !== undefined && !/\p{L}/u.test(unit) ? unit : undefined;
  const whole = formatAmount(value, near, locale);
  return whole.length <= 9 ? whole : formatAmount(Number(value.toPrecision(3)), near, locale);
}
