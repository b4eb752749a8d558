/** How many tests ran, as the last line that the suite logs says it. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** Whether a host's output has come to the tests: the first line that the suite logs says how many there are. */
export const startsTests = (output: string): boolean => /^\d+ tests?$/m.test(output);

/** Reads the tally from a host's output; undefined when the host ended before the tests did. */
export function readTally(output: string): Tally | undefined {
  const found = /^(\d+) passed, (\d+) failed$/m.exec(output);
  return found ? { passed: Number(found[1]), failed: Number(found[2]) } : undefined;
}
