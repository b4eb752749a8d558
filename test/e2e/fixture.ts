import { after } from 'node:test';
import { once } from '../../src/core/base/once.ts';
import { Machine, type OpenOptions } from './machine.ts';
import type { Fixture } from './window.ts';

/** One for all files that a process tests. */
const machine = once(Machine.start);
after(async () => (await machine()).close());

/** Opens a window with the packaged extension on a copy of test/workspace; `close` it in an `after` hook. */
export async function openWorkbench(options: OpenOptions = {}): Promise<Fixture> {
  return (await machine()).open(options);
}

export type { Fixture };
