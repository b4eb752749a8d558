import { counted } from '../../base/words.ts';
import type { Measure, Reading } from '../../initiative/initiative.ts';
import { boundsOf } from '../assess/bounds.ts';
import type { ControlChart } from '../assess/control.ts';
import { isWithin, limitsOf } from '../assess/limits.ts';
import type { TooFew } from '../assess/trend.ts';

/** On how much a judgement rests. Plain data. */
export interface Evidence {
  /** How many readings count, of which one decides. */
  readonly readings: number;
  /**
   * Whether the difference between that one and the baseline is more than the measure varies by anyway; absent where the
   * judgement does not rest on that difference.
   */
  readonly swing?: Swing;
}

export type Swing = 'beyond' | 'within' | 'unknown';

/** This product's choice: what fewer readings vary by says more about chance than about the process. */
const ENOUGH = 6;

/**
 * Whether a reading differs from what was before by more than the usual swing: where it is a signal by the limits of the
 * baseline period; where there are none, by those of the `readings` that count, with the baseline against them.
 */
export function swingOf(
  measure: Measure,
  reading: Reading,
  readings: readonly Reading[],
  chart: ControlChart | TooFew,
): Swing {
  if (chart.kind === 'chart') {
    const at = chart.points.indexOf(reading);
    return chart.signals.some(({ from, to }) => at >= from && at <= to) ? 'beyond' : 'within';
  }
  if (readings.length < ENOUGH || !measure.baseline) return 'unknown';
  const limits = limitsOf(
    readings.map(({ value }) => value),
    boundsOf(measure),
  );
  return isWithin(limits, measure.baseline.value) ? 'within' : 'beyond';
}

/** “It rests on one of 7 readings; the difference is beyond the usual swing.” */
export function evidenceInWords({ readings, swing }: Evidence): string {
  switch (swing) {
    case 'beyond':
      return counted(readings, {
        one: 'It rests on 1 reading; the difference is beyond the usual swing.',
        other: 'It rests on one of {n} readings; the difference is beyond the usual swing.',
      });
    case 'within':
      return counted(readings, {
        one: 'It rests on 1 reading; the difference is within the usual swing, and may be chance.',
        other: 'It rests on one of {n} readings; the difference is within the usual swing, and may be chance.',
      });
    case 'unknown':
      return counted(readings, {
        one: 'It rests on 1 reading; how much it swings anyway is not known yet.',
        other: 'It rests on one of {n} readings; how much it swings anyway is not known yet.',
      });
    default:
      return counted(readings, { one: 'It rests on 1 reading.', other: 'It rests on one of {n} readings.' });
  }
}
