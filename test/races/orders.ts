import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plain } from '../../src/cli/paint.ts';
import { run } from '../../src/cli/run.ts';

export type Typed = readonly string[];

/** What a command of a race came to. */
export interface Result {
  readonly typed: Typed;
  readonly code: number | null;
}

/**
 * An order in which the commands, one after the other, come to these results and leave this text; `undefined` where
 * there is none: then one of them has lost what another did.
 */
export async function orderThatLeaves(
  folder: string,
  before: string,
  after: string,
  results: readonly Result[],
): Promise<readonly Typed[] | undefined> {
  if (results.length === 0) return before === after ? [] : undefined;
  for (const result of results) {
    const { code, text } = await alone(folder, before, result.typed);
    if (code !== result.code) continue;
    const rest = await orderThatLeaves(
      folder,
      text,
      after,
      results.filter(other => other !== result),
    );
    if (rest) return [result.typed, ...rest];
  }
  return undefined;
}

async function alone(folder: string, before: string, typed: Typed): Promise<{ code: number; text: string }> {
  const file = join(folder, 'a.md');
  writeFileSync(file, before);
  const { code } = await run(typed, { cwd: folder, today: '2026-11-22', paint: plain });
  return { code, text: readFileSync(file, 'utf8') };
}
