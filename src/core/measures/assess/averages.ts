/** Counted from the first, so that the mean of equal numbers is that number, to the last digit. */
export function mean(numbers: readonly number[]): number {
  const [first = 0] = numbers;
  return first + numbers.reduce((sum, number) => sum + (number - first), 0) / Math.max(numbers.length, 1);
}

/** Of at least one number. */
export function median(numbers: ArrayLike<number>): number {
  return medianOfSorted(Float64Array.from(numbers).sort());
}

export function medianOfSorted(sorted: Float64Array): number {
  const middle = sorted.length >> 1;
  const [below = 0, above = 0] = sorted.subarray(sorted.length % 2 === 0 ? middle - 1 : middle, middle + 1);
  return sorted.length % 2 === 0 ? below / 2 + above / 2 : below;
}
