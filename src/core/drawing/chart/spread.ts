/** Something with a wish for its middle, and a length, along one line. */
export interface Wish {
  readonly at: number;
  readonly length: number;
}

/** Moves things apart along a line between two ends, as little as needed, and keeps their order. The last that find no room are left out. */
export function spread<W extends Wish>(wishes: readonly W[], from: number, to: number): W[] {
  const placed: W[] = [];
  let room = to - from;
  for (const wish of wishes) {
    room -= wish.length;
    if (room >= 0) placed.push(wish);
  }
  placed.sort((a, b) => a.at - b.at);
  let end = from;
  const down = placed.map(wish => {
    const at = Math.max(wish.at, end + wish.length / 2);
    end = at + wish.length / 2;
    return { ...wish, at };
  });
  let start = to;
  return down
    .reverse()
    .map(wish => {
      const at = Math.min(wish.at, start - wish.length / 2);
      start = at - wish.length / 2;
      return { ...wish, at };
    })
    .reverse();
}

/** Those, in order of importance, that have room where they are, moved only as far as the ends demand. */
export function fitting<W extends Wish>(wishes: readonly W[], from: number, to: number): W[] {
  const placed: W[] = [];
  for (const wish of wishes) {
    const half = wish.length / 2;
    const at = Math.min(Math.max(wish.at, from + half), to - half);
    if (placed.every(other => Math.abs(other.at - at) > half + other.length / 2 - 0.5)) placed.push({ ...wish, at });
  }
  return placed;
}
