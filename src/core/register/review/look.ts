import { type HistoryEntry, isClosed, type Standing } from '../../model/standing.ts';

/** When an initiative was looked at last: the place of that in its history, and its day. */
export interface Look {
  readonly index: number;
  readonly on: string;
}

/** Who keeps it, or lets it rest, has looked at it. */
const looks: ReadonlySet<HistoryEntry['did']> = new Set(['keep', 'hold']);

export function lastLook({ history }: Pick<Standing, 'history'>): Look | undefined {
  const index = history.findLastIndex(({ did, on }) => looks.has(did) && on !== undefined);
  const on = history[index]?.on;
  return on === undefined ? undefined : { index, on };
}

/** The look after which it rests: the day on which it is looked at again is still to come. */
export function restingLook(standing: Standing, today: string): Look | undefined {
  const { review } = standing;
  return review !== undefined && review > today && !isClosed(standing) ? lastLook(standing) : undefined;
}
