/** Numbers that look random and follow from a seed (mulberry32): from 0 on, below `most`. */
export function randomFrom(seed: number): (most: number) => number {
  let state = seed >>> 0;
  return most => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * most);
  };
}
