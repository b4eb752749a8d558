import type { Disposable } from 'vscode';
import { dayOf } from '../../core/base/day.ts';

/** The day that it is where the user is, as YYYY-MM-DD. */
export function today(): string {
  return dayOf(new Date());
}

/** A machine that sleeps or whose clock is set does not ring at midnight: the day is looked at so often, at least. */
const LONGEST = 10 * 60_000;

/** Tells when another day has begun where the user is. */
export function watchDay(onDidChange: () => void, now: () => Date = () => new Date()): Disposable {
  let day = dayOf(now());
  let timer: unknown;
  const look = () => {
    if (dayOf(now()) !== day) {
      day = dayOf(now());
      onDidChange();
    }
    timer = setTimeout(look, Math.min(untilMidnight(now()), LONGEST));
  };
  look();
  return { dispose: () => clearTimeout(timer) };
}

/** In milliseconds, and a little more: a timer may ring early. */
function untilMidnight(moment: Date): number {
  const midnight = new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() + 1);
  return midnight.getTime() - moment.getTime() + 50;
}
