import type { Chart, Line } from '../../views/chart/chart.ts';
import { timeOf } from './calendar.ts';

const day = 86_400_000;

/** When the two lines of a forecast reach the target, in milliseconds. */
export function arrivalsOf({ forecast }: Pick<Chart, 'forecast'>): number[] {
  if (!forecast) return [];
  return [forecast.early, forecast.late].map(line => timeOf(forecast.on) + daysUntil(forecast.to, line) * day);
}

/** A line that begins beyond the target is there at once. */
function daysUntil(target: number, { value, perDay }: Line): number {
  return Math.max((target - value) / perDay, 0);
}
