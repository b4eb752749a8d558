import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { orderThatLeaves, type Typed } from './orders.ts';
import { startCli } from './process.ts';

/** What came of a race. */
export interface Raced {
  /** What is wrong; empty where nothing is. */
  readonly faults: readonly string[];
  /** How many of its commands were made, and how many refused since another one came before. */
  readonly made: number;
  readonly refused: number;
}

export const text = `---
initiative: Shorter builds
level: Team
steps: { vision: done, current-state: active }
measures:
  - { name: Minutes, unit: min, baseline: { value: 22, on: 2026-10-05 }, target: 8 }
history:
  - { on: 2026-11-02, did: start, step: vision }
  - { on: 2026-11-03, did: finish, step: vision }
  - { on: 2026-11-03, did: start, step: current-state }
---

## Where are we now?

- [ ] Export thirty days of runs
`;

/** Commands that change the file, each in its own way; some of them are in the way of others. */
const commands: readonly Typed[] = [
  ['record', 'a.md', '--value', '21', '--on', '2026-11-10'],
  ['record', 'a.md', '--value', '19', '--on', '2026-11-11', '--note', 'cache'],
  ['record', 'a.md', '--value', '18', '--on', '2026-11-12'],
  ['advance', 'a.md', '--step', 'current-state', '--by', 'Ana'],
  ['finish', 'a.md', '--step', 'current-state', '--by', 'Ben'],
  ['start', 'a.md', '--step', 'plan', '--by', 'Cleo'],
  ['start', 'a.md', '--step', 'target-state', '--by', 'Dan'],
  ['skip', 'a.md', '--step', 'momentum', '--why', 'a pilot', '--by', 'Eve'],
  ['revisit', 'a.md', '--step', 'vision', '--why', 'new users', '--by', 'Fay'],
  ['hold', 'a.md', '--why', 'summer', '--until', '2026-12-24', '--by', 'Gus'],
  ['next-cycle', 'a.md', '--cycle', '1', '--by', 'Hal'],
  ['drop', 'a.md', '--why', 'moved on', '--by', 'Ida'],
  ['check', '--fix', '--fail-on', 'error'],
];

/** Runs some commands on one file at the same moment, and holds what is left against every order of them. */
export async function race(folder: string, size: number): Promise<Raced> {
  const typed = chosen(commands, size).map(command => [...command, '--today', '2026-11-22']);
  const [here, there] = [join(folder, 'race'), join(folder, 'order')];
  for (const place of [here, there]) begin(place);
  const file = join(here, 'a.md');
  writeFileSync(file, text);
  // Whoever starts last has to be there, too.
  const startsAt = String(Date.now() + 150 * size);
  const running = typed.map(typed =>
    startCli({ cwd: here, typed, preload: './gun.mjs', env: { RACE_STARTS_AT: startsAt } }),
  );
  const ended = await Promise.all(running.map(({ ended }) => ended));
  const after = readFileSync(file, 'utf8');
  const faults: string[] = [];
  for (const { code, note } of ended) if (code !== 0 && code !== 1) faults.push(`ended with ${code}: ${note}`);
  const left = readdirSync(here).filter(name => name !== 'a.md' && name !== '.vscode');
  if (left.length > 0) faults.push(`left ${left.join(', ')}`);
  const results = ended.map(({ code }, index) => ({ typed: typed[index] ?? [], code }));
  if (!(await orderThatLeaves(there, text, after, results)))
    faults.push(
      `no order leaves this:\n${results.map(({ typed, code }) => `${code} ${typed.join(' ')}`).join('\n')}\n${after}`,
    );
  const made = ended.filter(({ code }) => code === 0).length;
  return { faults, made, refused: ended.length - made };
}

/** An empty workspace, whose settings are its own. */
export function begin(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  writeFileSync(join(folder, '.vscode/settings.json'), '{}');
}

function chosen<T>(from: readonly T[], count: number): T[] {
  const left = [...from];
  return Array.from({ length: count }, () => left.splice(Math.floor(Math.random() * left.length), 1)).flat();
}
