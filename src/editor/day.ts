import type { Disposable } from 'vscode';
import { today } from './attention.ts';

/** No timer is trusted for longer: a computer sleeps, and its clock is set anew. In milliseconds. */
const LONGEST = 10 * 60_000;

/** Calls when the day where the user is has become another one. */
export function watchDay(onDidChange: () => void): Disposable {
  let day = today();
  let timer: ReturnType<typeof setTimeout>;
  const arm = () => {
    timer = setTimeout(look, Math.min(untilMidnight(new Date()), LONGEST));
  };
  const look = () => {
    arm();
    const now = today();
    if (now === day) return;
    day = now;
    onDidChange();
  };
  arm();
  return { dispose: () => clearTimeout(timer) };
}

/** Milliseconds to the next day; days on which the clocks change are longer or shorter. */
function untilMidnight(now: Date): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() - now.getTime();
}
