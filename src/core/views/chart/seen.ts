/** More than these nobody can tell apart in a drawing; those who go through them one by one do not either. */
const MOST = 4000;

/**
 * Of very many readings those that show how they run: of each stretch the first, the least, the greatest and the last.
 * They come in order.
 */
export function seenOf<T extends { readonly value: number }>(readings: readonly T[]): readonly T[] {
  if (readings.length <= MOST) return readings;
  const length = Math.ceil(readings.length / (MOST / 4));
  const seen: T[] = [];
  for (let start = 0; start < readings.length; start += length) {
    const stretch = readings.slice(start, start + length);
    const least = stretch.reduce((low, one) => (one.value < low.value ? one : low));
    const greatest = stretch.reduce((high, one) => (one.value > high.value ? one : high));
    const kept = new Set([stretch[0], least, greatest, stretch.at(-1)]);
    seen.push(...stretch.filter(one => kept.has(one)));
  }
  return seen;
}
