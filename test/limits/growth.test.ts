import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Kind, kinds, modelKinds, tableKinds } from './kinds.ts';
import { runFile, runModel, runTable, type Time } from './stages.ts';

/** Characters: small enough for all to be done in seconds. */
const SIZE = 3_000;

/** Of a text four times as long: what is linear takes four times as long, what is quadratic sixteen times. */
const MOST_GROWTH = 9;

/** In milliseconds of the processor: what is quicker than that even for the longer text is not looked at. */
const NOTHING = 12;

type Run = (text: string, time: Time) => void;

/** The longest time of each piece of work, in milliseconds of the processor. */
function timesOf(run: Run, text: string): Map<string, number> {
  const times = new Map<string, number>();
  run(text, (stage, work) => {
    const before = process.threadCpuUsage();
    const result = work();
    const { user, system } = process.threadCpuUsage(before);
    times.set(stage, Math.max(times.get(stage) ?? 0, (user + system) / 1000));
    return result;
  });
  return times;
}

/** The stages that grow faster than their text, in each of several goes: what else happens now and then does not count. */
function fastGrowing(run: Run, kind: Kind): string[] {
  const length = (kind(200).length - kind(100).length) / 100;
  const count = Math.max(20, Math.round(SIZE / Math.max(length, 0.5)));
  let suspects: string[] | undefined;
  for (let go = 0; go < 4 && suspects?.length !== 0; go++) {
    const [short, long] = [timesOf(run, kind(count)), timesOf(run, kind(4 * count))];
    const found = [...long].filter(
      ([stage, time]) => time > NOTHING && time > MOST_GROWTH * Math.max(short.get(stage) ?? 0, 1),
    );
    suspects = found.map(([stage]) => stage).filter(stage => suspects?.includes(stage) ?? true);
  }
  return suspects ?? [];
}

function assertGrowth(table: Readonly<Record<string, Kind>>, run: Run): void {
  for (const [name, kind] of Object.entries(table)) it(name, () => assert.deepEqual(fastGrowing(run, kind), []));
}

describe('nothing that is done with a file takes a time that grows faster than the file', () => {
  assertGrowth(kinds, runFile);
});

describe('nor with a model', () => {
  assertGrowth(modelKinds, runModel);
});

describe('nor with a table of readings', () => {
  assertGrowth(tableKinds, runTable);
});
