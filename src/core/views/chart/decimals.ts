import { decimalsIn } from '../../base/digits.ts';
import { levelsIn, type Place } from '../../initiative/target.ts';

interface Numbers {
  readonly baseline?: { readonly value: number };
  readonly target?: Place;
  readonly readings: readonly { readonly value: number }[];
}

/** To how many digits after the decimal point a measure is read and agreed: what is worked out of that has no more. */
export function decimalsOf({ baseline, target, readings }: Numbers): number {
  return decimalsIn([...(baseline ? [baseline] : []), ...readings].map(({ value }) => value).concat(levelsIn(target)));
}
