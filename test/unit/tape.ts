import fc from 'fast-check';

/** A row of numbers that decides each choice of a generator; past its end every choice is the first one. */
export class Tape {
  readonly #numbers: readonly number[];
  #at = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  below(count: number): number {
    return (this.#numbers[this.#at++] ?? 0) % count;
  }

  pick<T>(options: readonly [T, ...T[]]): T {
    return options[this.below(options.length)] ?? options[0];
  }

  /** True once in `count` times. */
  once(count: number): boolean {
    return this.below(count) === count - 1;
  }

  some<T>(most: number, make: (index: number) => T): T[] {
    return Array.from({ length: this.below(most + 1) }, (_, index) => make(index));
  }
}

export const tapes = fc.array(fc.nat(9999), { maxLength: 400, size: 'max' }).map(numbers => new Tape(numbers));

/** How often a property is tried: few times by default, since the suite is run all day; FUZZ multiplies. */
export function runs(count: number): { numRuns: number } {
  return { numRuns: Math.ceil(count * Number(process.env.FUZZ ?? 1)) };
}
