import { Session } from 'node:inspector/promises';

/**
 * How often functions of the product are called while something is done, by their names. The engine counts, so that
 * nothing in the product has to.
 */
export async function callsDuring(
  names: readonly string[],
  work: () => unknown,
): Promise<Readonly<Record<string, number>>> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    await work();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    const functions = result.filter(({ url }) => url.includes('/src/core/')).flatMap(script => script.functions);
    return Object.fromEntries(
      names.map(name => [
        name,
        functions
          .filter(({ functionName }) => functionName === name)
          .reduce((sum, { ranges: [range] }) => sum + (range?.count ?? 0), 0),
      ]),
    );
  } finally {
    session.disconnect();
  }
}
