/** The least time of a work in several goes: what else the machine does only adds to it. In milliseconds. */
export function leastTime(work: () => unknown, goes: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let go = 0; go < goes; go++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
