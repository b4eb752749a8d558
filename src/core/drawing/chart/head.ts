import { t } from '../../base/words.ts';
import type { Chart, ChartVerdict } from '../../views/chart/chart.ts';
import { type Font, fitText, textWidth } from '../text-fit.ts';

/** What is written above the plot. */
export interface Head {
  readonly lines: readonly HeadLine[];
  readonly height: number;
}

export interface HeadLine {
  readonly y: number;
  readonly spans: readonly TextRun[];
  readonly anchor?: 'end';
}

export interface TextRun {
  readonly kind: 'name' | 'value' | 'words' | 'quiet' | 'verdict' | `mark is-${ChartVerdict['kind']}`;
  readonly text: string;
}

const fonts: Readonly<Record<'name' | 'value' | 'words' | 'verdict', Font>> = {
  name: { size: 13, bold: true },
  value: { size: 16, bold: true },
  words: { size: 12 },
  verdict: { size: 12, bold: true },
};
export const gap = 8;

/** The name with the better direction and the verdict; the latest value with its meaning; and the outlook. */
export function chartHeadOf(chart: Chart, width: number): Head {
  const lines: HeadLine[] = [];
  let y = 0;
  const add = (height: number, ...spans: TextRun[]) => {
    y += height;
    lines.push({ y, spans });
  };
  const verdict = verdictIn(chart);
  const taken = verdict.reduce((sum, { text }) => sum + textWidth(text, fonts.verdict) + gap, 0);
  const name = fitText(chart.name, width - taken, fonts.name, 2).lines;
  for (const [index, text] of name.entries()) {
    const better = index === name.length - 1 ? betterIn(chart, width - taken - textWidth(text, fonts.name) - gap) : '';
    add(index === 0 ? 16 : 17, { kind: 'name', text }, ...(better ? [{ kind: 'quiet', text: better } as const] : []));
  }
  const { value, words } = chart.standing;
  const wide = value === undefined ? 0 : textWidth(value, fonts.value) + gap;
  const beside = textWidth(words, fonts.words) <= width - wide;
  if (value !== undefined) {
    const shown = fitText(value, width, fonts.value, 1).lines[0] ?? '';
    add(22, { kind: 'value', text: shown }, ...(beside && words ? [{ kind: 'words', text: words } as const] : []));
  }
  if (words && !(beside && value !== undefined))
    for (const text of fitText(words, width, fonts.words, 3).lines) add(17, { kind: 'words', text });
  if (chart.outlook)
    for (const text of fitText(chart.outlook, width, fonts.words, 8).lines) add(17, { kind: 'quiet', text });
  if (verdict.length > 0) lines.push({ y: 16, spans: verdict, anchor: 'end' });
  return { lines, height: y + 6 };
}

/** Each kind has a shape of its own, so that none is told by colour alone. */
export const verdictMarks: Readonly<Record<ChartVerdict['kind'], string>> = {
  good: '●',
  fair: '◆',
  poor: '▲',
  open: '○',
};

function verdictIn({ verdict }: Chart): TextRun[] {
  if (!verdict) return [];
  return [
    { kind: `mark is-${verdict.kind}`, text: verdictMarks[verdict.kind] },
    { kind: 'verdict', text: verdict.words },
  ];
}

function betterIn({ better }: Chart, room: number): string {
  if (!better) return '';
  const arrow = better === 'lower' ? '↓' : '↑';
  const choices = [
    better === 'lower' ? t('lower is better') : t('higher is better'),
    t('{arrow} is better', { arrow }),
    arrow,
  ];
  return choices.find(words => textWidth(words, fonts.words) <= room) ?? '';
}
