import { Fault } from './area.ts';

/** What nobody has to wait for, in milliseconds of a processor. */
const LONGEST = 200;

/**
 * What a call returns. It is a fault where the call keeps the processor longer than anybody should wait: other work on
 * the machine does not count, and what was slow once (a collection of garbage, code that is not compiled yet) is tried
 * twice more. `anew` makes the product forget what it has kept of the input.
 */
export function timed<T>(what: string, call: () => T, anew = () => {}, longest = LONGEST): T {
  let [result, least] = measured(call);
  for (let again = 0; least > longest && again < 2; again++) {
    anew();
    const [other, time] = measured(call);
    result = other;
    least = Math.min(least, time);
  }
  if (least > longest) throw new Fault(`${what} takes no longer than ${longest} ms`, '', `${Math.round(least)} ms`);
  return result;
}

function measured<T>(call: () => T): [T, number] {
  const before = process.threadCpuUsage();
  const result = call();
  const { user, system } = process.threadCpuUsage();
  return [result, (user + system - before.user - before.system) / 1000];
}
