import { dayAfter, daysBetween } from '../../base/days.ts';
import type { Measure, Reading } from '../../initiative/initiative.ts';

/**
 * The readings of a measure, oldest first; those of one day, and those without a date in front, as they are written.
 * Without those of days still to come, which are slips of the pen; a day of grace, since elsewhere it may be tomorrow.
 */
export function readingsOf({ readings }: Measure, today: string): readonly Reading[] {
  const latest = dayAfter(today, 1);
  const taken = readings.filter(({ on }) => on === undefined || on <= latest);
  const isInOrder = taken.every(({ on = '' }, index) => index === 0 || (taken[index - 1]?.on ?? '') <= on);
  return isInOrder ? taken : taken.sort((a, b) => compare(a.on ?? '', b.on ?? ''));
}

/** The readings of this cycle: those after the baseline. */
export function readingsSinceBaseline(measure: Measure, today: string): readonly Reading[] {
  const readings = readingsOf(measure, today);
  const { baseline } = measure;
  const since = baseline?.on;
  if (!baseline || since === undefined) return readings;
  // Where the baseline is one of the readings, as after a cycle, those of the same day before it are of that cycle too.
  const own = readings.findLastIndex(({ on, value }) => on === since && value === baseline.value);
  return readings.filter(({ on }, index) => on === undefined || (own === -1 ? on >= since : index > own));
}

/** The readings by which this cycle is judged: those since its action began, where that is told. */
export function readingsSinceAction(measure: Measure, began: string | undefined, today: string): readonly Reading[] {
  return readingsSinceBaseline(measure, today).filter(reading => isSince(reading, began));
}

/**
 * The reading by which a target is judged: the one on its day or next to it, the earlier of two, once that day has come;
 * until then, and where the target or the readings have no day, the latest one. Readings come oldest first.
 */
export function readingAtDue({ target }: Measure, readings: readonly Reading[], today: string): Reading | undefined {
  const due = target?.on;
  if (due === undefined || due > today) return readings.at(-1);
  const off = ({ on }: Reading) => (on === undefined ? Number.POSITIVE_INFINITY : Math.abs(daysBetween(on, due)));
  const nearest = readings.reduce((least, reading) => Math.min(least, off(reading)), Number.POSITIVE_INFINITY);
  if (nearest === Number.POSITIVE_INFINITY) return readings.at(-1);
  const on = readings.find(reading => off(reading) === nearest)?.on;
  // Of several of that day the one that was written last, as it may correct the others.
  return readings.findLast(reading => reading.on === on);
}

/** Whether a reading is of a day or later; one without a date is given the benefit of the doubt. */
export function isSince({ on }: Reading, day = ''): boolean {
  return on === undefined || on >= day;
}

/** Dates of one form are in the order of their characters; by any locale's order it would take far longer. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
