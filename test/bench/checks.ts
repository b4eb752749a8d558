import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkInitiative } from '../../src/core/checks/check-file.ts';
import { Snapshot } from '../../src/core/initiative/snapshot.ts';
import { Models } from '../../src/core/model/models.ts';
import { root } from '../workbench/root.ts';
import { textOf } from './files.ts';
import { median } from './measured.ts';

const models = new Models();
const today = '2026-11-22';

/** How long the checks take, in milliseconds. */
export interface CheckTimes {
  /** For one initiative of the demonstration workspace. */
  readonly initiative: number;
  /** For 9,000 files that are none. */
  readonly notes: number;
}

export function timeToCheck(): CheckTimes {
  const folder = join(root, 'test', 'workspace', 'initiatives');
  const texts = readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8'));
  const notes = Array.from({ length: 10_000 }, (_, number) => textOf(number)).filter(
    text => !text.includes('initiative:'),
  );
  if (notes.some(text => checkInitiative(new Snapshot(text, models), { today }).length > 0))
    throw new Error('A mere note is objected to.');
  return {
    initiative: median(
      texts.map(text => median(rounds(20, () => checkInitiative(new Snapshot(text, models), { today })))),
    ),
    notes: median(rounds(5, () => notes.map(text => checkInitiative(new Snapshot(text, models), { today })))),
  };
}

/** The times of a work that is done often enough for the engine to know it; the first times do not count. */
function rounds(count: number, work: () => unknown): number[] {
  const times = Array.from({ length: 3 * count }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.slice(count);
}
