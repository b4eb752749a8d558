import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fastGrowing, processorTime } from './growth.ts';
import { type Kind, kinds, modelKinds, tableKinds } from './kinds.ts';
import { runFile, runModel, runTable, type Time } from './stages.ts';

/** Characters: small enough for all to be done in seconds. */
const SIZE = 3_000;

type Run = (text: string, time: Time) => void;

/** The longest time of each piece of work, in milliseconds of the processor. */
function timesOf(run: Run, text: string): Map<string, number> {
  const times = new Map<string, number>();
  run(text, (stage, work) => {
    const results: ReturnType<typeof work>[] = [];
    const time = processorTime(() => results.push(work()));
    times.set(stage, Math.max(times.get(stage) ?? 0, time));
    return results[0] as ReturnType<typeof work>;
  });
  return times;
}

function assertGrowth(table: Readonly<Record<string, Kind>>, run: Run): void {
  for (const [name, kind] of Object.entries(table))
    it(name, () => {
      const length = (kind(200).length - kind(100).length) / 100;
      const count = Math.max(20, Math.round(SIZE / Math.max(length, 0.5)));
      assert.deepEqual(
        fastGrowing(times => timesOf(run, kind(times * count))),
        [],
      );
    });
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
