import fc from 'fast-check';
import { type Area, faultIn } from './area.ts';
import type { Kept } from './kept.ts';
import { smaller } from './smaller.ts';

/** What happens in a search, as it happens. */
export type Event =
  | { readonly kind: 'begins'; readonly area: string; readonly seed: number }
  | { readonly kind: 'fault'; readonly fault: Kept; readonly message: string; readonly isNew: boolean }
  | { readonly kind: 'ends'; readonly tried: Readonly<Record<string, number>> };

export interface Search {
  readonly areas: readonly Area<unknown>[];
  readonly kept: readonly Kept[];
  readonly seed: number;
  readonly seconds: number;
}

/** Tries what was kept, and then new inputs of one area after the other, until the time is over; each at least once. */
export function search({ areas, kept, seed, seconds }: Search, tell: (event: Event) => void): void {
  const until = Date.now() + seconds * 1000;
  const tried: Record<string, number> = {};
  const causes = new Set<string>();
  const attempt = (area: Area<unknown>, from: number, input: unknown, isNew: boolean) => {
    tell({ kind: 'begins', area: area.name, seed: from });
    tried[area.name] = (tried[area.name] ?? 0) + 1;
    const fault = faultIn(area, input);
    const key = `${area.name} ${fault?.cause}`;
    // The same cause is told once: the first input is as good as the next hundred.
    if (!fault || causes.has(key)) return;
    causes.add(key);
    const small = isNew ? reduced(area, input, fault.cause) : input;
    const message = faultIn(area, small)?.message ?? fault.message;
    tell({ kind: 'fault', fault: { area: area.name, seed: from, cause: fault.cause, input: small }, message, isNew });
  };
  for (const { area, seed: from, input } of kept) {
    const known = areas.find(({ name }) => name === area);
    if (known) attempt(known, from, input, false);
  }
  for (let at = seed; at === seed || Date.now() < until; at++)
    for (const area of areas) attempt(area, at, inputOf(area, at), true);
  tell({ kind: 'ends', tried });
}

/** The input that a seed stands for. */
function inputOf(area: Area<unknown>, seed: number): unknown {
  return fc.sample(area.inputs, { seed, numRuns: 1 })[0];
}

/** An input with as little text as still has the same cause. */
function reduced(area: Area<unknown>, input: unknown, cause: string): unknown {
  const { text } = area;
  // A slow one would be slow several hundred times.
  if (!text || cause.includes('takes no longer')) return input;
  return text.with(
    input,
    smaller(text.of(input), less => faultIn(area, text.with(input, less))?.cause === cause),
  );
}
