/** Places values between two ends of a drawing. */
export type Scale = (value: number) => number;

/** From `low` and `high` to pixels. Halves are subtracted, since the difference of two huge numbers is infinite. */
export function scaleOf([low, high]: Domain, from: number, to: number): Scale {
  const span = high / 2 - low / 2;
  return value => from + ((value / 2 - low / 2) / span) * (to - from);
}

export type Domain = readonly [low: number, high: number];

/**
 * The least and the greatest; equal numbers get some room around them, so that it is never of no length. Nothing where
 * there is no finite number.
 */
export function domainOf(values: Iterable<number>, room: (value: number) => number): Domain | undefined {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low > high) return undefined;
  if (high > low) return [low, high];
  return [low - room(low), high + room(high)];
}
