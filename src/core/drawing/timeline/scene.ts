import { days } from '../../base/days.ts';
import { t } from '../../base/words.ts';
import type { Course } from '../../views/timeline/course.ts';
import { ticksBetween, timeOf } from '../chart/calendar.ts';
import type { Plot } from '../chart/plot-area.ts';
import { type Domain, domainOf, type Scale, scaleOf } from '../chart/scale.ts';
import { fitting, type Wish } from '../chart/spread.ts';
import { type Font, fitText, textWidth } from '../text-fit.ts';

/** Where everything of a timeline stands, in pixels. */
export interface TimelineScene {
  readonly width: number;
  readonly height: number;
  readonly plot: Plot;
  readonly x: Scale;
  /** The middle of a row; that of the readings comes after those of the steps. */
  readonly y: (row: number) => number;
  readonly labels: readonly string[];
  readonly leads: readonly string[];
  readonly ticks: readonly (Wish & { readonly kind: 'tick' | 'today'; readonly text: string; readonly x: number })[];
}

export const labelFont: Font = { size: 12 };
const small: Font = { size: 11 };
const rowHeight = 22;
export const headHeight = 18;
const footHeight = 20;
const day = 86_400_000;

export function timelineScene(course: Course, width: number): TimelineScene {
  const { rows, readings, locale } = course;
  const room = width * (width < 420 ? 0.3 : 0.25);
  const labels = [...rows.map(({ label }) => label), ...(readings.length > 0 ? [t('Readings')] : [])].map(
    label => fitText(label, room, labelFont, 1).lines[0] ?? '',
  );
  const leads = rows.map(({ lead }) => (lead === undefined ? '' : width < 420 ? t('{n} d', { n: lead }) : days(lead)));
  const widest = (texts: readonly string[], font: Font) => Math.max(...texts.map(text => textWidth(text, font)));
  const plot = {
    left: Math.ceil(widest(labels, labelFont)) + 10,
    right: width - Math.ceil(widest([...leads, t('lead time')], small)) - 10,
    top: headHeight,
    bottom: headHeight + labels.length * rowHeight,
  };
  const times = timesOf(course);
  const x = scaleOf(times, plot.left + 2, plot.right - 2);
  const ticks = ticksBetween(times[0], times[1], plot.right - plot.left, locale).map(({ time, text }) => ({
    kind: 'tick' as const,
    text,
    x: x(time),
    at: x(time),
    length: textWidth(text, small) + 12,
  }));
  const today = timeOf(course.today);
  const word = t('today');
  const now = { kind: 'today' as const, text: word, x: x(today), at: x(today), length: textWidth(word, small) + 12 };
  const seen = today >= times[0] && today <= times[1];
  return {
    width,
    height: plot.bottom + footHeight,
    plot,
    x,
    y: row => headHeight + (row + 0.5) * rowHeight,
    labels,
    leads,
    ticks: fitting([...(seen ? [now] : []), ...ticks], plot.left - 6, plot.right + 16),
  };
}

/** From the first day to the last; to today while anything lasts. */
function timesOf({ rows, holds, returns, today }: Course): Domain {
  const stretches = [...rows.flatMap(row => row.stretches), ...holds];
  const dates = [...stretches.flatMap(({ from, to }) => [from, to ?? today]), ...returns.map(({ on }) => on)];
  return domainOf(dates.map(timeOf), () => day) ?? [0, day];
}
