/** Compares texts, bytes, and other values by what they look like as JSON; a web worker has no node:assert. */
export function expectEqual(actual: unknown, expected: unknown, about = 'the value'): void {
  const [found, wanted] = [inLines(actual), inLines(expected)];
  if (found === wanted) return;
  const [foundLines, wantedLines] = [found.split('\n'), wanted.split('\n')];
  const line = wantedLines.findIndex((text, index) => text !== foundLines[index]);
  const at = line === -1 ? wantedLines.length : line;
  throw new Error(
    [
      `${about} is not what was expected; they part at line ${at + 1}:`,
      `  expected: ${JSON.stringify(wantedLines[at])}`,
      `  found:    ${JSON.stringify(foundLines[at])}`,
      'found there:',
      ...foundLines.slice(Math.max(at - 10, 0), at + 10),
    ].join('\n'),
  );
}

export function expectThat(holds: boolean, about: string): asserts holds {
  if (!holds) throw new Error(`It does not hold that ${about}.`);
}

/** A value that must be there. */
export function present<T>(value: T | undefined, about = 'value'): T {
  if (value === undefined) throw new Error(`There is no ${about}.`);
  return value;
}

function inLines(value: unknown): string {
  if (value instanceof Uint8Array) return value.join('\n');
  return typeof value === 'string' ? value : (JSON.stringify(value, undefined, 2) ?? 'undefined');
}
