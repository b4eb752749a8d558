import type { Return } from './loop.ts';

/** All returns from one step to another, drawn as one arrow inside the ring. Lane 0 is the one next to the steps. */
export interface Lane {
  readonly from: number;
  readonly to: number;
  readonly times: number;
  readonly whys: readonly string[];
  readonly lane: number;
}

/** More lanes than this would leave no room for the text in the middle; what is over shares the innermost. */
export const mostLanes = 3;

/** Merges equal returns and gives each a lane: short ones outside, so that long ones pass beneath without crossing. */
export function lanesOf(returns: readonly Return[]): Lane[] {
  const merged = new Map<string, Omit<Lane, 'lane'>>();
  for (const { from, to, why } of returns) {
    const key = `${from}>${to}`;
    const { times, whys } = merged.get(key) ?? { times: 0, whys: [] };
    merged.set(key, { from, to, times: times + 1, whys: why === undefined ? whys : [...whys, why] });
  }
  const placed: Lane[] = [];
  const shortFirst = [...merged.values()].sort((a, b) => Math.abs(a.from - a.to) - Math.abs(b.from - b.to));
  for (const arrow of shortFirst) {
    const taken = placed.filter(other => overlap(arrow, other)).map(other => other.lane);
    placed.push({ ...arrow, lane: Math.min(Math.max(-1, ...taken) + 1, mostLanes - 1) });
  }
  return placed;
}

interface Arc {
  readonly from: number;
  readonly to: number;
}

function overlap(a: Arc, b: Arc): boolean {
  return Math.min(a.from, a.to) < Math.max(b.from, b.to) && Math.min(b.from, b.to) < Math.max(a.from, a.to);
}
