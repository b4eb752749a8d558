import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** An input that was at fault once. It is tried before all others, so that what was mended stays so. */
export interface Kept {
  readonly area: string;
  /** From which the input came; its generator may have changed since, so the input is kept, too. */
  readonly seed: number;
  readonly cause: string;
  readonly input: unknown;
}

const folder = new URL('./kept/', import.meta.url);

export function keptInputs(): Kept[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(file => file.endsWith('.json'))
    .sort()
    .map(file => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Kept);
}

/** Keeps an input; returns the name of its file. */
export function keep(kept: Kept): string {
  mkdirSync(folder, { recursive: true });
  const file = `${kept.area}-${kept.seed}.json`;
  writeFileSync(new URL(file, folder), `${JSON.stringify(kept, null, 2)}\n`);
  return file;
}
