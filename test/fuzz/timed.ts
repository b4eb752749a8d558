import { Fault } from './area.ts';

/** What nobody has to wait for, in milliseconds of a processor. */
const LONGEST = 200;

/**
 * What a call returns. It is a fault where the call keeps the processor longer than anybody should wait: other work on
 * the machine does not count, and what was slow once (a collection of garbage, code that is not compiled yet) is tried
 * twice more. `anew` makes the product forget what it has kept of the input.
 */
export function timed<T>(what: string, call: () => T, anew = () => {}, longest = LONGEST): T {
  const first = measured(call);
  for (let [, least] = first, again = 0; least > longest; again++) {
    if (again === 2) throw tooLong(what, least, longest);
    anew();
    least = Math.min(least, measured(call)[1]);
  }
  return first[0];
}

/** The same of a call that others answer in between: only this thread's time counts. */
export async function timedWhile<T>(what: string, call: () => Promise<T>, longest = LONGEST): Promise<T> {
  for (let least = Number.POSITIVE_INFINITY, again = 0; ; again++) {
    const before = process.threadCpuUsage();
    const result = await call();
    least = Math.min(least, since(before));
    if (least <= longest) return result;
    if (again === 2) throw tooLong(what, least, longest);
  }
}

function tooLong(what: string, time: number, longest: number): Fault {
  return new Fault(`${what} takes no longer than ${longest} ms`, '', `${Math.round(time)} ms`);
}

function measured<T>(call: () => T): [T, number] {
  const before = process.threadCpuUsage();
  const result = call();
  return [result, since(before)];
}

function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
