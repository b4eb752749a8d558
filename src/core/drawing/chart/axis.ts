import { t } from '../../base/words.ts';
import { type Chart, dueOf } from '../../views/chart/chart.ts';
import { type Font, textWidth } from '../text-fit.ts';
import { dayLabel, ticksBetween, timeOf } from './calendar.ts';
import type { Plot } from './plot-area.ts';
import type { Domain, Scale } from './scale.ts';
import { fitting, spread, type Wish } from './spread.ts';

/** The labels of the time axis, and where today is. */
export interface Foot {
  readonly today?: number;
  readonly ticks: readonly FootLabel[];
}

export interface FootLabel extends Wish {
  readonly text: string;
  readonly kind: 'tick' | 'today' | 'due';
  /** Where the label belongs to, even if it had to move. */
  readonly x: number;
}

const font: Font = { size: 11 };

/** What has a meaning of its own comes first; ticks fill the room that is left. */
export function footOf(chart: Chart, times: Domain, x: Scale, { left, right }: Plot): Foot {
  const { today, locale } = chart;
  const label = (kind: FootLabel['kind'], time: number, text: string): FootLabel => ({
    kind,
    text,
    x: x(time),
    at: x(time),
    length: textWidth(text, font) + 12,
  });
  const now = timeOf(today);
  const due = timeOf(dueOf(chart));
  const seen = now >= times[0] && now <= times[1];
  const [from, to] = [left - 6, right + 8];
  const marked = [
    ...(Number.isFinite(due) ? [label('due', due, dayLabel(due, locale))] : []),
    ...(seen ? [label('today', now, t('today'))] : []),
  ];
  const ticks = ticksBetween(times[0], times[1], right - left, locale).map(({ time, text }) =>
    label('tick', time, text),
  );
  return { ...(seen && { today: x(now) }), ticks: fitting([...spread(marked, from, to), ...ticks], from, to) };
}
