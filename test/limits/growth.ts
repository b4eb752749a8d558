import assert from 'node:assert/strict';

/** Of a text four times as long: what is linear takes four times as long, what is quadratic sixteen times. */
const MOST_GROWTH = 9;

/** In milliseconds of the processor: what is quicker than that even for the longer text is not looked at. */
const NOTHING = 12;

/** How often it is looked again: what else happens now and then does not count. */
const GOES = 4;

/** The milliseconds of the processor that a work takes in this thread: what else the machine does hardly adds to it. */
export function processorTime(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

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

/** The names that are found in each of several goes. */
export function inEachGo(find: () => Iterable<string>): string[] {
  let suspects: string[] | undefined;
  for (let go = 0; go < GOES && suspects?.length !== 0; go++)
    suspects = [...find()].filter(name => suspects?.includes(name) ?? true);
  return suspects ?? [];
}

/** The names of what, in each of several goes, takes much longer than four times as long when there is four times as much. */
export function fastGrowing(timesOf: (times: 1 | 4) => ReadonlyMap<string, number>): string[] {
  // Once before: what is slow the first time only would hide how it grows.
  timesOf(1);
  return inEachGo(() => {
    const [short, long] = [timesOf(1), timesOf(4)];
    const found = [...long].filter(
      ([name, time]) => time > NOTHING && time > MOST_GROWTH * Math.max(short.get(name) ?? 0, 1),
    );
    return found.map(([name]) => name);
  });
}

/** Fails where what is done with so many parts, and with four times as many, takes a time that grows faster than that. */
export function assertGrowsWithText(name: string, count: number, work: (count: number) => unknown): void {
  const timesOf = (times: 1 | 4) => new Map([[name, processorTime(() => work(times * count))]]);
  assert.deepEqual(fastGrowing(timesOf), []);
}
