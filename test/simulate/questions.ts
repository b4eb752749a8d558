import type { Measure, Reading } from '../../src/core/initiative/initiative.ts';
import { assess } from '../../src/core/measures/assess/assess.ts';
import { controlChartOf } from '../../src/core/measures/assess/control.ts';
import type { Forecast } from '../../src/core/measures/assess/forecast.ts';
import { judgeGoal, type Reason } from '../../src/core/measures/judge/reason.ts';
import { measureOf, readingsOf, week } from './processes.ts';

/** What is said of one simulated process: nothing, the thing itself, or the thing with what makes it less sure. */
export type Said = 'nothing' | 'plain' | 'hedged';

/** What is asked of many simulated processes. */
export interface Question {
  readonly what: string;
  readonly said: (draw: () => number) => Said;
  /** How it is hedged, in a word or two. */
  readonly hedge?: string;
  /** The share in per cent as the rules before these had it, which knew no hedge; none of what they could not say. */
  readonly before?: number;
}

/** What is said of processes that nothing changes: the less, the better. */
export const unchanged: readonly Question[] = [
  limits(6, 8, 25),
  limits(6, 26, 48),
  limits(12, 8, 17),
  limits(12, 26, 37),
  limits(30, 8, 8),
  limits(30, 26, 26),
  {
    what: 'A signal: limits from 12 readings, one of which is eight deviations off, and 26 later ones',
    said: draw => signalIn(withOddOne(readingsOf(draw, 38), 6, 80), 12),
    before: 53,
  },
  {
    what: 'A day for the target, from 4 readings',
    said: draw => plainIf(namesDay(forecast(draw, 4))),
    before: 48,
  },
  {
    what: 'A day for the target, from 12 readings',
    said: draw => plainIf(namesDay(forecast(draw, 12))),
    before: 47,
  },
  {
    what: 'A day in time, from 4 readings',
    said: draw => plainIf(isInTime(forecast(draw, 4))),
    before: 40,
  },
  {
    what: 'A day in time, from 12 readings',
    said: draw => plainIf(isInTime(forecast(draw, 12))),
    before: 14,
  },
  {
    what: 'That it has levelled off, from 12 readings',
    said: draw => plainIf(forecast(draw, 12).kind === 'levelled'),
  },
  {
    what: '“Met”: a target one deviation away, after 12 readings',
    said: draw => verdict(draw, 'met'),
    hedge: 'within the usual swing',
    before: 16,
  },
  {
    what: '“Partly met”: the same',
    said: draw => verdict(draw, 'partly-met'),
    hedge: 'within the usual swing',
    before: 37,
  },
];

/** What is said of processes that do change: the more, the better. */
export const changed: readonly Question[] = [
  {
    what: 'A signal: a shift of two deviations, limits from 6 readings, and 8 later ones',
    said: draw => signalIn(shifted(draw, 6), 6),
    hedge: 'provisional',
    before: 91,
  },
  {
    what: 'A signal: the same, limits from 30 readings',
    said: draw => signalIn(shifted(draw, 30), 30),
    before: 94,
  },
  {
    what: 'A day for the target: a steady trend, 12 of 26 weeks passed',
    said: draw => plainIf(namesDay(trending(draw))),
    before: 100,
  },
  {
    what: 'A range that holds the day on which that trend is there; before, a day less than a week off',
    said: draw => plainIf(holdsTrueDay(trending(draw))),
    before: 17,
  },
  {
    what: 'A day for the target: a step half way to it, and level since for 12 weeks',
    said: draw => plainIf(namesDay(stepped(draw))),
    before: 47,
  },
  {
    what: 'That it has levelled off: the same',
    said: draw => plainIf(stepped(draw).kind === 'levelled'),
  },
  {
    what: '“Met”: a target two deviations away that was reached by four, after 12 readings',
    said: draw =>
      verdictOf(
        measureOf(
          draw,
          readingsOf(draw, 12, () => 60),
          80,
          12,
        ),
        'met',
      ),
    hedge: 'within the usual swing',
    before: 98,
  },
];

function limits(baseline: number, later: number, before: number): Question {
  return {
    what: `A signal: limits from ${baseline} readings, and ${later} later ones`,
    said: draw => signalIn(readingsOf(draw, baseline + later), baseline),
    hedge: 'provisional',
    before,
  };
}

/** Whether something is a signal among the readings that follow the baseline period. */
function signalIn(readings: readonly Reading[], baseline: number): Said {
  const chart = controlChartOf(
    { index: 0, milestones: [], name: 'Simulated', readings },
    { began: week(baseline), today: week(100) },
  );
  if (chart.kind !== 'chart' || !chart.signals.some(({ to }) => to >= baseline)) return 'nothing';
  return chart.isProvisional ? 'hedged' : 'plain';
}

function withOddOne(readings: readonly Reading[], index: number, off: number): Reading[] {
  return readings.map((reading, at) => (at === index ? { ...reading, value: reading.value + off } : reading));
}

function shifted(draw: () => number, baseline: number): Reading[] {
  return readingsOf(draw, baseline + 8, index => (index < baseline ? 100 : 80));
}

/** Half a year to come down by two deviations, with nothing being done. */
function forecast(draw: () => number, count: number): Forecast {
  return forecastOf(measureOf(draw, readingsOf(draw, count), 80, 26), count);
}

function trending(draw: () => number): Forecast {
  return forecastOf(
    measureOf(
      draw,
      readingsOf(draw, 12, index => 100 - 4 * index),
      0,
      26,
    ),
    12,
  );
}

function stepped(draw: () => number): Forecast {
  return forecastOf(
    measureOf(
      draw,
      readingsOf(draw, 12, () => 50),
      0,
      26,
    ),
    12,
  );
}

function forecastOf(measure: Measure, count: number): Forecast {
  return assess(measure, { began: week(0), today: week(count - 1) }).forecast;
}

function namesDay(told: Forecast): boolean {
  return told.kind === 'between';
}

function isInTime(told: Forecast): boolean {
  return told.kind === 'between' && told.to !== undefined && told.to <= week(26);
}

/** The trend of `trending` is at 0 after 25 weeks. */
function holdsTrueDay(told: Forecast): boolean {
  return told.kind === 'between' && told.from <= week(25) && (told.to ?? week(25)) >= week(25);
}

/** The verdict in the week in which a target is due that is one deviation away. */
function verdict(draw: () => number, kind: Reason['kind']): Said {
  return verdictOf(measureOf(draw, readingsOf(draw, 12), 90, 11), kind);
}

function verdictOf(measure: Measure, kind: Reason['kind']): Said {
  const reason = judgeGoal(measure, {
    today: week(12),
    began: week(0),
    readings: ({ readings }) => readings,
    chart: () => ({ kind: 'too-few', needs: 6 }),
  });
  if (reason.kind !== kind) return 'nothing';
  return reason.evidence?.swing === 'within' ? 'hedged' : 'plain';
}

function plainIf(isSaid: boolean): Said {
  return isSaid ? 'plain' : 'nothing';
}
