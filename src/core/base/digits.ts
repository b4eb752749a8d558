/** The most digits after the decimal point that any of some numbers has. */
export function decimalsIn(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, decimalsOf(value)), 0);
}

/** Rounds to so many digits after the decimal point. */
export function roundTo(value: number, decimals: number): number {
  // Beyond a hundred digits nothing is left to be rounded; nor are there any in what is no finite number.
  return Number.isFinite(value) ? Number(value.toFixed(Math.min(decimals, 100))) : value;
}

/** As the number is written in the shortest way: 0.10 has one, 1e-7 has seven. */
function decimalsOf(value: number): number {
  const [, fraction = '', exponent = '0'] = /^-?\d+(?:\.(\d+))?(?:e([-+]\d+))?$/.exec(String(value)) ?? [];
  return Math.max(fraction.length - Number(exponent), 0);
}
